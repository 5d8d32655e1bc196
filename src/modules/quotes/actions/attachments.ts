import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import {
  attachmentLimits,
  enterprisesOf,
  heldEnquiry,
  inPieces,
  type OpenFile,
  type ReadableFile,
  takesAnswers,
} from '../../enquiries/index.ts'
import type { OwnQuote } from '../model/quote.ts'
import { countOtherFiles, findAttachment, insertAttachment, leaveOut, readPiece } from '../store/attachments.ts'
import { askedForQuote } from './own-work.ts'
import { ownQuote } from './write-quote.ts'

export type AttachRefusal = 'notFound' | 'answersOver' | 'tooMany'

/** Puts a file beside the quote that is being written. */
export function attach(context: Context, reference: string, file: ReadableFile): Promise<Result<void, AttachRefusal>> {
  return onOwnQuote(context, reference, async (tx, { id }) => {
    if ((await countOtherFiles(tx, id, file.hash)) >= attachmentLimits.files) return refused('tooMany')
    const by = { at: context.clock.now(), personId: signedIn(context.actor).personId }
    await insertAttachment(tx, { ...file, quoteId: id, ...by })
    return ok(undefined)
  })
}

/** Takes a file out of the quote that is being written; versions that were submitted keep it. */
export function detach(context: Context, reference: string, fileId: string): Promise<Result<void, AttachRefusal>> {
  return onOwnQuote(context, reference, async (tx, quote) => {
    await leaveOut(tx, quote, fileId)
    return ok(undefined)
  })
}

/** A file, if the asking person may read it: the enterprise's own, or one that was sent to the buyer and is open to it. */
export async function openAttachment(context: Context, id: string): Promise<OpenFile | undefined> {
  const enterprises = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  const head = await inTransaction(context, (tx) => findAttachment(tx, id, enterprises))
  return head && { ...head, pieces: inPieces(context, head, readPiece) }
}

async function onOwnQuote(
  context: Context,
  reference: string,
  work: (tx: Transaction, quote: OwnQuote) => Promise<Result<void, AttachRefusal>>,
): Promise<Result<void, AttachRefusal>> {
  const asked = await askedForQuote(context, reference)
  if (asked === undefined) return refused('notFound')
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, asked.enquiry.id)
    if (!takesAnswers(enquiry, context.clock.now())) return refused('answersOver')
    return work(tx, await ownQuote(tx, context, asked))
  })
}
