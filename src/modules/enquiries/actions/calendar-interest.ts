import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Supplier, suppliersOfOrganisations } from '../../suppliers/index.ts'
import { interestMail } from '../mails/calendar.ts'
import type { PlannedPurchase } from '../model/calendar.ts'
import { enterprisesOf } from '../policy.ts'
import { heldEnquiry } from './asked.ts'
import { receiversIn } from './talk-sides.ts'

/** `noPage`: the enterprise has no page that everybody may read, so there is nothing to send the buyer. `over`: it is not planned any more. */
export type InterestFault = 'noPage' | 'over'

/** Sends the buyer a link to the enterprise's page; once, however often it is asked for. It promises nothing to either side. */
export async function showInterest(context: Context, planned: PlannedPurchase): Promise<Result<void, InterestFault>> {
  const page = await ownPage(context)
  return inTransaction(asSystem(context), async (tx) => {
    const { state, buyerId } = await heldEnquiry(tx, context, planned.id)
    if (state !== 'open') return refused('over')
    if (page === undefined) return refused('noPage')
    await mailEach(tx, context, await receiversIn(tx, buyerId), (to) => interestMail(to, planned, page))
    return ok(undefined)
  })
}

/** The published page of an enterprise that the asking person belongs to. */
export async function ownPage(context: Context): Promise<Pick<Supplier, 'id' | 'slug' | 'name'> | undefined> {
  const enterprises = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  const kept = await suppliersOfOrganisations(context.database, enterprises)
  return kept.find(({ isListed }) => isListed)
}
