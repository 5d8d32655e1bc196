import { signedIn } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { mayBePublic } from '../model/publicity.ts'
import { addEvent } from '../store/events.ts'
import { saveEnquiry } from '../store/write.ts'
import { onHeld } from './submit.ts'

/**
 * Lets everybody read an enquiry that is out, and what comes of it, or nobody any more. Answers whether it stands so now: one
 * that is not out is not made public.
 */
export function changePublicity(context: Context, { id }: Enquiry, isPublic: boolean): Promise<boolean> {
  const { personId } = signedIn(context.actor)
  return onHeld(context, id, async (tx, enquiry) => {
    if (!mayBePublic(enquiry)) return false
    if (enquiry.isPublic === isPublic) return true
    const at = context.clock.now()
    const { buyerId, revision } = enquiry
    await saveEnquiry(tx, { ...enquiry, isPublic, revision: revision + 1, updatedAt: at, updatedBy: personId })
    const what = isPublic ? 'madePublic' : 'madePrivate'
    await addEvent(tx, { enquiryId: id, buyerId, at, personId, what })
    return true
  })
}
