import { lotOn } from '../../../kernel/search/best.ts'
import { longer, roomFor } from '../../../kernel/search/longer.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import { nobodyStands, type Standing, standingWith } from '../../../kernel/search/standing.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { rankShares } from '../model/order.ts'
import { columns, dayNumber } from '../model/search-entry.ts'

/** What each document's points are multiplied by for what is known of it on a day. */
export interface Trust {
  readonly day: Day
  readonly shares: Float32Array
  /** Those from here on came later. */
  readonly count: number
  /** Who has most of it, and so on. */
  readonly standing: Standing
}

const trusts = new WeakMap<SearchIndex, Trust>()

/** Kept for the day: it depends on nothing that is asked, and a document never changes, a new one takes its place. */
export function trustOn(index: SearchIndex, day: Day): Trust {
  const kept = trusts.get(index)
  const known = kept?.day === day ? kept : { day, shares: new Float32Array(0), count: 0, standing: nobodyStands }
  if (known === kept && known.count === index.count) return known
  const shares = withRoom(known.shares, index.count)
  for (let document = known.count; document < index.count; document += 1) {
    shares[document] = trustIn(index, document, day)
  }
  const by = { goodness: (document: number) => shares[document] ?? 0, lotOf: lotOn(index, dayNumber(day)) }
  const trust = { day, shares, count: index.count, standing: standingWith(known.standing, index.count, by) }
  trusts.set(index, trust)
  return trust
}

function withRoom(shares: Float32Array, count: number): Float32Array {
  return shares.length >= count ? shares : longer(shares, Float32Array, roomFor(count))
}

function trustIn({ columns: numbers }: SearchIndex, document: number, day: Day): number {
  const today = dayNumber(day)
  const number = (column: number) => numbers[column]?.[document] ?? 0
  const isChecked = number(columns.checkedUntil) >= today
  const quality = (number(columns.completeness) + (isChecked ? 1 : 0)) / 2
  const confirmed = number(columns.confirmedUntil) < today ? rankShares.unconfirmed : 1
  return (1 + rankShares.quality * quality) * confirmed
}
