import { fieldErrors } from '../../../design/form/field-errors.ts'
import { dayAsTyped } from '../../../kernel/forms/day.ts'
import type { FieldFault, FormBody } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { answerFollowUp, type OwnFollowUp, ownFollowUp } from '../actions/follow-up.ts'
import { readFollowUp } from '../forms/follow-up.ts'
import { texts } from '../locales/texts.ts'
import type { FollowUp } from '../model/follow-up.ts'
import { routes } from '../routes.ts'
import { followUpView } from '../views/follow-up.ts'

export const followUpPages: Pick<Handlers<typeof routes>, 'followUp' | 'answerFollowUp'> = {
  followUp: async ({ params: { reference }, query }, context) => {
    const own = await ownFollowUp(context, reference)
    return own === undefined ? notFound : show(context, own, { isSaved: query.notice === 'saved' })
  },

  answerFollowUp: async ({ params: { reference }, body }, context) => {
    const own = await ownFollowUp(context, reference)
    if (own === undefined) return notFound
    const answer = readFollowUp(body)
    if (!answer.ok) return show(context, own, { typed: body, faults: answer.refusal })
    const kept = await answerFollowUp(context, reference, answer.value)
    if (!kept.ok) return notFound
    return seeOther(href(routes.followUp, context.language, { reference }, { notice: 'saved' }))
  },
}

interface Shown {
  readonly typed?: FormBody
  readonly faults?: readonly FieldFault[]
  readonly isSaved?: boolean
}

function show(context: RequestContext, { enquiry, followUp }: OwnFollowUp, shown: Shown): Reply {
  const { language, visit } = context
  const { typed = asTyped(followUp), faults = [], isSaved = false } = shown
  const main = followUpView({
    language,
    reference: enquiry.reference,
    title: enquiry.content?.title ?? '',
    isBuyer: followUp.isBuyer,
    typed,
    errors: fieldErrors(faults, texts[language].faults),
    isSaved,
    token: visit.formToken(),
  })
  return privatePage({ title: texts[language].followUp.heading, status: faults.length > 0 ? 422 : 200, main })
}

/** What the side said before, as the form has it. */
function asTyped({ cameOfIt, amount, startsOn, withoutPlatform }: FollowUp): FormBody {
  return {
    cameOfIt: [cameOfIt ?? ''],
    amount: [amount ?? ''],
    startsOn: [dayAsTyped(startsOn ?? '')],
    withoutPlatform: [withoutPlatform ?? ''],
  }
}
