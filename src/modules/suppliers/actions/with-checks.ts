import type { Transaction } from '../../../kernel/database/database.ts'
import type { FoundSupplier, Supplier } from '../model/directory.ts'
import { findAdded, findRegisterChecks } from '../store/search-facts.ts'

/** Suppliers with what a list of results tells beside them. */
export async function withChecks(tx: Transaction, suppliers: readonly Supplier[]): Promise<FoundSupplier[]> {
  const ids = suppliers.map(({ id }) => id)
  const [added, checks] = [await findAdded(tx, ids), await findRegisterChecks(tx, ids)]
  return suppliers.map((supplier) => ({
    supplier,
    addedAt: added.get(supplier.id) ?? 0,
    inRsvRegister: checks.get(supplier.id) ?? null,
  }))
}
