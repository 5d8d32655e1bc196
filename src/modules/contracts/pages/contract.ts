import { fieldErrors } from '../../../design/form/field-errors.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { answerProposal, endEarly } from '../actions/decide.ts'
import { type OwnContract, ownContract, type WholeContract, wholeContract } from '../actions/read.ts'
import { readContractAnswer } from '../forms/answer.ts'
import { readNeededDay } from '../forms/fields.ts'
import { texts } from '../locales/texts.ts'
import { monthsBegun } from '../model/contract.ts'
import { mayAnswer, mayEnd } from '../policy.ts'
import { routes } from '../routes.ts'
import { contractView } from '../views/contract.ts'
import { endView } from '../views/end.ts'

export const contractPages: Pick<Handlers<typeof routes>, 'show' | 'answer' | 'end' | 'endEarly'> = {
  show: async ({ params: { reference }, query }, context) => {
    const whole = await wholeContract(context, reference)
    if (whole === undefined) return notFound
    const notice = (['proposed', 'answered', 'ended'] as const).find((each) => each === query.notice)
    return show(context, whole, notice === undefined ? {} : { notice })
  },

  answer: async ({ params: { reference }, body }, context) => {
    const whole = await wholeContract(context, reference)
    if (whole === undefined) return notFound
    const answer = readContractAnswer(body)
    if (!answer.ok) return show(context, whole, { typed: body, faults: answer.refusal })
    const answered = await answerProposal(context, whole, answer.value)
    if (answered.ok) return seeOther(href(routes.show, context.language, { reference }, { notice: 'answered' }))
    if (answered.refusal === 'notYours') return notAllowed
    return show(context, whole, { typed: body, faults: [{ field: 'answer', key: answered.refusal }] })
  },

  end: async ({ params: { reference } }, context) => {
    const own = await ownContract(context, reference)
    if (own === undefined) return notFound
    return mayEnd(context.actor, own.contract) ? showEnd(context, own, {}, []) : toContract(context, own)
  },

  endEarly: async ({ params: { reference }, body }, context) => {
    const own = await ownContract(context, reference)
    if (own === undefined) return notFound
    const day = readNeededDay('endedOn', one(body, 'endedOn'))
    if (!day.ok) return showEnd(context, own, body, [day.refusal])
    const ended = await endEarly(context, own, day.value)
    if (!ended.ok) return showEnd(context, own, body, [{ field: 'endedOn', key: ended.refusal }])
    return seeOther(href(routes.show, context.language, { reference }, { notice: 'ended' }))
  },
}

function toContract({ language }: RequestContext, { contract }: OwnContract): Reply {
  return seeOther(href(routes.show, language, contract))
}

interface Shown {
  readonly typed?: FormBody
  readonly faults?: readonly FieldFault[]
  readonly notice?: 'proposed' | 'answered' | 'ended'
}

/** Whoever is told of a fault sees the form again, also when somebody has answered meanwhile. */
function show(context: RequestContext, whole: WholeContract, { typed = {}, faults = [], notice }: Shown): Reply {
  const { language, visit, actor, clock } = context
  const { contract, months } = whole
  const logged = new Map(months.map((each) => [each.month, each]))
  const begun = monthsBegun(contract, dayInDenmark(clock.now())).toReversed()
  const main = contractView({
    ...whole,
    language,
    mayAnswer: mayAnswer(actor, contract) || faults.length > 0,
    mayEnd: mayEnd(actor, contract),
    months: begun.map((month) => ({ month, logged: logged.get(month) })),
    notice,
    typed,
    errors: fieldErrors(faults, texts[language].faults),
    token: visit.formToken(),
  })
  return privatePage({ title: contract.title, status: faults.length > 0 ? 422 : 200, main })
}

function showEnd(
  { language, visit }: RequestContext,
  { contract }: OwnContract,
  typed: FormBody,
  faults: readonly FieldFault[],
): Reply {
  const errors = fieldErrors(faults, texts[language].faults)
  const main = endView({ language, contract, typed, errors, token: visit.formToken() })
  return privatePage({ title: texts[language].end.heading, status: faults.length > 0 ? 422 : 200, main })
}
