import { personOf } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { eachApart } from '../../../kernel/jobs/each-apart.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { enterpriseInvited } from '../facts.ts'
import { type Enquiry, takesAnswers } from '../model/enquiry.ts'
import type { Invitation } from '../model/invitation.ts'
import { hasTimeToAnswer, isWaveDue, nextNumber, nextWave, type PlannedInvitation } from '../model/wave.ts'
import { mayWorkOn } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { insertInvitations, invitationsTo, type NewInvitation } from '../store/invitations.ts'
import { holdInvitations } from '../store/lock.ts'
import { runningEnquiries } from '../store/running.ts'
import { heldEnquiry } from './asked.ts'
import { matchListOf } from './match.ts'

/**
 * Invites the next wave, in a transaction of the platform's own that holds the enquiry. A planned purchase invites nobody.
 * The mails follow from the facts.
 */
export async function sendWave(tx: Transaction, context: Context, enquiry: Enquiry): Promise<void> {
  const at = context.clock.now()
  if (enquiry.kind === 'planned' || !takesAnswers(enquiry, at)) return
  await holdInvitations(tx)
  const list = await matchListOf(tx, context, enquiry)
  const wave = nextNumber(await invitationsTo(tx, enquiry.id))
  const planned = nextWave({ ...list, size: enquiry.waveSize })
  const invitations = planned.flatMap((invited) => invitationOf(enquiry, invited, { wave, at }))
  if (invitations.length === 0) return
  const enterprises = await insertInvitations(tx, invitations)
  const personId = personOf(context.actor)?.personId ?? null
  const event = { enquiryId: enquiry.id, buyerId: enquiry.buyerId, at, personId, what: 'waveSent' } as const
  await addEvent(tx, { ...event, data: { wave, invited: enterprises.length } })
  await recordFacts(
    tx,
    enterprises.map((enterpriseId) => enterpriseInvited({ ...event, enterpriseId })),
  )
}

function invitationOf(
  enquiry: Enquiry,
  { candidate, origin }: PlannedInvitation,
  { wave, at }: { readonly wave: number; readonly at: Date },
): NewInvitation[] {
  const { supplierId, enterpriseId, fit, reasons } = candidate
  if (enterpriseId === null) return []
  const { id: enquiryId, buyerId } = enquiry
  return [{ enquiryId, buyerId, supplierId, enterpriseId, wave, origin, fit, reasons, invitedAt: at }]
}

/** The buyer sends the next wave at once, told by its number: one that is sent already is not sent again, nor the next. */
export function sendNextWave(
  context: Context,
  enquiry: Enquiry,
  wave: number,
): Promise<Result<void, 'notAllowed' | 'over'>> {
  return inTransaction(asSystem(context), async (tx) => {
    const held = await heldEnquiry(tx, context, enquiry.id)
    if (!mayWorkOn(context.actor, held)) return refused('notAllowed')
    if (!takesAnswers(held, context.clock.now())) return refused('over')
    if (nextNumber(await invitationsTo(tx, held.id)) === wave) await sendWave(tx, context, held)
    return ok(undefined)
  })
}

/** Sends the waves that are due: each looked at again while it is held, so that no two processes send the same. */
export async function sendDueWaves(context: Context): Promise<void> {
  const running = await inTransaction(asSystem(context), (tx) => runningEnquiries(tx))
  await eachApart(running, (id) =>
    inTransaction(asSystem(context), async (tx) => {
      const held = await heldEnquiry(tx, context, id)
      if (isNextDue(held, await invitationsTo(tx, id), context.clock.now())) await sendWave(tx, asSystem(context), held)
    }),
  )
}

function isNextDue(enquiry: Enquiry, invitations: readonly Invitation[], now: Date): boolean {
  const { content } = enquiry
  if (content === null || !takesAnswers(enquiry, now) || !hasTimeToAnswer(content.answersUntil, now)) return false
  const interested = invitations.filter(({ interestedAt, declinedAt }) => interestedAt !== null && declinedAt === null)
  if (interested.length >= content.wantedAnswers) return false
  const last = Math.max(...invitations.map(({ invitedAt }) => invitedAt.getTime()))
  return invitations.length === 0 || isWaveDue(new Date(last), now)
}
