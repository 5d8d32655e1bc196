import { numericOf, type Ore, oreOf, sumOf, times, vatOf } from '../../../kernel/money.ts'

/** Percent of value added tax: 25, or 0 for what is exempt. Source: momsloven § 33 and § 13. */
export const vatRates = [25, 0] as const

export type VatRate = (typeof vatRates)[number]

/** A line of a quote: so much of something at a price. */
export interface QuoteLine {
  readonly words: string
  /** Exact decimal text with three decimals at most: `2.5`. */
  readonly quantity: string
  readonly unit: string
  /** Without VAT. */
  readonly unitPrice: Ore
  readonly vatRate: VatRate
}

/** What lines come to. */
export interface Sums {
  readonly net: Ore
  readonly vat: Ore
  readonly gross: Ore
}

/** The most that the database holds, in øre. */
const mostOre = 10n ** 14n - 1n

/** Quantity times price, rounded once to the nearest øre, a half upwards: as the database checks it. */
export function amountOf({ quantity, unitPrice }: Pick<QuoteLine, 'quantity' | 'unitPrice'>): Ore {
  return times(unitPrice, quantity)
}

/** The sum of the lines, the VAT on what is not exempt (reckoned once, of the sum), and both together. */
export function sumsOf(lines: readonly QuoteLine[]): Sums {
  const net = sumOf(lines.map(amountOf))
  const vat = vatOf(sumOf(lines.filter(({ vatRate }) => vatRate === 25).map(amountOf)))
  return { net, vat, gross: oreOf(net + vat) }
}

/** Whether it can be kept: nobody offers a thousand billion kroner. */
export function isTooMuch(lines: readonly QuoteLine[]): boolean {
  return lines.some((line) => amountOf(line) > mostOre) || sumsOf(lines).gross > mostOre
}

/** The sums as the database takes them. */
export function numericSums({ net, vat, gross }: Sums) {
  return { net: numericOf(net), vat: numericOf(vat), gross: numericOf(gross) }
}
