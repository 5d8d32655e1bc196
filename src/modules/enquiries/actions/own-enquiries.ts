import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { buyersOf } from '../policy.ts'
import { enquiriesOfBuyers } from '../store/read.ts'
import { closeWhenOver } from './close-answers.ts'

/** Those of all organisations that the asking person buys for, the last changed first. */
export async function ownEnquiries(context: Context): Promise<Enquiry[]> {
  const buyers = buyersOf(context.actor).map(({ organisationId }) => organisationId)
  const enquiries = await inTransaction(context, (tx) => enquiriesOfBuyers(tx, buyers))
  return Promise.all(enquiries.map((enquiry) => closeWhenOver(context, enquiry)))
}
