import { oreOf } from '../../../kernel/money.ts'
import { type CategorySum, type Certainty, certainties, type Guess, type Sum, type Totals } from '../model.ts'

/** What was bought of each kind, before anybody has looked for it nearby. */
export type UnsoughtSum = Omit<CategorySum, 'nearby'>

/** What tells kinds of purchases apart. */
export interface Kinds {
  /** The group of what a social enterprise offers first, by its number. */
  readonly offered: ReadonlyMap<number, string>
  /** What the words of ordinary purchases seem to mean. */
  readonly guessed: ReadonlyMap<string, Guess>
}

/** Adds up by category: what came from social enterprises by what they offer, all else by what its words seem to mean. */
export function categorySums(
  { bySupplier, ordinaryByWords }: Pick<Totals, 'bySupplier' | 'ordinaryByWords'>,
  { offered, guessed }: Kinds,
): ReadonlyMap<string, UnsoughtSum> {
  const sums = new Map<string, UnsoughtSum>()
  const add = (code: string, sum: Sum, certainty: Certainty) => {
    const known = sums.get(code)
    sums.set(code, known === undefined ? { ...sum, certainty } : together(known, { ...sum, certainty }))
  }
  for (const [id, sum] of bySupplier) add(offered.get(id) ?? '', sum, 'known')
  for (const [words, sum] of ordinaryByWords) {
    const guess = guessed.get(words)
    add(guess?.code ?? '', sum, guess?.certainty ?? 'uncertain')
  }
  return sums
}

function together(one: UnsoughtSum, other: UnsoughtSum): UnsoughtSum {
  const worst = Math.max(certainties.indexOf(one.certainty), certainties.indexOf(other.certainty))
  return {
    lines: one.lines + other.lines,
    amount: oreOf(one.amount + other.amount),
    socialLines: one.socialLines + other.socialLines,
    socialAmount: oreOf(one.socialAmount + other.socialAmount),
    certainty: certainties[worst] ?? 'uncertain',
  }
}
