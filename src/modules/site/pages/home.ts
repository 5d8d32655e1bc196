import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type PageReply, privatePage } from '../../../kernel/http/reply.ts'
import { homeOf } from '../actions/home.ts'
import { texts } from '../locales/texts.ts'
import { homeView } from '../views/home.ts'

/** Where everybody lands after signing in: what is theirs, and what comes next. */
export async function home(context: RequestContext): Promise<PageReply> {
  const { language } = context
  const main = homeView(await homeOf(context), language)
  return privatePage({ title: texts[language].account.home, main })
}
