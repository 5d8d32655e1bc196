import { fieldErrors } from '../../../design/form/field-errors.ts'
import { type FormBody, formBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { pageReply, privatePage, type Reply } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { signInUrl } from '../../identity/index.ts'
import { organisationRoutes } from '../../organisations/index.ts'
import { type Answered, adviseRoute } from '../actions/advise.ts'
import { rules } from '../actions/rules.ts'
import { readPurchase, type TypedPurchase, typedPurchase, type Unready } from '../forms/purchase.ts'
import { texts } from '../locales/texts.ts'
import { ruleOn } from '../model/rule.ts'
import { buyersOf } from '../policy.ts'
import { routes } from '../routes.ts'
import { type AnswerView, answerView } from '../views/answer.ts'
import { wizardView } from '../views/wizard.ts'
import { codeInWords, figureInWords } from '../views/words.ts'

export const wizardPages: Pick<Handlers<typeof routes>, 'wizard'> = {
  wizard: async ({ query }, context) => {
    const sent = formBody(query)
    const typed = typedIn(sent, context)
    if (one(sent, 'step') !== 'answer') return showQuestions(context, typed)
    const read = readPurchase(typed)
    if (!read.ok) return showQuestions(context, typed, read.refusal)
    return showAnswer(context, typed, { answered: await adviseRoute(context, read.value) })
  },
}

/** The answers that were sent; the purchase begins today unless they say otherwise. */
export function typedIn(sent: FormBody, { clock }: RequestContext): TypedPurchase {
  return typedPurchase(sent, dayInDenmark(clock.now()))
}

/** The questions, with what has been answered, and what is in the way of an answer. */
export async function showQuestions(context: RequestContext, typed: TypedPurchase, unready?: Unready): Promise<Reply> {
  const { language } = context
  const t = texts[language]
  const errors = fieldErrors(unready?.faults ?? [], t.faults)
  const found = unready?.code.kind === 'open' ? unready.code.found : []
  const main = wizardView({ language, typed, errors, found, share: await shareToday(context) })
  const { heading: title, description } = t.wizard
  if (unready === undefined) return pageReply({ title, description, main })
  return privatePage({ title, main, status: errors.length > 0 ? 422 : 200 })
}

/** The share of section 54, as the question names it. */
async function shareToday(context: RequestContext): Promise<string> {
  const day = dayInDenmark(context.clock.now())
  const rule = ruleOn(await rules(context), 'inclusiveShare', 'state', day)
  return rule === undefined ? '' : figureInWords(rule, context.language)
}

export interface ShownAnswer {
  readonly answered: Answered
  readonly memo?: AnswerView['memo']
  readonly errors?: AnswerView['errors']
}

/** The answer, with the form to keep it. */
export function showAnswer(context: RequestContext, typed: TypedPurchase, shown: ShownAnswer): Reply {
  const { actor, language, ports, visit } = context
  const { answered, errors = [] } = shown
  const { code } = answered.purchase
  const title = typed.title === '' && code !== null ? codeInWords(code, language) : typed.title
  const main = answerView({
    ...answered,
    typed,
    language,
    enquiryStart: ports.enquiryStart,
    organisations: buyersOf(actor),
    memo: shown.memo ?? { title, organisation: '' },
    errors,
    otherwise: otherwise(context, typed),
    token: () => visit.formToken(),
  })
  return privatePage({ title: texts[language].answer.heading, main, status: errors.length > 0 ? 422 : 200 })
}

function otherwise({ actor, language }: RequestContext, typed: TypedPurchase): AnswerView['otherwise'] {
  const here = href(routes.wizard, language, {}, { ...typed, step: 'answer' })
  if (actor.kind !== 'person') return { kind: 'signIn', url: signInUrl(language, here) }
  return { kind: 'notPurchaser', url: href(organisationRoutes.newKind, language, {}, { next: here }) }
}
