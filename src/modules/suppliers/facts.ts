import type { Fact } from '../../kernel/facts/fact.ts'

/** A supplier was added, or something about it changed. */
export function supplierChanged(supplierId: number): Fact<'suppliers.changed', { supplierId: number }> {
  return { kind: 'suppliers.changed', payload: { supplierId } }
}

/** An organisation keeps the supplier's page from now on: it took over the listing, or added it. */
export function supplierClaimed(
  supplierId: number,
  organisationId: number,
): Fact<'suppliers.claimed', { supplierId: number; organisationId: number }> {
  return { kind: 'suppliers.claimed', payload: { supplierId, organisationId } }
}

/** A supplier turned out to be another one: its sources, addresses and history are the other's from now on. */
export function supplierMerged(from: number, into: number): Fact<'suppliers.merged', { from: number; into: number }> {
  return { kind: 'suppliers.merged', payload: { from, into } }
}
