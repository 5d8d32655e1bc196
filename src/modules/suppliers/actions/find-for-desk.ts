import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { FoundSupplier } from '../model/found-supplier.ts'
import { mayDecide } from '../policy.ts'
import { findByWords } from '../store/find-for-desk.ts'

/** Suppliers shown in a search of everything. */
const mostFound = 20

/** Suppliers by name or CVR number, the hidden ones too; nothing for those who do not decide. */
export async function findByNameOrCvr(context: Context, words: string): Promise<FoundSupplier[]> {
  if (!mayDecide(context.actor) || words === '') return []
  return inTransaction(context, (tx) => findByWords(tx, words, mostFound))
}
