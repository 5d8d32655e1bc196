import type { Enquiry, EnquiryContent, EnquiryKind, EnquiryState } from './enquiry.ts'

/** An enquiry as the enterprise at the other end may know it: what the buyer keeps to itself is not in it at all. */
export interface ShownEnquiry extends Omit<EnquiryContent, 'smallestAmount' | 'largestAmount' | 'wantedAnswers'> {
  readonly reference: string
  readonly kind: EnquiryKind
  readonly state: EnquiryState
  readonly openedAt: Date | null
  readonly answersClosedAt: Date | null
  /** Null while the buyer is not to be named. */
  readonly buyer: string | null
  /** Null where the buyer keeps the amount to itself, or has told none. */
  readonly smallestAmount: string | null
  readonly largestAmount: string | null
}

/** Takes away what an enterprise may not know. `isBuyerKnown` says whether it has been told who buys. */
export function shownEnquiry(
  enquiry: Enquiry,
  content: EnquiryContent,
  { buyer, isBuyerKnown }: { readonly buyer: string; readonly isBuyerKnown: boolean },
): ShownEnquiry {
  const { reference, kind, state, openedAt, answersClosedAt } = enquiry
  const { smallestAmount, largestAmount, wantedAnswers: _, ...told } = content
  const amounts = content.isAmountShown
    ? { smallestAmount, largestAmount }
    : { smallestAmount: null, largestAmount: null }
  return {
    ...told,
    ...amounts,
    reference,
    kind,
    state,
    openedAt,
    answersClosedAt,
    buyer: content.isBuyerNamed || isBuyerKnown ? buyer : null,
  }
}
