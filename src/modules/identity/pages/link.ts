import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { type PageReply, privatePage } from '../../../kernel/http/reply.ts'
import { linkTarget, useLink } from '../actions/use-link.ts'
import { readNewAccount } from '../forms/sign-in.ts'
import { texts } from '../locales/texts.ts'
import type { signInRoutes } from '../routes/sign-in.ts'
import { errorsOf } from '../views/errors.ts'
import { expiredLinkView, type NewAccountLinkView, newAccountLinkView, signInLinkView } from '../views/link.ts'
import { leadOn } from './finish-sign-in.ts'

export const linkPages: Handlers<Pick<typeof signInRoutes, 'link' | 'useLink'>> = {
  link: ({ params }, context) => {
    const typed = { name: '', language: context.language }
    return linkPage(context, params.token, { typed, errors: [] })
  },

  useLink: async ({ params, body }, context) => {
    const { language } = context
    const form = readNewAccount(body, language)
    if (!form.ok) {
      const typed = { name: one(body, 'name'), language: one(body, 'language') }
      const page = await linkPage(context, params.token, {
        typed,
        errors: errorsOf(form.refusal, texts[language].signIn.faults),
      })
      return page.status === 200 ? { ...page, status: 422 } : page
    }
    const used = await useLink(context, params.token, form.value)
    return used.ok ? leadOn(used.value.entry, used.value.next, language) : expiredPage(context)
  },
}

async function linkPage(
  context: RequestContext,
  token: string,
  shown: Pick<NewAccountLinkView, 'typed' | 'errors'>,
): Promise<PageReply> {
  const { language, visit } = context
  const t = texts[language].signIn.link
  const target = await linkTarget(context, token)
  if (target === undefined) return expiredPage(context)
  const view = { language, formToken: visit.formToken(), token }
  if (target.kind === 'signIn') return privatePage({ title: t.heading, main: signInLinkView(view) })
  return privatePage({ title: t.newHeading, main: newAccountLinkView({ ...view, ...shown, email: target.email }) })
}

function expiredPage({ language }: RequestContext): PageReply {
  const title = texts[language].signIn.link.expiredHeading
  return privatePage({ status: 410, title, main: expiredLinkView({ language }) })
}
