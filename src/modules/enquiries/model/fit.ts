import type { Day } from '../../../kernel/time/clock.ts'

/** What is known of an enterprise that tells how well it fits; null where nobody knows. */
export interface FitFacts {
  /** CPV codes of what it offers; none where nobody knows. */
  readonly categories: readonly string[]
  readonly distanceKm: number | null
  readonly availableFrom: Day | null
  /** Danish kroner without VAT. */
  readonly smallestOrder: number | null
  readonly largestOrder: number | null
  /** False says only that nobody has checked. */
  readonly isVerified: boolean
  /** Days since the enterprise itself said that its page is right. */
  readonly confirmedDaysAgo: number | null
}

/** What is wanted, as far as it tells how well somebody fits. */
export interface FitWish {
  /** CPV codes of eight digits. */
  readonly categories: readonly string[]
  readonly startsOn: Day | null
  readonly largestAmount: number | null
}

/** Why somebody fits, or does not: a code with its values, which the page says in words. */
export type FitReason =
  | { readonly code: 'offers'; readonly category: string }
  | { readonly code: 'offersAlike'; readonly category: string }
  | { readonly code: 'categoryUnknown' }
  | { readonly code: 'near'; readonly km: number }
  | { readonly code: 'distanceUnknown' }
  | { readonly code: 'freeInTime' }
  | { readonly code: 'freeFrom'; readonly day: Day }
  | { readonly code: 'sizeFits' }
  | { readonly code: 'sizeTooLarge' }
  | { readonly code: 'verified' }
  | { readonly code: 'confirmedLately' }

/** 0-1, the higher the better, and why. */
export interface Fit {
  readonly score: number
  readonly reasons: readonly FitReason[]
}

/** How much each part counts; together 1. Public: everybody may reckon it after. */
export const fitWeights = {
  category: 0.35,
  distance: 0.25,
  size: 0.15,
  availability: 0.1,
  verified: 0.1,
  confirmed: 0.05,
} as const

/** What nobody knows counts as the middle: better than what is known to be bad, worse than what is known to be good. */
export const unknownCounts = 0.5

/** At so many kilometres the nearness counts half. */
export const halfwayKm = 50

/** A page that was confirmed within so many days counts in full. */
export const confirmedWithinDays = 180

/**
 * How well somebody fits: each part 0-1, times its weight, added up. A category at or below the wanted one 1, above it 0.8,
 * in the same class (four digits) 0.6, else 0.4. Distance 1 / (1 + km / 50). Free in time 1, later 0.3. An order of the
 * size 1, a largest order below it half its share of it. Checked 1. Confirmed lately 1, longer ago 0.3. What is unknown 0.5.
 */
export function fitOf(facts: FitFacts, wish: FitWish): Fit {
  const parts = {
    category: categoryPart(facts, wish),
    distance: distancePart(facts),
    size: sizePart(facts, wish),
    availability: availabilityPart(facts, wish),
    verified: verifiedPart(facts),
    confirmed: confirmedPart(facts),
  }
  const score =
    fitWeights.category * parts.category.share +
    fitWeights.distance * parts.distance.share +
    fitWeights.size * parts.size.share +
    fitWeights.availability * parts.availability.share +
    fitWeights.verified * parts.verified.share +
    fitWeights.confirmed * parts.confirmed.share
  return {
    score: Math.round(score * 10_000) / 10_000,
    reasons: Object.values(parts).flatMap(({ reason }) => (reason === null ? [] : [reason])),
  }
}

interface Part {
  /** 0-1 */
  readonly share: number
  readonly reason: FitReason | null
}

function unknown(reason: FitReason | null = null): Part {
  return { share: unknownCounts, reason }
}

function categoryPart({ categories }: FitFacts, wish: FitWish): Part {
  if (categories.length === 0 || wish.categories.length === 0) return unknown({ code: 'categoryUnknown' })
  const pairs = wish.categories.flatMap((wanted) =>
    categories.map((category) => ({ category, share: likeness(category, wanted) })),
  )
  const best = pairs.reduce((first, next) => (next.share > first.share ? next : first))
  return { share: best.share, reason: { code: best.share >= 0.8 ? 'offers' : 'offersAlike', category: best.category } }
}

/** CPV codes are a tree: the zeros at the end of a code stand for all below it. */
function likeness(offered: string, wanted: string): number {
  if (offered.startsWith(stemOf(wanted))) return 1
  if (wanted.startsWith(stemOf(offered))) return 0.8
  return offered.slice(0, 4) === wanted.slice(0, 4) ? 0.6 : 0.4
}

/** A division has two digits, also where the second is a zero. */
function stemOf(code: string): string {
  return code.slice(0, 2) + code.slice(2).replace(/0+$/, '')
}

function distancePart({ distanceKm }: FitFacts): Part {
  if (distanceKm === null) return unknown({ code: 'distanceUnknown' })
  return { share: 1 / (1 + distanceKm / halfwayKm), reason: { code: 'near', km: Math.round(distanceKm) } }
}

function sizePart({ smallestOrder, largestOrder }: FitFacts, { largestAmount }: FitWish): Part {
  if (largestAmount === null || (smallestOrder === null && largestOrder === null)) return unknown()
  if (smallestOrder !== null && smallestOrder > largestAmount) return { share: 0, reason: null }
  if (largestOrder === null) return unknown()
  if (largestOrder >= largestAmount) return { share: 1, reason: { code: 'sizeFits' } }
  return { share: unknownCounts * (largestOrder / largestAmount), reason: { code: 'sizeTooLarge' } }
}

function availabilityPart({ availableFrom }: FitFacts, { startsOn }: FitWish): Part {
  if (availableFrom === null || startsOn === null) return unknown()
  if (availableFrom <= startsOn) return { share: 1, reason: { code: 'freeInTime' } }
  return { share: 0.3, reason: { code: 'freeFrom', day: availableFrom } }
}

function verifiedPart({ isVerified }: FitFacts): Part {
  return isVerified ? { share: 1, reason: { code: 'verified' } } : unknown()
}

function confirmedPart({ confirmedDaysAgo }: FitFacts): Part {
  if (confirmedDaysAgo === null) return unknown()
  if (confirmedDaysAgo > confirmedWithinDays) return { share: 0.3, reason: null }
  return { share: 1, reason: { code: 'confirmedLately' } }
}
