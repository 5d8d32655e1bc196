import type { Context } from '../../../kernel/context.ts'
import { copyOf, intersect } from '../../../kernel/search/bit-set.ts'
import type { Search } from '../model/directory.ts'
import { findMoments, type SupplierMoments } from '../store/moments.ts'
import { documentsOf, idsIn } from './answer.ts'
import { ask } from './ask.ts'

/** `among`: only of these; `atMost`: no more than so many, whichever. */
export interface IdsWanted {
  readonly among?: readonly number[]
  readonly atMost?: number
}

/** The numbers of those that match a search, in no order: for whoever asks which, or whether, and not for their pages. */
export async function foundIds(
  context: Context,
  asked: Search,
  { among, atMost = Number.POSITIVE_INFINITY }: IdsWanted,
): Promise<number[]> {
  const { directory, found } = await ask(context, { ...asked, pageSize: 0 })
  const documents = copyOf(found.documents)
  if (among !== undefined) intersect(documents, documentsOf(directory.index, among))
  return idsIn(directory.index, documents).slice(0, atMost)
}

/** When the suppliers with these numbers came and were last changed; those that are not shown are left out. */
export function supplierMoments({ database }: Context, ids: readonly number[]): Promise<SupplierMoments[]> {
  return findMoments(database, ids)
}
