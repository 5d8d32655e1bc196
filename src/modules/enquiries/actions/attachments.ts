import { createHash } from 'node:crypto'
import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { attachmentType } from '../../../kernel/files/attachment-type.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type AttachmentCard, type AttachmentHead, attachmentLimits, safeName } from '../model/attachment.ts'
import type { Enquiry } from '../model/enquiry.ts'
import {
  countOtherFiles,
  deleteAttachment,
  findAttachment,
  insertAttachment,
  listAttachments,
  type NewAttachment,
  readPiece,
} from '../store/attachments.ts'
import { holdEnquiry } from '../store/lock.ts'
import { findEnquiryById } from '../store/read.ts'

/** A file as it was sent. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that may be kept. */
export type ReadableFile = Pick<NewAttachment, 'name' | 'contentType' | 'hash' | 'bytes'>

export type FileFault = 'tooLarge' | 'emptyFile' | 'unknownType' | 'macros' | 'oldOffice'

/** Judges what was sent, by its content. */
export function readFile({ name, bytes }: SentFile): Result<ReadableFile, FileFault> {
  if (bytes.length === 0) return refused('emptyFile')
  if (bytes.length > attachmentLimits.size) return refused('tooLarge')
  const type = attachmentType(bytes)
  if (!type.ok) return type
  const hash = createHash('sha256').update(bytes).digest('hex')
  return ok({ name: safeName(name, type.value), contentType: type.value.contentType, hash, bytes })
}

/** The files that everybody invited may read. */
export function filesOf(context: Context, { id }: Pick<Enquiry, 'id'>): Promise<AttachmentCard[]> {
  return inTransaction(context, (tx) => listAttachments(tx, id))
}

export type AddFileFault = FileFault | 'notDraft' | 'tooMany'

/** Adds a file to the buyer's own enquiry before it goes out. Afterwards it comes with an addendum, so that all are told. */
export function addFile(context: Context, { id }: Enquiry, file: SentFile): Promise<Result<void, AddFileFault>> {
  const readable = readFile(file)
  if (!readable.ok) return Promise.resolve(readable)
  const { personId } = signedIn(context.actor)
  return inTransaction(context, async (tx) => {
    await holdEnquiry(tx, id)
    const enquiry = await findEnquiryById(tx, id)
    if (enquiry === undefined || !takesFiles(enquiry)) return refused('notDraft')
    if ((await countOtherFiles(tx, id, readable.value.hash)) >= attachmentLimits.files) return refused('tooMany')
    const { buyerId } = enquiry
    const at = context.clock.now()
    await insertAttachment(tx, { ...readable.value, enquiryId: id, buyerId, message: null, at, personId })
    return ok(undefined)
  })
}

/** Takes a file away again, while nobody else has seen it. */
export function removeFile(context: Context, { id }: Enquiry, fileId: string): Promise<Result<void, 'notDraft'>> {
  return inTransaction(context, async (tx) => {
    await holdEnquiry(tx, id)
    const enquiry = await findEnquiryById(tx, id)
    if (enquiry === undefined || !takesFiles(enquiry)) return refused('notDraft')
    await deleteAttachment(tx, id, fileId)
    return ok(undefined)
  })
}

/** Whether the buyer still works on the enquiry, so that files come and go without anybody being told. */
export function takesFiles({ state }: Pick<Enquiry, 'state'>): boolean {
  return state === 'draft' || state === 'changesAsked'
}

/** A file on its way out. */
export interface OpenFile extends AttachmentHead {
  readonly pieces: AsyncIterable<Uint8Array>
}

/** A file, if the asking person may read it: both sides of a message, or everybody invited. */
export async function openFile(context: Context, id: string): Promise<OpenFile | undefined> {
  const head = await inTransaction(context, (tx) => findAttachment(tx, id))
  return head && { ...head, pieces: inPieces(context, head, readPiece) }
}

/** Bytes that are fetched at a time. */
const pieceSize = 1_000_000

/** A file as the given reader tells it. Each piece is fetched when the one before was taken; no connection is held meanwhile. */
export async function* inPieces(
  context: Context,
  { id, size }: Pick<AttachmentHead, 'id' | 'size'>,
  read: typeof readPiece,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; from += pieceSize) {
    const piece = await inTransaction(context, (tx) => read(tx, id, { from, length: pieceSize }))
    if (piece === undefined) throw new Error(`The file ${id} is gone.`)
    yield piece
  }
}
