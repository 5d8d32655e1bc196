import { personOf } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { mayWorkOn } from '../policy.ts'
import { type Choice, saveChoice } from '../store/choices.ts'
import { addEvent } from '../store/events.ts'
import { invitationsTo } from '../store/invitations.ts'
import { heldEnquiry } from './asked.ts'

/** `sent`: the enterprise is invited already, and that cannot be taken back. */
export type ChoiceRefusal = 'notAllowed' | 'over' | 'sent'

/** The buyer adds an enterprise to the list or leaves it out, as long as it is not invited. */
export function chooseEnterprise(
  context: Context,
  enquiry: Enquiry,
  choice: Choice,
): Promise<Result<void, ChoiceRefusal>> {
  return inTransaction(asSystem(context), async (tx) => {
    const held = await heldEnquiry(tx, context, enquiry.id)
    const person = personOf(context.actor)
    if (person === undefined || !mayWorkOn(context.actor, held)) return refused('notAllowed')
    if (held.state === 'closed' || held.state === 'withdrawn') return refused('over')
    const invited = await invitationsTo(tx, held.id)
    if (invited.some(({ supplierId }) => supplierId === choice.supplierId)) return refused('sent')
    const at = context.clock.now()
    const about = { enquiryId: held.id, buyerId: held.buyerId, personId: person.personId, at }
    await saveChoice(tx, { ...about, ...choice })
    await addEvent(tx, { ...about, what: 'listChanged', data: { ...choice } })
    return ok(undefined)
  })
}
