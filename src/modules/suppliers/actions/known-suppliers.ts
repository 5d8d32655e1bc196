import { boundedMemory } from '../../../kernel/bounded-memory.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { type FoundSupplier, plainText } from '../model/directory.ts'
import { findFoundSuppliers } from '../store/search-entries.ts'
import { type KnownText, knownText } from './known-text.ts'

/** A supplier as the search shows it, and what its texts say, worked out once and not for every question. */
export interface KnownSupplier {
  readonly found: FoundSupplier
  readonly name: KnownText
  readonly titles: readonly KnownText[]
  /** Without the signs of its formatting. */
  readonly description: KnownText
}

/** Bytes for all of them: some 4,500 suppliers of ordinary length. */
const mostBytes = 20_000_000

interface Held {
  readonly supplier: KnownSupplier
  /** The number of the change it is known from. */
  readonly change: number
}

type Memory = ReturnType<typeof boundedMemory<number, Held>>

const memories = new WeakMap<Database, Memory>()

/** A supplier as the search has found it: the change that made it what it is. */
export interface WantedSupplier {
  readonly id: number
  readonly change: number
}

/**
 * The suppliers asked for, by their numbers; those that are gone are missing. One that has changed since it was shown is
 * read again, and no other: a page of known ones costs the database nothing.
 */
export async function knownSuppliers(
  database: Database,
  wanted: readonly WantedSupplier[],
): Promise<ReadonlyMap<number, KnownSupplier>> {
  const memory = memoryOf(database)
  const suppliers = new Map<number, KnownSupplier>()
  const missing: number[] = []
  for (const { id, change } of wanted) {
    const held = memory.get(id)
    if (held === undefined || held.change < change) missing.push(id)
    else suppliers.set(id, held.supplier)
  }
  if (missing.length === 0) return suppliers
  for (const { id, change, found, bytes } of await findFoundSuppliers(database, missing)) {
    const supplier = known(found)
    memory.set(id, { supplier, change }, bytesOf(supplier, bytes))
    suppliers.set(id, supplier)
  }
  return suppliers
}

function memoryOf(database: Database): Memory {
  const memory = memories.get(database) ?? boundedMemory<number, Held>(mostBytes)
  memories.set(database, memory)
  return memory
}

function known(found: FoundSupplier): KnownSupplier {
  const { supplier } = found
  return {
    found,
    name: knownText(supplier.name),
    titles: supplier.offerings.map(({ title }) => knownText(title)),
    description: knownText(plainText(supplier.description ?? '')),
  }
}

/** The supplier as an object takes a quarter more than its text, and each text that was analysed eight times its length: measured. */
function bytesOf({ name, titles, description }: KnownSupplier, textBytes: number): number {
  return 1.25 * textBytes + 8 * [name, ...titles, description].reduce((sum, { text }) => sum + text.length, 0)
}
