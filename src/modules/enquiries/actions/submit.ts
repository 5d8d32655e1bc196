import { type Actor, signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { operatorsWithin } from '../../identity/index.ts'
import { enquiryEnded } from '../facts.ts'
import { readEnquiry, type StepFault } from '../forms/enquiry/index.ts'
import { waitingMail, withdrawnMail } from '../mails/buying.ts'
import { type Enquiry, hasStepped, step, type WrongState } from '../model/enquiry.ts'
import { mayWorkOn, needsApproval } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { saveContent, saveEnquiry } from '../store/write.ts'
import { heldEnquiry } from './asked.ts'
import { changedNow } from './drafts.ts'
import { openEnquiry } from './open-enquiry.ts'
import { receiversInvited } from './talk-sides.ts'

export type SubmitRefusal = WrongState | { readonly kind: 'faults'; readonly faults: readonly StepFault[] }

/**
 * Hands an enquiry in: it goes out at once where somebody vouches for the buyer, and waits for an operator otherwise. What
 * is handed in twice is handed in once.
 */
export function submitEnquiry(context: Context, { id }: Enquiry): Promise<Result<Enquiry, SubmitRefusal>> {
  return onHeld(context, id, async (tx, enquiry) => {
    if (hasStepped(enquiry, 'submitted') || enquiry.state === 'open') return ok(enquiry)
    const stepped = step(enquiry, 'submitted')
    if (!stepped.ok) return stepped
    const at = context.clock.now()
    const read = readEnquiry(enquiry, at)
    if (!read.ok) return refused({ kind: 'faults', faults: read.refusal })
    const { content, waveSize } = read.value
    const submitted = {
      ...stepped.value,
      ...changedNow(context, enquiry),
      content,
      waveSize,
      submittedAt: at,
      operatorWords: null,
    }
    await saveContent(tx, id, content)
    await saveEnquiry(tx, submitted)
    await tell(tx, context, submitted, 'submitted')
    if (!needsApproval(context.actor, enquiry)) return ok(await openEnquiry(tx, context, submitted))
    await mailEach(tx, context, await operatorsWithin(tx), (operator) => waitingMail(operator, submitted))
    return ok(submitted)
  })
}

/** Takes an enquiry back that nobody has decided on: it can be written on. */
export function takeBack(context: Context, { id }: Enquiry): Promise<Result<Enquiry, WrongState>> {
  return onHeld(context, id, async (tx, enquiry) => {
    if (hasStepped(enquiry, 'takenBack')) return ok(enquiry)
    const stepped = step(enquiry, 'takenBack')
    if (!stepped.ok) return stepped
    const taken = { ...stepped.value, ...changedNow(context, enquiry) }
    await saveEnquiry(tx, taken)
    await tell(tx, context, taken, 'takenBack')
    return ok(taken)
  })
}

/** Withdraws an enquiry for good; everybody invited is told. */
export function withdraw(context: Context, { id }: Enquiry, words: string): Promise<Result<Enquiry, WrongState>> {
  return onHeld(context, id, async (tx, enquiry) => {
    if (hasStepped(enquiry, 'withdrawn')) return ok(enquiry)
    const stepped = step(enquiry, 'withdrawn')
    if (!stepped.ok) return stepped
    const at = context.clock.now()
    const withdrawn = { ...stepped.value, ...changedNow(context, enquiry), closedAt: at }
    await saveEnquiry(tx, withdrawn)
    await tell(tx, context, withdrawn, 'withdrawn', words)
    await recordFacts(tx, [enquiryEnded(withdrawn)])
    await mailEach(tx, context, await receiversInvited(tx, enquiry), (to) => withdrawnMail(to, enquiry))
    return ok(withdrawn)
  })
}

/** Works on an enquiry of the asking person's, held in a transaction of the platform's own. */
export function onHeld<Outcome>(
  context: Context,
  id: number,
  work: (tx: Transaction, enquiry: Enquiry) => Promise<Outcome>,
): Promise<Outcome> {
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await heldEnquiry(tx, context, id)
    mustWorkOn(context.actor, enquiry)
    return work(tx, enquiry)
  })
}

/** The pages have asked before: who comes so far and may not is a mistake of ours. */
function mustWorkOn(actor: Actor, enquiry: Enquiry): void {
  if (!mayWorkOn(actor, enquiry)) throw new Error(`Enquiry ${enquiry.id} is not theirs to work on.`)
}

async function tell(
  tx: Transaction,
  { actor, clock }: Context,
  { id: enquiryId, buyerId }: Enquiry,
  what: 'submitted' | 'takenBack' | 'withdrawn',
  words = '',
): Promise<void> {
  const { personId } = signedIn(actor)
  await addEvent(tx, { enquiryId, buyerId, at: clock.now(), personId, what, words: words === '' ? null : words })
}
