import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Supplier, suppliersOfOrganisations } from '../../suppliers/index.ts'
import { interestMail } from '../mails/calendar.ts'
import type { PlannedPurchase } from '../model/calendar.ts'
import type { EnquiryEvent } from '../model/event.ts'
import { enterprisesOf } from '../policy.ts'
import { addEvent, listEvents, type NewEvent } from '../store/events.ts'
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
    await noteOnce(tx, context, { enquiryId: planned.id, buyerId }, page)
    await mailEach(tx, context, await receiversIn(tx, buyerId), (to) => interestMail(to, planned, page))
    return ok(undefined)
  })
}

/** In the history of the plan, for whoever comes back to it later than the mail. */
async function noteOnce(
  tx: Transaction,
  { clock }: Context,
  of: Pick<NewEvent, 'enquiryId' | 'buyerId'>,
  page: OwnPage,
): Promise<void> {
  const isIt = ({ what, data }: EnquiryEvent) => what === 'interestShown' && data.supplier === page.id
  if ((await listEvents(tx, of.enquiryId)).some(isIt)) return
  const event = {
    at: clock.now(),
    personId: null,
    what: 'interestShown',
    words: page.name,
    data: { supplier: page.id },
  } as const
  await addEvent(tx, { ...of, ...event })
}

type OwnPage = Pick<Supplier, 'id' | 'slug' | 'name'>

/** The published page of an enterprise that the asking person belongs to. */
export async function ownPage(context: Context): Promise<OwnPage | undefined> {
  const enterprises = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  const kept = await suppliersOfOrganisations(context.database, enterprises)
  return kept.find(({ isListed }) => isListed)
}
