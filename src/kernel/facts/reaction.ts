import type { Context } from '../context.ts'
import type { Transaction } from '../database/database.ts'

/** A fact as it is delivered. */
export interface RecordedFact {
  readonly id: number
  readonly kind: string
  readonly payload: unknown
}

/**
 * What follows from facts. It gets them in batches, oldest first, in the transaction that also marks them as done; so what
 * it writes to the database happens exactly once, while effects outside of it may happen again. The context works as the
 * platform itself; whoever needs a transaction takes the one at hand.
 */
export interface Reaction {
  /** Unique and kept: `suppliers.refreshSearchEntries`. */
  readonly name: string
  /** The kinds of facts it wants. */
  readonly kinds: readonly string[]
  react(tx: Transaction, facts: readonly RecordedFact[], context: Context): Promise<void>
}
