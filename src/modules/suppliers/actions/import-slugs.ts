import type { Transaction } from '../../../kernel/database/database.ts'
import { slugOf } from '../forms/import-identity.ts'
import { findFreeSlugs } from '../store/import-find.ts'

/** The number each base has got to, where it was taken: so that the hundredth namesake is not counted up from one. */
export type SlugNumbers = Map<string, number>

/** A slug of its own for each name, in their order: `kaffefair`, and `kaffefair-2` where that is taken. */
export async function chooseSlugs(tx: Transaction, names: readonly string[], numbers: SlugNumbers): Promise<string[]> {
  const bases = names.map(slugOf)
  const chosen = new Map<number, string>()
  while (chosen.size < names.length) {
    const waiting = bases.map((base, index) => ({ base, index })).filter(({ index }) => !chosen.has(index))
    const free = await freeNumbers(tx, waiting, numbers)
    const taken = new Set(chosen.values())
    for (const { base, index } of waiting) {
      const slug = takeSlug(base, free.get(base)?.shift() ?? 1, { taken, numbers })
      if (slug !== undefined) chosen.set(index, slug)
    }
  }
  return names.map((_, index) => chosen.get(index) ?? '')
}

/** What is free in the database may have gone to another name just now: `Kaffe 2`, and the second `Kaffe`. */
function takeSlug(
  base: string,
  number: number,
  { taken, numbers }: { taken: Set<string>; numbers: SlugNumbers },
): string | undefined {
  const slug = number === 1 ? base : `${base}-${number}`
  if (number > 1 || taken.has(slug)) numbers.set(base, number + 1)
  if (taken.has(slug)) return undefined
  taken.add(slug)
  return slug
}

async function freeNumbers(
  tx: Transaction,
  waiting: readonly { readonly base: string }[],
  numbers: SlugNumbers,
): Promise<ReadonlyMap<string, number[]>> {
  const wishes = [...Map.groupBy(waiting, ({ base }) => base)].map(([base, wanting]) => {
    return { base, first: numbers.get(base) ?? 1, amount: wanting.length }
  })
  const free = Map.groupBy(await findFreeSlugs(tx, wishes), ({ base }) => base)
  return new Map([...free].map(([base, group]) => [base, group.map(({ number }) => number)]))
}
