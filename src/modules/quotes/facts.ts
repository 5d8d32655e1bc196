import type { Fact } from '../../kernel/facts/fact.ts'
import type { Quote } from './model/quote.ts'

/** A buyer has chosen a quote; the enquiry is closed with it. */
export function quoteChosen({ id, enquiryId, buyerId, enterpriseId, supplierId }: Quote): Fact<'quotes.chosen'> {
  return { kind: 'quotes.chosen', payload: { quoteId: id, enquiryId, buyerId, enterpriseId, supplierId } }
}
