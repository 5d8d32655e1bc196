import { type Context, inTransaction } from '../../../kernel/context.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { type Enquiry, enquiryForBuyer, kmToDelivery } from '../../enquiries/index.ts'
import { rsvChecksOf, type Supplier, suppliersByIds } from '../../suppliers/index.ts'
import type { AttachmentCard } from '../model/attachment.ts'
import type { Quote, QuoteVersion, VersionPart } from '../model/quote.ts'
import { sentAttachments } from '../store/attachments.ts'
import { openQuotesOf } from '../store/quotes.ts'
import { newestVersions } from '../store/versions.ts'
import { isTimeOver, openWhenOver } from './open.ts'

/** A quote as the buyer compares it with others. */
export interface ComparedQuote {
  readonly quote: Quote
  readonly version: QuoteVersion
  readonly supplier: Supplier
  /** When it was last found in the register of social enterprises; null where that is unknown, or too long ago. */
  readonly rsvCheckedOn: Day | null
  readonly attachments: readonly AttachmentCard[]
  readonly parts: readonly (VersionPart & { readonly name: string })[]
  /** From the enterprise to where it is to be delivered; null where one of them is not known. */
  readonly km: number | null
}

export interface Comparison {
  readonly enquiry: Enquiry
  /** The cheapest first. */
  readonly quotes: readonly ComparedQuote[]
}

/** The quotes of an enquiry that are open to its buyer, who is the one that asks. */
export async function comparison(context: Context, reference: string): Promise<Comparison | undefined> {
  const enquiry = await enquiryForBuyer(context, reference)
  if (enquiry === undefined || enquiry.kind === 'planned' || enquiry.content === null) return undefined
  if (isTimeOver(enquiry)) await openWhenOver(context, enquiry)
  return { enquiry, quotes: await comparedQuotes(context, enquiry) }
}

/** The open quotes with all that is compared, the cheapest first. */
async function comparedQuotes(context: Context, enquiry: Enquiry): Promise<ComparedQuote[]> {
  const { quotes, versions, attachments } = await inTransaction(context, async (tx) => {
    const quotes = await openQuotesOf(tx, enquiry.id)
    return { quotes, versions: await newestVersions(tx, quotes), attachments: await sentAttachments(tx, quotes) }
  })
  const suppliers = await suppliersByIds(context, suppliersIn(quotes, versions))
  const supplierOf = new Map(suppliers.map((supplier) => [supplier.id, supplier]))
  const checks = await rsvChecksOf(context.database, [...supplierOf.keys()], dayInDenmark(context.clock.now()))
  const compared = quotes.flatMap((quote) => {
    const version = versions.find(({ quoteId }) => quoteId === quote.id)
    const supplier = supplierOf.get(quote.supplierId)
    if (version === undefined || supplier === undefined) return []
    const parts = version.parts.map((part) => ({ ...part, name: supplierOf.get(part.supplierId)?.name ?? '' }))
    return [
      {
        quote,
        version,
        supplier,
        parts,
        km: distance(enquiry, supplier),
        rsvCheckedOn: checks.get(supplier.id) ?? null,
        attachments: attachments.filter(({ quoteId }) => quoteId === quote.id),
      },
    ]
  })
  return compared.toSorted(byPrice)
}

function suppliersIn(quotes: readonly Quote[], versions: readonly QuoteVersion[]): number[] {
  const partners = versions.flatMap(({ parts }) => parts.map(({ supplierId }) => supplierId))
  return [...new Set([...quotes.map(({ supplierId }) => supplierId), ...partners])]
}

/** Of two at the same price the one whose name comes first. */
function byPrice(one: ComparedQuote, other: ComparedQuote): number {
  const difference = one.version.sums.net - other.version.sums.net
  if (difference !== 0n) return difference < 0n ? -1 : 1
  return one.supplier.name.localeCompare(other.supplier.name, 'da')
}

function distance({ content }: Enquiry, { address }: Supplier): number | null {
  if (content === null || address.point === null) return null
  return kmToDelivery(content, { latitude: address.point.lat, longitude: address.point.lon })
}
