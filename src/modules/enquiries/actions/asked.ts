import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { enterprisesOf, mayWorkOn } from '../policy.ts'
import { type AskedEnterprise, invitedAmong } from '../store/asked.ts'
import { holdEnquiry } from '../store/lock.ts'
import { findEnquiry, findEnquiryById } from '../store/read.ts'
import { closeIfOver, closeWhenOver } from './close-answers.ts'

/** An enquiry of an organisation that the asking person buys for. */
export async function enquiryForBuyer(context: Context, reference: string): Promise<Enquiry | undefined> {
  const enquiry = await enquiryReached(context, reference)
  return enquiry !== undefined && mayWorkOn(context.actor, enquiry) ? enquiry : undefined
}

/** An enquiry, and the enterprise of the asking person's that was invited to it. */
export interface AskedEnquiry extends AskedEnterprise {
  readonly enquiry: Enquiry
}

/** An enquiry to which an enterprise of the asking person's is invited. It says more than the enterprise may be told. */
export async function enquiryForEnterprise(context: Context, reference: string): Promise<AskedEnquiry | undefined> {
  const enterprises = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  const enquiry = await enquiryReached(context, reference)
  if (enquiry === undefined) return undefined
  const [invited] = await inTransaction(context, (tx) => invitedAmong(tx, enquiry.id, enterprises))
  return invited && { enquiry, ...invited }
}

/** An enquiry that the asking person may see for whatever reason: as buyer, as invited, or as partner of an invited. */
export async function enquiryReached(context: Context, reference: string): Promise<Enquiry | undefined> {
  const enquiry = await inTransaction(context, (tx) => findEnquiry(tx, reference))
  return enquiry && closeWhenOver(context, enquiry)
}

/** Holds the enquiry in a transaction of the platform's own, and answers how it stands now, its deadline looked at. */
export async function heldEnquiry(tx: Transaction, context: Pick<Context, 'clock'>, id: number): Promise<Enquiry> {
  await holdEnquiry(tx, id)
  const enquiry = await findEnquiryById(tx, id)
  if (enquiry === undefined) throw new Error(`There is no enquiry ${id} to be held.`)
  return enquiry.state === 'open' ? closeIfOver(tx, context, enquiry) : enquiry
}
