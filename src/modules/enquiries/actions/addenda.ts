import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { addendumMail } from '../mails/talk.ts'
import { type Addendum, type DeadlineFault, movedDeadline } from '../model/addendum.ts'
import { attachmentLimits } from '../model/attachment.ts'
import { type Enquiry, takesAnswers } from '../model/enquiry.ts'
import { insertAddendum, listAddenda } from '../store/addenda.ts'
import { countOtherFiles, insertAttachment } from '../store/attachments.ts'
import { addEvent } from '../store/events.ts'
import { moveDeadline, saveEnquiry } from '../store/write.ts'
import { heldEnquiry } from './asked.ts'
import { type FileFault, type ReadableFile, readFile, type SentFile } from './attachments.ts'
import { receiversInvited } from './talk-sides.ts'

/** What was added after the enquiry went out, the newest first, for both sides. */
export function addendaOf(context: Context, { id }: Pick<Enquiry, 'id'>): Promise<Addendum[]> {
  return inTransaction(context, (tx) => listAddenda(tx, id))
}

export interface Adding {
  readonly words: string
  /** The deadline from now on; null where it stays. */
  readonly answersUntil: Date | null
  /** The buyer has confirmed that those invited get less time than they had. */
  readonly mayBeShorter: boolean
  readonly file: SentFile | undefined
}

export type AddendumFault = DeadlineFault | FileFault | 'notOpen' | 'answersClosed' | 'tooMany'

/** Adds to the buyer's own enquiry once it is out, and tells everybody invited. Sent twice, it is told once. */
export async function sendAddendum(
  context: Context,
  { id }: Enquiry,
  adding: Adding,
): Promise<Result<void, AddendumFault>> {
  const file = adding.file === undefined ? ok(undefined) : readFile(adding.file)
  if (!file.ok) return file
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, id)
    if (await isTold(tx, enquiry, adding)) return ok(undefined)
    const moved = await judge(tx, context, enquiry, { ...adding, file: file.value })
    if (!moved.ok) return moved
    const number = await write(tx, context, enquiry, { words: adding.words, moved: moved.value, file: file.value })
    await mailEach(tx, context, await receiversInvited(tx, enquiry), (to) =>
      addendumMail(to, enquiry, { number, moved: moved.value }),
    )
    return ok(undefined)
  })
}

interface Judged extends Omit<Adding, 'file'> {
  readonly file: ReadableFile | undefined
}

/** The deadline that follows, null where it stays; or why nothing may be added. */
async function judge(
  tx: Transaction,
  { clock }: Context,
  enquiry: Enquiry,
  { answersUntil, mayBeShorter, file }: Judged,
): Promise<Result<Date | null, AddendumFault>> {
  const now = clock.now()
  if (enquiry.state !== 'open') return refused('notOpen')
  if (answersUntil !== null && !takesAnswers(enquiry, now)) return refused('answersClosed')
  if (file !== undefined && (await countOtherFiles(tx, enquiry.id, file.hash)) >= attachmentLimits.files)
    return refused('tooMany')
  const before = enquiry.content?.answersUntil ?? null
  return movedDeadline({ before, wanted: answersUntil, mayBeShorter }, now)
}

interface Written {
  readonly words: string
  readonly moved: Date | null
  readonly file: ReadableFile | undefined
}

async function write(
  tx: Transaction,
  { actor, clock }: Context,
  enquiry: Enquiry,
  { words, moved, file }: Written,
): Promise<number> {
  const { personId } = signedIn(actor)
  const at = clock.now()
  const ofEnquiry = { enquiryId: enquiry.id, buyerId: enquiry.buyerId, at, personId }
  const answersUntilBefore = moved === null ? null : (enquiry.content?.answersUntil ?? null)
  const number = await insertAddendum(tx, { ...ofEnquiry, words, answersUntilBefore, answersUntil: moved })
  if (file !== undefined) await insertAttachment(tx, { ...file, ...ofEnquiry, message: null })
  if (moved !== null) await moveDeadline(tx, enquiry.id, moved)
  await saveEnquiry(tx, { ...enquiry, revision: enquiry.revision + 1, updatedAt: at, updatedBy: personId })
  const data = moved === null ? {} : { before: answersUntilBefore, after: moved }
  await addEvent(tx, { ...ofEnquiry, what: moved === null ? 'addendumSent' : 'deadlineMoved', words, data })
  return number
}

/** The newest says just this: the form was sent twice. */
async function isTold(tx: Transaction, enquiry: Enquiry, { words, answersUntil }: Adding): Promise<boolean> {
  const [newest] = await listAddenda(tx, enquiry.id)
  if (newest === undefined || newest.words !== words) return false
  const now = enquiry.content?.answersUntil?.getTime()
  return answersUntil === null ? newest.answersUntil === null : answersUntil.getTime() === now
}
