import type { Fact } from '../../kernel/facts/fact.ts'

/** A supplier was added, or something about it changed. */
export function supplierChanged(supplierId: number): Fact<'suppliers.changed', { supplierId: number }> {
  return { kind: 'suppliers.changed', payload: { supplierId } }
}
