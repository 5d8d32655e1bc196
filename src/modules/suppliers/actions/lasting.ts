import { add, type BitSet, bitSet, withRoom } from '../../../kernel/search/bit-set.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { columns, dayNumber } from '../model/search-entry.ts'

/** Columns that tell the last day on which something counts. */
type LastingColumn = 'checkedUntil' | 'confirmedYearUntil'

/** Who has it on a day; documents from `count` on came later. */
interface Lasting {
  readonly day: Day
  set: BitSet
  count: number
}

const kept: Readonly<Record<LastingColumn, WeakMap<SearchIndex, Lasting>>> = {
  checkedUntil: new WeakMap(),
  confirmedYearUntil: new WeakMap(),
}

/**
 * For whom something still counts on a day, the dead among them. Kept for the day and not to be changed: each search counts
 * them, and a document never changes, a new one takes its place.
 */
export function lasting(index: SearchIndex, column: LastingColumn, day: Day): BitSet {
  const known = kept[column].get(index)
  const now = known?.day === day ? known : { day, set: bitSet(index.count), count: 0 }
  kept[column].set(index, now)
  if (now.count < index.count) readOn(index, now, columns[column])
  return now.set
}

function readOn(index: SearchIndex, lasting: Lasting, column: number): void {
  const [until, today] = [index.columns[column], dayNumber(lasting.day)]
  lasting.set = withRoom(lasting.set, index.count)
  for (; lasting.count < index.count; lasting.count += 1) {
    if ((until?.[lasting.count] ?? 0) >= today) add(lasting.set, lasting.count)
  }
}
