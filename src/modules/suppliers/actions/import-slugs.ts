import type { Transaction } from '../../../kernel/database/database.ts'
import { slugOf } from '../forms/import-identity.ts'
import { findTakenSlugs } from '../store/import-find.ts'

/** The number at which to go on with a name that occurred before, so that the thousandth namesake does not begin at one. */
export type SlugNumbers = Map<string, number>

/** Pages of the directory stand at these, beside the suppliers: `/leverandoerer/kort`, `/en/suppliers/map`. */
const slugsOfPages: ReadonlySet<string> = new Set(['kort', 'map', 'raekkefoelge', 'order'])

interface Proposal {
  /** Whose slug it is to be, by position among the names. */
  readonly index: number
  readonly slug: string
}

/** A slug of its own for each name, in their order: `kaffefair`, and `kaffefair-2` where that is taken. */
export async function chooseSlugs(tx: Transaction, names: readonly string[], numbers: SlugNumbers): Promise<string[]> {
  const bases = names.map(slugOf)
  const next = new Map(numbers)
  const chosen = new Map<string, number>()
  let waiting = bases.keys().toArray()
  while (waiting.length > 0) {
    const proposals = waiting.map((index) => propose(index, bases[index] ?? '', next))
    const given = await findTakenSlugs(
      tx,
      proposals.map(({ slug }) => slug),
    )
    const taken = new Set([...slugsOfPages, ...given])
    // What is free in the database may have gone to another name just now: `Kaffe 2`, and the second `Kaffe`.
    for (const { index, slug } of proposals) if (!taken.has(slug) && !chosen.has(slug)) chosen.set(slug, index)
    const served = new Set(chosen.values())
    waiting = waiting.filter((index) => !served.has(index))
  }
  remember(next, numbers)
  const slugs = new Map([...chosen].map(([slug, index]) => [index, slug]))
  return names.map((_, index) => slugs.get(index) ?? '')
}

function propose(index: number, base: string, next: Map<string, number>): Proposal {
  const number = next.get(base) ?? 1
  next.set(base, number + 1)
  return { index, slug: number === 1 ? base : `${base}-${number}` }
}

/** Only names that have occurred twice: the others are most, and would fill the memory. */
function remember(next: ReadonlyMap<string, number>, numbers: SlugNumbers): void {
  for (const [base, number] of next) if (number > 2) numbers.set(base, number)
}
