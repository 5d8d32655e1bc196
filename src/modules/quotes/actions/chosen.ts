import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Ore } from '../../../kernel/money.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { type Enquiry, enquiryReached } from '../../enquiries/index.ts'
import type { Quote, QuoteVersion } from '../model/quote.ts'
import { findChosen } from '../store/quotes.ts'
import { newestVersions } from '../store/versions.ts'

/** The quote that was chosen, as a contract begins with it. */
export interface ChosenQuote {
  readonly enquiryId: number
  readonly enquiryReference: string
  readonly buyerId: number
  readonly enterpriseId: number
  readonly supplierId: number
  /** What was asked for. */
  readonly title: string
  /** A UUID. */
  readonly quoteId: string
  /** Without VAT. */
  readonly total: Ore
  /** The period that was asked for, as far as it was said. */
  readonly startsOn: Day | null
  readonly endsOn: Day | null
}

/** The chosen quote of an enquiry, for its buyer and for the enterprise whose it is; nothing for anybody else. */
export async function chosenQuote(context: Context, reference: string): Promise<ChosenQuote | undefined> {
  const enquiry = await enquiryReached(context, reference)
  if (enquiry === undefined) return undefined
  return inTransaction(context, async (tx) => {
    const quote = await findChosen(tx, enquiry.id)
    if (quote === undefined) return undefined
    const [version] = await newestVersions(tx, [quote])
    return version && asChosen(enquiry, quote, version)
  })
}

function asChosen({ id, reference, content }: Enquiry, quote: Quote, { sums }: QuoteVersion): ChosenQuote {
  const { buyerId, enterpriseId, supplierId } = quote
  return {
    enquiryId: id,
    enquiryReference: reference,
    buyerId,
    enterpriseId,
    supplierId,
    title: content?.title ?? reference,
    quoteId: quote.id,
    total: sums.net,
    startsOn: content?.startsOn ?? null,
    endsOn: content?.endsOn ?? null,
  }
}
