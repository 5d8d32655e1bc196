import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Result } from '../../../kernel/result.ts'
import { claimToDecide, type DecisionRefusal, grantClaim, refuseClaim } from '../actions/claim-decide.ts'
import { claimantName } from '../actions/claim-people.ts'
import { readWords } from '../forms/claim.ts'
import { texts } from '../locales/texts.ts'
import { reviewRoutes } from '../routes/ownership.ts'
import { decideView } from '../views/ownership/decide.ts'

type DecideRoutes = Pick<typeof reviewRoutes, 'showClaim' | 'grantClaim' | 'refuseClaim'>

export const decidePages: Handlers<DecideRoutes> = {
  showClaim: ({ params }, context) => showClaim(context, params.id, {}),

  grantClaim: ({ params }, context) => answer(context, params.id, '', (id) => grantClaim(context, id)),

  refuseClaim: async ({ params, body }, context) => {
    const words = readWords(body)
    const typed = one(body, 'words')
    if (!words.ok) return showClaim(context, params.id, { words: typed, wordsFault: words.refusal[0]?.key })
    return answer(context, params.id, typed, (id) => refuseClaim(context, id, words.value))
  },
}

async function answer(
  context: RequestContext,
  id: string,
  words: string,
  decide: (claimId: number) => Promise<Result<void, DecisionRefusal>>,
): Promise<Reply> {
  const claimId = rowNumber(id)
  if (claimId === undefined) return notFound
  const decided = await decide(claimId)
  if (decided.ok) return seeOther(href(reviewRoutes.showClaim, context.language, { id }))
  if (decided.refusal.kind === 'notAllowed') return notAllowed
  return showClaim(context, id, { words, refusal: refusalInWords(decided.refusal, context.language) })
}

function refusalInWords(refusal: Exclude<DecisionRefusal, { kind: 'notAllowed' }>, language: Language): string {
  const t = texts[language].ownership.decide
  switch (refusal.kind) {
    case 'notFound':
      return t.gone
    case 'alreadyClaimed':
    case 'belongsToOthers':
    case 'leftMeanwhile':
      return t[refusal.kind]
    case 'hasPage':
      return t.hasPage(refusal.name)
    case 'decidedOtherwise':
      return t.decided[refusal.outcome]
  }
}

interface DecideState {
  readonly words?: string
  readonly wordsFault?: string | undefined
  readonly refusal?: string
}

async function showClaim(context: RequestContext, id: string, state: DecideState): Promise<Reply> {
  const { language, visit } = context
  const found = await claimToDecide(context, rowNumber(id) ?? 0)
  if (found === undefined) return notFound
  const { words = '', wordsFault, refusal } = state
  return privatePage({
    status: wordsFault !== undefined ? 422 : refusal !== undefined ? 409 : 200,
    title: texts[language].ownership.decide.heading(found.supplier.name),
    main: decideView({
      desk: context.ports.operatorDesk,
      ...found,
      claimant: await claimantName(context, found.claim.personId),
      refusal,
      words,
      wordsFault,
      language,
      token: visit.formToken(),
    }),
  })
}
