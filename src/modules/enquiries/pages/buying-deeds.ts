import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { newReference } from '../../../kernel/public-reference.ts'
import type { Result } from '../../../kernel/result.ts'
import { closeWithOutcome } from '../actions/close-with-outcome.ts'
import { copyEnquiry, isWritten, removeDraft } from '../actions/drafts.ts'
import { onHeld, submitEnquiry, takeBack, withdraw } from '../actions/submit.ts'
import { readEnding, readOwnWords } from '../forms/ending.ts'
import { readEnquiry, type StepFault } from '../forms/enquiry/index.ts'
import { readReference } from '../forms/start.ts'
import { texts } from '../locales/texts.ts'
import { type Enquiry, mayStep } from '../model/enquiry.ts'
import { shownEnquiry } from '../model/shown-enquiry.ts'
import { buyersOf, needsApproval } from '../policy.ts'
import { buyingRoutes } from '../routes/buying.ts'
import { enterpriseRoutes } from '../routes/enterprises.ts'
import { endingView, removalView, withdrawalView } from '../views/ending.ts'
import { stepUrl } from '../views/writing/frame.ts'
import { reviewView } from '../views/writing/review.ts'
import { backToPage, stepsDone } from './buying-frame.ts'
import { draftsReach } from './reach-note.ts'
import { asBuyer } from './talk-frame.ts'

type Deeds =
  | 'review'
  | 'submit'
  | 'takeBack'
  | 'copy'
  | 'confirmRemoval'
  | 'remove'
  | 'confirmWithdrawal'
  | 'withdraw'
  | 'end'
  | 'close'

/** What a buyer does with one enquiry besides writing it. */
export const onePages: Pick<Handlers<typeof buyingRoutes>, Deeds> = {
  review: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) =>
      isWritten(enquiry) ? showReview(context, enquiry) : backToPage(context, enquiry, ''),
    ),

  submit: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const submitted = await submitEnquiry(context, enquiry)
      if (submitted.ok) return backToPage(context, enquiry, 'submitted')
      if (submitted.refusal.kind === 'wrongState') return backToPage(context, enquiry, 'wrongState')
      return showReview(context, enquiry, submitted.refusal.faults)
    }),

  takeBack: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) =>
      backAfter(context, enquiry, await takeBack(context, enquiry), 'takenBack'),
    ),

  copy: ({ params, body }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const copy = await copyEnquiry(context, enquiry, readReference(body) ?? newReference('F'))
      return copy === undefined ? notFound : seeOther(stepUrl(copy, 'need', context.language))
    }),

  confirmRemoval: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) => {
      if (enquiry.state !== 'draft') return backToPage(context, enquiry, 'wrongState')
      const { language, visit } = context
      const main = removalView({ language, enquiry, token: visit.formToken() })
      return privatePage({ title: texts[language].buying.page.remove, main })
    }),

  remove: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) => {
      if (!(await removeDraft(context, enquiry))) return backToPage(context, enquiry, 'wrongState')
      return seeOther(href(buyingRoutes.list, context.language, {}, { done: 'removed' }))
    }),

  confirmWithdrawal: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) =>
      mayStep(enquiry, 'withdrawn')
        ? showEnding(context, enquiry, { view: withdrawalView })
        : backToPage(context, enquiry, 'wrongState'),
    ),

  withdraw: ({ params, body }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const words = readOwnWords(body)
      const faults = words.ok ? [] : [{ field: 'words', key: words.refusal }]
      if (!words.ok) return showEnding(context, enquiry, { view: withdrawalView, body, faults })
      return backAfter(context, enquiry, await withdraw(context, enquiry, words.value), 'withdrawn')
    }),

  end: ({ params }, context) =>
    asBuyer(params, context, async (enquiry) =>
      mayStep(enquiry, 'closed')
        ? showEnding(context, enquiry, { view: endingView })
        : backToPage(context, enquiry, 'wrongState'),
    ),

  close: ({ params, body }, context) =>
    asBuyer(params, context, async (enquiry) => {
      const ending = readEnding(body, enquiry.kind)
      if (!ending.ok) return showEnding(context, enquiry, { view: endingView, body, faults: ending.refusal })
      const done = await onHeld(context, enquiry.id, async (tx, held) => {
        if (mayStep(held, 'closed')) await closeWithOutcome(tx, context, held, ending.value)
        return mayStep(held, 'closed') || held.state === 'closed'
      })
      return backToPage(context, enquiry, done ? 'closed' : 'wrongState')
    }),
}

function backAfter(context: RequestContext, enquiry: Enquiry, done: Result<unknown, unknown>, word: string): Reply {
  return backToPage(context, enquiry, done.ok ? word : 'wrongState')
}

/** The last page of the forms; refused, where it was handed in with faults. */
async function showReview(
  context: RequestContext,
  enquiry: Enquiry,
  refused: readonly StepFault[] = [],
): Promise<Reply> {
  const { actor, language, clock, visit } = context
  const read = readEnquiry(enquiry, clock.now())
  const buyer = buyersOf(actor).find(({ organisationId }) => organisationId === enquiry.buyerId)
  const names = { buyer: buyer?.organisationName ?? '', isBuyerKnown: false }
  const main = reviewView({
    language,
    enquiry,
    done: stepsDone(context, enquiry),
    faults: read.ok ? [] : read.refusal,
    shown: read.ok ? shownEnquiry(enquiry, read.value.content, names) : undefined,
    needsApproval: needsApproval(actor, enquiry),
    reach: enquiry.kind === 'planned' ? [] : await reachSection(context, enquiry),
    token: visit.formToken(),
  })
  return privatePage({ title: texts[language].buying.steps.review, status: refused.length > 0 ? 422 : 200, main })
}

/** How many it reaches, and where they are looked through. */
async function reachSection(context: RequestContext, { reference, draft }: Enquiry): Promise<Html[]> {
  const { language } = context
  const { heading, lead } = texts[language].enterprises
  const url = href(enterpriseRoutes.list, language, { reference })
  const note = await draftsReach(context, draft)
  return [html`<h2>${heading}</h2>${note}<p>${lead} <a href="${url}">${heading}</a></p>`]
}

interface Ending {
  readonly view: typeof endingView
  readonly body?: FormBody
  readonly faults?: readonly FieldFault[]
}

function showEnding(context: RequestContext, enquiry: Enquiry, { view, body = {}, faults = [] }: Ending): Reply {
  const { language, visit } = context
  const t = texts[language].buying
  const sentence = { outcomeMissing: t.ending.outcomeMissing, tooLong: t.ending.tooLong }
  const errors = faults.map(({ field, key }) => ({
    field,
    message: key === 'outcomeMissing' ? sentence.outcomeMissing : sentence.tooLong,
  }))
  const main = view({
    language,
    enquiry,
    typed: { outcome: one(body, 'outcome'), words: one(body, 'words') },
    errors,
    token: visit.formToken(),
  })
  const title = view === endingView ? t.page.end : t.page.withdraw
  return privatePage({ title, status: faults.length > 0 ? 422 : 200, main })
}
