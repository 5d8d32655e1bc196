import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { waitingEnquiries } from '../actions/decide.ts'
import { enquiryDeskRoutes } from '../routes/buying.ts'
import { titleOf } from '../views/title.ts'

/** An enquiry in the operators' queue. */
export interface EnquiryInQueue {
  readonly title: string
  readonly buyer: string
  readonly since: Date
  /** Where it is decided on. */
  readonly url: string
}

/** The enquiries that wait for an operator, for the queue; nothing for those who do not decide. */
export async function enquiriesInQueue(context: RequestContext): Promise<EnquiryInQueue[]> {
  const { language } = context
  const waiting = await waitingEnquiries(context)
  return waiting.map(({ enquiry, buyer }) => ({
    title: titleOf(enquiry, language),
    buyer,
    since: enquiry.submittedAt ?? enquiry.updatedAt,
    url: href(enquiryDeskRoutes.review, language, { reference: enquiry.reference }),
  }))
}
