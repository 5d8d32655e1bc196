import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type Mail, mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { organisationCards } from '../../organisations/index.ts'
import { approvedMail, type BuyingReceiver, changesAskedMail, refusedMail } from '../mails/buying.ts'
import type { Decision, Verdict, WaitingEnquiry } from '../model/decision.ts'
import { type Enquiry, hasStepped, isOver, mayStep, step, type WrongState } from '../model/enquiry.ts'
import { mayDecide } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { enquiriesWaiting, findEnquiry } from '../store/read.ts'
import { saveEnquiry } from '../store/write.ts'
import { heldEnquiry } from './asked.ts'
import { changedNow } from './drafts.ts'
import { openEnquiry } from './open-enquiry.ts'
import { receiversIn } from './talk-sides.ts'

/** All that wait, what waits longest first; nothing for those who do not decide. */
export async function waitingEnquiries(context: Context): Promise<WaitingEnquiry[]> {
  if (!mayDecide(context.actor)) return []
  const waiting = await inTransaction(context, enquiriesWaiting)
  const cards = await organisationCards(context, [...new Set(waiting.map(({ buyerId }) => buyerId))])
  const nameOf = new Map(cards.map(({ id, name }) => [id, name]))
  return waiting.map((enquiry) => ({ enquiry, buyer: nameOf.get(enquiry.buyerId) ?? '' }))
}

/** An enquiry as an operator sees it, once it was handed in. */
export async function enquiryToDecide(context: Context, reference: string): Promise<WaitingEnquiry | undefined> {
  if (!mayDecide(context.actor)) return undefined
  const enquiry = await inTransaction(context, (tx) => findEnquiry(tx, reference))
  if (enquiry === undefined || enquiry.content === null || enquiry.state === 'draft') return undefined
  const [card] = await organisationCards(context, [enquiry.buyerId])
  return { enquiry, buyer: card?.name ?? '' }
}

/** `changed`: what waits is not what the operator has read. `tooLate`: its deadline has passed, so that nobody could answer. */
export type DecideRefusal = WrongState | { readonly kind: 'changed' | 'tooLate' }

/** An operator lets an enquiry out, asks for changes, or refuses it; everybody of the buyer's is told. */
export async function decide(
  context: Context,
  { id }: Enquiry,
  decision: Decision,
): Promise<Result<Enquiry, DecideRefusal>> {
  if (!mayDecide(context.actor)) throw new Error('Only operators decide.')
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, id)
    if (hasStepped(enquiry, decision.verdict)) return ok(enquiry)
    if (mayStep(enquiry, decision.verdict) && enquiry.revision !== decision.revision)
      return refused({ kind: 'changed' })
    const stepped = step(enquiry, decision.verdict)
    if (!stepped.ok) return stepped
    if (decision.verdict === 'approved' && isOver(enquiry, context.clock.now())) return refused({ kind: 'tooLate' })
    const decided = await carryOut(tx, context, stepped.value, decision)
    await mailEach(tx, context, await receiversIn(tx, decided.buyerId), (to) => mailOf[decision.verdict](to, decided))
    return ok(decided)
  })
}

async function carryOut(
  tx: Transaction,
  context: Context,
  enquiry: Enquiry,
  { verdict, words }: Decision,
): Promise<Enquiry> {
  const decided = { ...enquiry, ...changedNow(context, enquiry), operatorWords: words === '' ? null : words }
  const { id: enquiryId, buyerId, updatedAt: at, updatedBy: personId } = decided
  await addEvent(tx, { enquiryId, buyerId, at, personId, what: verdict, words: decided.operatorWords })
  if (verdict !== 'approved') await saveEnquiry(tx, decided)
  return verdict === 'approved' ? openEnquiry(tx, context, decided) : decided
}

const mailOf: Readonly<Record<Verdict, (to: BuyingReceiver, about: Enquiry) => Mail>> = {
  approved: approvedMail,
  changesAsked: changesAskedMail,
  refused: refusedMail,
}
