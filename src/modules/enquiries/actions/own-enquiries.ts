import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Enquiry } from '../model/enquiry.ts'
import { buyersOf, mayWorkOn } from '../policy.ts'
import { enquiriesOfBuyers, findEnquiryById } from '../store/read.ts'
import { closeWhenOver } from './close-answers.ts'

/** Those of all organisations that the asking person buys for, the last changed first. */
export async function ownEnquiries(context: Context): Promise<Enquiry[]> {
  const buyers = buyersOf(context.actor).map(({ organisationId }) => organisationId)
  const enquiries = await inTransaction(context, (tx) => enquiriesOfBuyers(tx, buyers))
  // One after the other: each that is over takes a transaction, and a page must not take all connections.
  const now: Enquiry[] = []
  for (const enquiry of enquiries) now.push(await closeWhenOver(context, enquiry))
  return now
}

/** One of them, by its number. */
export async function ownEnquiry(context: Context, id: number): Promise<Enquiry | undefined> {
  const enquiry = await inTransaction(context, (tx) => findEnquiryById(tx, id))
  return enquiry !== undefined && mayWorkOn(context.actor, enquiry) ? enquiry : undefined
}
