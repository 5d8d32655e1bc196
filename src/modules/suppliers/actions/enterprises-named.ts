import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Supplier } from '../model/directory.ts'
import { findByWords } from '../store/find-for-desk.ts'
import { findSuppliers } from '../store/read.ts'

/** Looked through for those that keep their page, and answered, at most. */
const mostNamed = 200
const mostAnswered = 20

/** Enterprises with the words in their name that are shown and keep their page themselves, by name. */
export async function enterprisesNamed(context: Context, words: string): Promise<Supplier[]> {
  if (words === '') return []
  const named = await inTransaction(context, (tx) => findByWords(tx, words, mostNamed))
  const kept = named.filter(({ isListed, isOwned }) => isListed && isOwned).slice(0, mostAnswered)
  return findSuppliers(
    context.database,
    kept.map(({ id }) => id),
  )
}
