import { personOf } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { eachApart } from '../../../kernel/jobs/each-apart.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { enterpriseNudged, enterpriseReminded } from '../facts.ts'
import { type Enquiry, takesAnswers } from '../model/enquiry.ts'
import { mayBeNudged, reminderDue } from '../model/invitation.ts'
import { mayWorkOn } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { invitationsTo, noteNudged, noteReminded } from '../store/invitations.ts'
import { runningEnquiries } from '../store/running.ts'
import { heldEnquiry } from './asked.ts'

/** `nobody`: everybody has answered, or was nudged twice or less than 24 hours ago. */
export type NudgeRefusal = 'notAllowed' | 'over' | 'nobody'

/** The buyer nudges everybody who has not answered. Answers how many. */
export function nudge(context: Context, enquiry: Enquiry): Promise<Result<number, NudgeRefusal>> {
  return inTransaction(asSystem(context), async (tx) => {
    const held = await heldEnquiry(tx, context, enquiry.id)
    const at = context.clock.now()
    if (!mayWorkOn(context.actor, held)) return refused('notAllowed')
    if (!takesAnswers(held, at)) return refused('over')
    const silent = (await invitationsTo(tx, held.id)).filter((invitation) => mayBeNudged(invitation, at))
    if (silent.length === 0) return refused('nobody')
    await noteNudged(
      tx,
      held.id,
      silent.map(({ enterpriseId }) => enterpriseId),
      at,
    )
    await addEvent(tx, {
      enquiryId: held.id,
      buyerId: held.buyerId,
      at,
      personId: personOf(context.actor)?.personId ?? null,
      what: 'nudged',
      data: { nudged: silent.length },
    })
    await recordFacts(
      tx,
      silent.map((invitation) => enterpriseNudged({ ...invitation, number: invitation.nudges + 1 })),
    )
    return ok(silent.length)
  })
}

/** Reminds everybody who has not answered, once, three days before the deadline. */
export async function remindInvited(context: Context): Promise<void> {
  const running = await inTransaction(asSystem(context), (tx) => runningEnquiries(tx))
  await eachApart(running, (id) => inTransaction(asSystem(context), (tx) => remindOf(tx, context, id)))
}

async function remindOf(tx: Transaction, context: Context, id: number): Promise<void> {
  const held = await heldEnquiry(tx, context, id)
  const at = context.clock.now()
  const until = held.content?.answersUntil ?? null
  if (until === null || !takesAnswers(held, at) || at < reminderDue(until)) return
  const reminded = await noteReminded(tx, id, at)
  await recordFacts(
    tx,
    reminded.map((enterpriseId) => enterpriseReminded({ enquiryId: id, buyerId: held.buyerId, enterpriseId })),
  )
}
