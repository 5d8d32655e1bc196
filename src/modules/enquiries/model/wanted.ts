import type { EnquiryContent } from './enquiry.ts'

/** What is asked, as far as it tells who could deliver it. */
export type Wanted = Pick<
  EnquiryContent,
  'categories' | 'municipalities' | 'postcode' | 'largestAmount' | 'startsOn' | 'endsOn' | 'onlyVerified'
>
