import type { FormBody } from '../../../kernel/forms/form-body.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { QuoteLine, Sums } from './line.ts'

/** `closed`: the buyer ended the enquiry without a choice among its quotes. */
export type QuoteState = 'draft' | 'submitted' | 'withdrawn' | 'chosen' | 'declined' | 'closed'

/** Why a quote was not chosen. `givenUp`: nothing is bought at all. */
export const declineReasons = ['price', 'quality', 'capacity', 'deadline', 'terms', 'givenUp', 'other'] as const

export type DeclineReason = (typeof declineReasons)[number]

/** What an enterprise answers to an enquiry, in as many versions as it likes. */
export interface Quote {
  /** A UUID: it counts nothing. */
  readonly id: string
  readonly enquiryId: number
  readonly buyerId: number
  readonly enterpriseId: number
  readonly supplierId: number
  readonly state: QuoteState
  /** The newest version that was submitted; null before the first. */
  readonly version: number | null
  /** Whether the buyer sees it. */
  readonly isOpen: boolean
  readonly declineReason: DeclineReason | null
  readonly declineWords: string | null
}

/** A quote as those who write it see it. */
export interface OwnQuote extends Quote {
  /** As typed, half-filled if need be. */
  readonly draft: FormBody
  /** Counts every change: who saves on top of another revision than the newest is told. */
  readonly revision: number
}

/** What a quote says once its form is complete and right. */
export interface QuoteContent {
  /** The last day on which it can be accepted. An answer in a market dialogue has neither this nor a delivery. */
  readonly validUntil: Day | null
  readonly delivery: string | null
  readonly words: string | null
  /** To the enquiry's questions, in their order. */
  readonly answers: readonly string[]
  readonly lines: readonly QuoteLine[]
}

/** Who does what in a quote of several together. */
export interface VersionPart {
  readonly enterpriseId: number
  readonly supplierId: number
  readonly what: string
  /** Kroner without VAT as exact decimal text, where they have agreed on an amount. */
  readonly amount: string | null
}

/** A version that was submitted: it never changes. */
export interface QuoteVersion extends QuoteContent {
  readonly quoteId: string
  readonly number: number
  readonly submittedAt: Date
  readonly sums: Sums
  readonly parts: readonly VersionPart[]
}

/** Whether two versions say the same, so that a form sent twice makes one. */
export function saysTheSame(version: QuoteVersion, content: QuoteContent, parts: readonly VersionPart[]): boolean {
  return asText(version, version.parts) === asText(content, parts)
}

function asText({ validUntil, delivery, words, answers, lines }: QuoteContent, parts: readonly VersionPart[]): string {
  return JSON.stringify([
    [validUntil, delivery, words, answers],
    lines.map((line) => [line.words, Number(line.quantity), line.unit, String(line.unitPrice), line.vatRate]),
    parts.map((part) => [part.enterpriseId, part.what, part.amount]).toSorted(),
  ])
}
