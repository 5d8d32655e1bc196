import { many, one } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import type { Result } from '../../../kernel/result.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { ownPictures } from '../actions/pictures.ts'
import { approveMany, approvePage, archiveByOperator, askForChanges, type ReviewRefusal } from '../actions/review.ts'
import { reviewOf } from '../actions/review-read.ts'
import { verificationsOf } from '../actions/verify.ts'
import { readWords } from '../forms/claim.ts'
import { texts } from '../locales/texts.ts'
import { reviewRoutes } from '../routes/ownership.ts'
import { approvalsView } from '../views/ownership/approvals.ts'
import { doneNotice, operatorNotice } from '../views/ownership/notice.ts'
import { reviewView } from '../views/ownership/review.ts'
import { decidePages } from './ownership-decide.ts'
import { previewReply } from './ownership-preview.ts'
import { waitingProfiles } from './ownership-waiting.ts'

export const reviewPages: Handlers<typeof reviewRoutes> = {
  ...decidePages,

  approvals: async ({ query }, context) => {
    const skipped = numbers(String(query.skipped ?? '').split(','))
    const approved = query.approved === undefined ? undefined : (rowNumber(String(query.approved)) ?? 0)
    return showApprovals(context, { approved, skipped, nothingChosen: false })
  },

  approveMany: async ({ body }, context) => {
    const chosen = numbers(many(body, 'supplier'))
    if (chosen.length === 0) return showApprovals(context, { approved: undefined, skipped: [], nothingChosen: true })
    const { approved, skipped } = await approveMany(context, chosen)
    const { operatorDesk } = context.ports
    if (skipped.length === 0) return seeOther(operatorDesk.queueAfterApproval(context.language, approved.length))
    const query = { approved: approved.length, skipped: skipped.slice(0, 200).join(',') }
    return seeOther(href(reviewRoutes.approvals, context.language, {}, query))
  },

  review: async ({ params, query }, context) => {
    const { done } = texts[context.language].ownership.review
    return showReview(context, params.id, { notice: doneNotice(query.done, done, context.language) })
  },

  preview: async ({ params }, context) => {
    const review = await reviewOf(context, rowNumber(params.id) ?? 0)
    const backUrl = href(reviewRoutes.review, context.language, params)
    return review === undefined ? notFound : previewReply(context, review, backUrl)
  },

  approve: ({ params, body }, context) =>
    answer(context, params.id, 'approved', (id) => approvePage(context, id, rowNumber(one(body, 'revision')) ?? 0)),

  askForChanges: async ({ params, body }, context) => {
    const words = readWords(body)
    const typed = one(body, 'words')
    if (!words.ok) return showReview(context, params.id, { words: typed, wordsFault: words.refusal[0]?.key })
    return answer(context, params.id, 'changesAsked', (id) => askForChanges(context, id, words.value), typed)
  },

  archivePage: ({ params }, context) => answer(context, params.id, 'archived', (id) => archiveByOperator(context, id)),
}

function numbers(texts: readonly string[]): number[] {
  return texts.flatMap((text) => rowNumber(text) ?? [])
}

async function showApprovals(
  context: RequestContext,
  outcome: {
    readonly approved: number | undefined
    readonly skipped: readonly number[]
    readonly nothingChosen: boolean
  },
): Promise<Reply> {
  const { language, visit } = context
  const waiting = await waitingProfiles(context)
  const { approved, nothingChosen } = outcome
  const skipped = waiting.filter(({ supplierId }) => outcome.skipped.includes(supplierId))
  return privatePage({
    status: nothingChosen ? 422 : 200,
    title: texts[language].ownership.review.approvalsHeading,
    main: approvalsView({
      desk: context.ports.operatorDesk,
      waiting,
      approved,
      skipped,
      nothingChosen,
      language,
      token: visit.formToken(),
    }),
  })
}

/** What was decided is said on the page; so is why it was not, with what was typed. */
async function answer(
  context: RequestContext,
  id: string,
  done: string,
  decide: (supplierId: number) => Promise<Result<void, ReviewRefusal>>,
  words = '',
): Promise<Reply> {
  const supplierId = rowNumber(id)
  if (supplierId === undefined) return notFound
  const result = await decide(supplierId)
  if (result.ok) return seeOther(href(reviewRoutes.review, context.language, { id }, { done }))
  if (result.refusal.kind === 'notFound') return notFound
  if (result.refusal.kind === 'notAllowed') return notAllowed
  return showReview(context, id, { words, notice: operatorNotice(result.refusal, context.language), status: 409 })
}

interface ReviewState {
  readonly notice?: Html | false
  readonly words?: string
  readonly wordsFault?: string | undefined
  readonly status?: 409
}

async function showReview(context: RequestContext, id: string, state: ReviewState): Promise<Reply> {
  const { language, visit } = context
  const review = await reviewOf(context, rowNumber(id) ?? 0)
  if (review === undefined) return notFound
  const { notice = false, words = '', wordsFault } = state
  return privatePage({
    status: wordsFault === undefined ? (state.status ?? 200) : 422,
    title: texts[language].ownership.review.title(review.supplier.name),
    main: reviewView({
      desk: context.ports.operatorDesk,
      ...review,
      faults: review.content.ok ? [] : review.content.refusal,
      pictures: await ownPictures(context, review.supplier.id),
      verifications: await verificationsOf(context, review.supplier.id),
      day: dayInDenmark(context.clock.now()),
      notice,
      words,
      wordsFault,
      language,
      token: visit.formToken(),
    }),
  })
}
