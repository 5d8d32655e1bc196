import { oreOf } from '../../../kernel/money.ts'
import { type LedgerLine, otherKey, type SocialSupplier, type Sum, type Totals } from '../model.ts'

/** Adds lines up as they come. It keeps one sum a month, unit, account and social enterprise, and no line. */
export interface Adding {
  /** `supplier` is null for an ordinary purchase. */
  add(line: LedgerLine, supplier: SocialSupplier | null): void
  totals(): Totals
}

/** Sums of a kind, at most: who says that an invoice's number is its unit has as many units as lines. */
export const mostKeys = 1_000

/** Characters of a key, at most. */
const longestKey = 200

/** Starts from nothing: a run that was broken off starts anew, and comes to the same. */
export function startAdding(): Adding {
  const all = emptyTally()
  const [byMonth, byUnit, byAccount, byWords] = [newTallies(), newTallies(), newTallies(), newTallies()]
  const [bySupplier, byNameAlone] = [new Map<number, Tally>(), new Map<number, Tally>()]
  return {
    add(line, supplier) {
      const tallies = [
        all,
        keyedTally(byMonth, line.day?.slice(0, 7) ?? ''),
        keyedTally(byUnit, line.unit ?? ''),
        keyedTally(byAccount, line.account ?? ''),
      ]
      if (supplier === null) tallies.push(keyedTally(byWords, line.account ?? line.text ?? ''))
      else tallies.push(tallyOf(bySupplier, supplier.id))
      if (supplier?.isNameAlone) tallies.push(tallyOf(byNameAlone, supplier.id))
      for (const tally of tallies) count(tally, line.amount, supplier !== null)
    },
    totals: () => ({
      all: sumOf(all),
      byMonth: sumsOf(byMonth),
      byUnit: sumsOf(byUnit),
      byAccount: sumsOf(byAccount),
      bySupplier: sumsOf(bySupplier),
      byNameAlone: sumsOf(byNameAlone),
      ordinaryByWords: sumsOf(byWords),
    }),
  }
}

/** How much of it went to social enterprises, in tenths of a percent; null where nothing was bought on balance. */
export function socialShare(sum: Sum): number | null {
  if (sum.amount <= 0n) return null
  return Number((sum.socialAmount * 1_000n + sum.amount / 2n) / sum.amount)
}

/** A sum while it grows: changed in place, since a ledger has hundreds of thousands of lines. */
interface Tally {
  lines: number
  amount: bigint
  socialLines: number
  socialAmount: bigint
}

function emptyTally(): Tally {
  return { lines: 0, amount: 0n, socialLines: 0, socialAmount: 0n }
}

function newTallies(): Map<string, Tally> {
  return new Map()
}

/** The tally of a text from the file, cut to what a key may be; once there are too many, that of all others. */
function keyedTally(tallies: Map<string, Tally>, text: string): Tally {
  // PostgreSQL stores no NUL, and UTF-8 has no half of a sign that was cut in two.
  const key = text.slice(0, longestKey).replaceAll('\0', '').toWellFormed()
  return tallyOf(tallies, tallies.has(key) || tallies.size < mostKeys ? key : otherKey)
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key)
  if (known) return known
  const tally = emptyTally()
  tallies.set(key, tally)
  return tally
}

function count(tally: Tally, amount: bigint, isSocial: boolean): void {
  tally.lines += 1
  tally.amount += amount
  if (!isSocial) return
  tally.socialLines += 1
  tally.socialAmount += amount
}

function sumsOf<Key>(tallies: ReadonlyMap<Key, Tally>): ReadonlyMap<Key, Sum> {
  return new Map([...tallies].map(([key, tally]) => [key, sumOf(tally)]))
}

function sumOf({ lines, amount, socialLines, socialAmount }: Tally): Sum {
  return { lines, amount: oreOf(amount), socialLines, socialAmount: oreOf(socialAmount) }
}
