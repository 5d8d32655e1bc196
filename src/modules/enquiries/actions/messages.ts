import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { messageToBuyerMail, messageToEnterpriseMail } from '../mails/talk.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { mostMessages, type ShownMessage, type Thread, type ThreadSummary } from '../model/message.ts'
import { insertAttachment, listMessageFiles } from '../store/attachments.ts'
import { countBefore, countUnread, insertMessage, listMessages, listThreads, markRead } from '../store/messages.ts'
import { type FileFault, readFile, type SentFile } from './attachments.ts'
import { receiversIn } from './talk-sides.ts'

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
  { enquiry, enterpriseId, side }: { readonly enquiry: Enquiry; readonly enterpriseId: number; readonly side: Side },
  { id, words, file }: Writing,
): Promise<Result<void, FileFault | 'notOpen' | 'tooManyMessages'>> {
  if (!takesMessages(enquiry)) return refused('notOpen')
  const readable = file === undefined ? ok(undefined) : readFile(file)
  if (!readable.ok) return readable
  const { personId } = signedIn(context.actor)
  const thread = { enquiryId: enquiry.id, buyerId: enquiry.buyerId, enterpriseId }
  const receivers = await receiversIn(context, side === 'buyer' ? enterpriseId : enquiry.buyerId)
  const supplierId = await supplierIn(context, enquiry, enterpriseId)
  const at = context.clock.now()
  return inTransaction(context, async (tx: Transaction) => {
    const isFromBuyer = side === 'buyer'
    if ((await countBefore(tx, { ...thread, id, isFromBuyer })) >= mostMessages) return refused('tooManyMessages')
    if (!(await insertMessage(tx, { ...thread, id, isFromBuyer, personId, words, at }))) return ok(undefined)
    if (readable.value !== undefined)
      await insertAttachment(tx, { ...readable.value, ...thread, message: { id, enterpriseId }, at, personId })
    for (const to of receivers)
      await queueMail(
        tx,
        context,
        isFromBuyer ? messageToEnterpriseMail(to, enquiry, id) : messageToBuyerMail(to, enquiry, { id, supplierId }),
      )
    return ok(undefined)
  })
}

/** The listing of the enterprise under which it was invited: the buyer finds the thread by it. */
async function supplierIn(context: Context, enquiry: Enquiry, enterpriseId: number): Promise<number> {
  const threads = await threadsOf(context, enquiry)
  return threads.find((each) => each.enterpriseId === enterpriseId)?.supplierId ?? 0
}
