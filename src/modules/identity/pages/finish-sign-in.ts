import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type RedirectReply, seeOther } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Arrival, type Entry, enter } from '../actions/enter.ts'
import { keptNext, safeNext } from '../model/safe-next.ts'
import { twoStepRoutes } from '../routes/account.ts'
import { signInRoutes } from '../routes/sign-in.ts'

/** Somebody whose first step of signing in is done, and where they were going. */
export interface FinishedStep extends Arrival {
  /** As it came with the request: checked here. */
  readonly next: string | null | undefined
}

/** Signs in, and leads on: to where they were going, to the second step, or to setting one up. */
export async function finishSignIn(
  context: RequestContext,
  { next, ...arrival }: FinishedStep,
): Promise<RedirectReply> {
  return leadOn(await enter(context, arrival), next, context.language)
}

/** Where somebody goes after the first step, by what came of it. */
export function leadOn(entry: Entry, next: string | null | undefined, language: Language): RedirectReply {
  const query = { next: keptNext(next) }
  switch (entry.kind) {
    case 'entered':
      return seeOther(safeNext(next, language), entry.session)
    case 'setUpNeeded':
      return seeOther(href(twoStepRoutes.secondFactor, language, {}, query), entry.session)
    case 'codeNeeded':
      return seeOther(href(signInRoutes.secondStep, language, {}, query))
    case 'gone':
      return seeOther(href(signInRoutes.signIn, language, {}, query))
  }
}
