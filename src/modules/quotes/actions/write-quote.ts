import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { FormBody } from '../../../kernel/forms/form-body.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type AskedEnquiry, type Enquiry, heldEnquiry, invitedAmong, takesAnswers } from '../../enquiries/index.ts'
import { quoteArrivedMail } from '../mails.ts'
import { partsFault, standing } from '../model/part.ts'
import { type OwnQuote, type QuoteContent, saysTheSame } from '../model/quote.ts'
import { haveChanged, takeAlong } from '../store/attachments.ts'
import { partsOfQuote } from '../store/parts.ts'
import { findOwnQuote, putDraft, putStanding } from '../store/quotes.ts'
import { insertVersion, newestVersions } from '../store/versions.ts'
import { askedForQuote } from './own-work.ts'
import { receiversWithin, told } from './told.ts'

export type DraftRefusal = 'notFound' | 'answersOver' | 'changedMeanwhile'

export interface Typed {
  readonly draft: FormBody
  /** The revision that whoever typed had before them; 0 where there was none. */
  readonly seen: number
}

/** Keeps what was typed, however half-filled. */
export async function saveDraft(
  context: Context,
  reference: string,
  { draft, seen }: Typed,
): Promise<Result<void, DraftRefusal>> {
  const asked = await askedForQuote(context, reference)
  if (asked === undefined) return refused('notFound')
  const { personId } = signedIn(context.actor)
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, asked.enquiry.id)
    const at = context.clock.now()
    if (!takesAnswers(enquiry, at)) return refused('answersOver')
    const isKept = await putDraft(tx, { ...ids(asked), draft, seen, at, personId })
    return isKept ? ok(undefined) : refused('changedMeanwhile')
  })
}

/** The rows that a quote of the enterprise belongs to. */
function ids({ enquiry, enterpriseId, supplierId }: AskedEnquiry) {
  return { enquiryId: enquiry.id, buyerId: enquiry.buyerId, enterpriseId, supplierId }
}

export type SubmitRefusal = 'notFound' | 'notInterested' | 'answersOver' | 'partsWaiting' | 'partsRefused'

/**
 * Submits the quote as a version that never changes; the one before is superseded. Where the same was submitted before,
 * nothing happens. The buyer is told, unless the quote is sealed: then it sees no more than that the enterprise has answered.
 */
export async function submitQuote(
  context: Context,
  reference: string,
  content: QuoteContent,
): Promise<Result<void, SubmitRefusal>> {
  const asked = await askedForQuote(context, reference)
  if (asked === undefined) return refused('notFound')
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, asked.enquiry.id)
    if (!takesAnswers(enquiry, context.clock.now())) return refused('answersOver')
    if (!(await isInterested(tx, asked))) return refused('notInterested')
    const quote = await ownQuote(tx, context, asked)
    const submitted = await addVersion(tx, context, { quote, content, isOpen: !isSealed(enquiry) })
    if (!submitted.ok || submitted.value === undefined || isSealed(enquiry))
      return submitted.ok ? ok(undefined) : submitted
    const version = `${quote.id} ${submitted.value}`
    const receivers = await receiversWithin(tx, [enquiry.buyerId])
    await mailEach(tx, context, receivers.get(enquiry.buyerId), (to) => quoteArrivedMail(to, told(enquiry), version))
    return ok(undefined)
  })
}

/** Whether the enterprise has said yes, and not no since: a colleague may have, a moment ago. */
async function isInterested(tx: Transaction, { enquiry, enterpriseId }: AskedEnquiry): Promise<boolean> {
  const [now] = await invitedAmong(tx, enquiry.id, [enterpriseId])
  return now?.isInterested ?? false
}

/** The enterprise's quote; an empty one is begun where there is none. */
export async function ownQuote(tx: Transaction, context: Context, asked: AskedEnquiry): Promise<OwnQuote> {
  const found = await findOwnQuote(tx, asked.enquiry.id, asked.enterpriseId)
  if (found !== undefined) return found
  const { personId } = signedIn(context.actor)
  await putDraft(tx, { ...ids(asked), draft: {}, seen: 0, at: context.clock.now(), personId })
  const begun = await findOwnQuote(tx, asked.enquiry.id, asked.enterpriseId)
  if (begun === undefined) throw new Error('A quote is there once it was begun.')
  return begun
}

interface Submission {
  readonly quote: OwnQuote
  readonly content: QuoteContent
  readonly isOpen: boolean
}

/** Answers the number of the version; nothing where the newest says the same already. */
async function addVersion(
  tx: Transaction,
  { clock, actor }: Context,
  { quote, content, isOpen }: Submission,
): Promise<Result<number | undefined, 'partsWaiting' | 'partsRefused'>> {
  const parts = standing(await partsOfQuote(tx, quote.id))
  const fault = partsFault(parts)
  if (fault !== undefined) return refused(fault)
  const [newest] = await newestVersions(tx, [quote])
  const isSame = newest !== undefined && saysTheSame(newest, content, parts)
  if (quote.state === 'submitted' && isSame && !(await haveChanged(tx, quote))) return ok(undefined)
  const by = { at: clock.now(), personId: signedIn(actor).personId }
  const number = (quote.version ?? 0) + 1
  await insertVersion(tx, { quoteId: quote.id, number, content, parts, ...by })
  await takeAlong(tx, quote.id, number)
  await putStanding(tx, quote.id, { state: 'submitted', version: number, isOpen, ...by })
  return ok(number)
}

function isSealed({ content }: Enquiry): boolean {
  return content?.isSealed ?? true
}

/** Takes the quote back, as long as answers are taken. Taken back before, it stays so. */
export async function withdrawQuote(
  context: Context,
  reference: string,
): Promise<Result<void, 'notFound' | 'answersOver'>> {
  const asked = await askedForQuote(context, reference)
  if (asked === undefined) return refused('notFound')
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, asked.enquiry.id)
    const quote = await findOwnQuote(tx, enquiry.id, asked.enterpriseId)
    if (quote === undefined || quote.version === null) return refused('notFound')
    if (!takesAnswers(enquiry, context.clock.now())) return refused('answersOver')
    const by = { at: context.clock.now(), personId: signedIn(context.actor).personId }
    await putStanding(tx, quote.id, { state: 'withdrawn', version: quote.version, isOpen: false, ...by })
    return ok(undefined)
  })
}
