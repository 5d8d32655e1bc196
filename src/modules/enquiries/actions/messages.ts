import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type Mail, mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { membersOf } from '../../organisations/index.ts'
import { messageToBuyerMail, messageToEnterpriseMail } from '../mails/talk.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { mostMessages, type ShownMessage, type Thread, type ThreadSummary } from '../model/message.ts'
import { invitedAmong } from '../store/asked.ts'
import { insertAttachment, listMessageFiles } from '../store/attachments.ts'
import { holdEnquiry } from '../store/lock.ts'
import { countBefore, countUnread, insertMessage, listMessages, listThreads, markRead } from '../store/messages.ts'
import { findEnquiryById } from '../store/read.ts'
import { type FileFault, readFile, type SentFile } from './attachments.ts'
import type { TalkReceiver } from './talk-sides.ts'

/** Which end of a thread somebody stands at. */
export type Side = 'buyer' | 'enterprise'

/** The threads of the buyer's own enquiry. */
export function threadsOf(context: Context, { id }: Enquiry): Promise<ThreadSummary[]> {
  return inTransaction(context, (tx) => listThreads(tx, id))
}

/** What was written, the oldest first. What the other side wrote counts as seen from now on. */
export function openThread(context: Context, thread: Thread, side: Side): Promise<ShownMessage[]> {
  return inTransaction(context, async (tx) => {
    const at = context.clock.now()
    await markRead(tx, thread, { isForBuyer: side === 'buyer', at })
    const files = await listMessageFiles(tx, thread.enquiryId, thread.enterpriseId)
    const messages = await listMessages(tx, thread)
    return messages.map((message) => ({
      ...message,
      files: files.filter(({ messageId }) => messageId === message.id),
    }))
  })
}

/** How many messages wait for the buyer, or for an enterprise. */
export function unreadMessages(
  context: Context,
  { id }: Enquiry,
  of: 'buyer' | { readonly enterpriseId: number },
): Promise<number> {
  const enterpriseId = of === 'buyer' ? null : of.enterpriseId
  return inTransaction(context, (tx) => countUnread(tx, { enquiryId: id, enterpriseId, isForBuyer: of === 'buyer' }))
}

export interface Writing {
  /** Made with the form: the same form sent twice is one message. */
  readonly id: string
  readonly words: string
  readonly file: SentFile | undefined
}

/** Whether the two sides may write to each other about it: once it is out, also when it is over, but not when it was taken back. */
export function takesMessages({ state }: Pick<Enquiry, 'state'>): boolean {
  return state === 'open' || state === 'closed'
}

/** Writes to the other side, who is told by a mail with a link. */
export async function sendMessage(
  context: Context,
  { enquiry: { id: enquiryId, buyerId }, enterpriseId, side }: Sending,
  { id, words, file }: Writing,
): Promise<Result<void, FileFault | 'notOpen' | 'tooManyMessages'>> {
  const readable = file === undefined ? ok(undefined) : readFile(file)
  if (!readable.ok) return readable
  const { personId } = signedIn(context.actor)
  const isFromBuyer = side === 'buyer'
  // Asked for before: the transaction is the writer's own, as the database demands of messages, and sees nobody of the others.
  const receivers = await membersOf(context, isFromBuyer ? enterpriseId : buyerId)
  return inTransaction(context, async (tx) => {
    await holdEnquiry(tx, enquiryId)
    const enquiry = await findEnquiryById(tx, enquiryId)
    if (enquiry === undefined || !takesMessages(enquiry)) return refused('notOpen')
    const message = { id, enquiryId, buyerId, enterpriseId, isFromBuyer, personId, words, at: context.clock.now() }
    if ((await countBefore(tx, message)) >= mostMessages) return refused('tooManyMessages')
    if (!(await insertMessage(tx, message))) return ok(undefined)
    if (readable.value !== undefined)
      await insertAttachment(tx, { ...readable.value, ...message, message: { id, enterpriseId } })
    const supplierId = await supplierIn(tx, message)
    await mailEach(tx, context, receivers, (to) => mailOf(to, enquiry, { ...message, supplierId }))
    return ok(undefined)
  })
}

interface Sending {
  readonly enquiry: Pick<Enquiry, 'id' | 'buyerId'>
  readonly enterpriseId: number
  readonly side: Side
}

interface Told {
  readonly id: string
  readonly isFromBuyer: boolean
  readonly supplierId: number
}

function mailOf(to: TalkReceiver, enquiry: Enquiry, { id, isFromBuyer, supplierId }: Told): Mail {
  return isFromBuyer ? messageToEnterpriseMail(to, enquiry, id) : messageToBuyerMail(to, enquiry, { id, supplierId })
}

/** The listing of the enterprise under which it was invited: the buyer finds the thread by it. */
async function supplierIn(tx: Transaction, { enquiryId, enterpriseId }: Thread): Promise<number> {
  const [invited] = await invitedAmong(tx, enquiryId, [enterpriseId])
  return invited?.supplierId ?? 0
}
