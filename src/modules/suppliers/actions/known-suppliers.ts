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

/** The suppliers asked for, and whether what a process holds in memory is the newest there is. */
export interface KnownNow {
  /** By their numbers; those that are gone are missing. */
  readonly suppliers: ReadonlyMap<number, KnownSupplier>
  readonly newest: number
  readonly synonyms: number
}

/** Bytes for all of them: some 2,000 suppliers of ordinary length. */
const mostBytes = 16_000_000

interface Held {
  readonly supplier: KnownSupplier
  /** The number of the change it is known from. */
  readonly change: number
}

/** Of a supplier that is not known: no change has this number. */
const nothing = { supplier: undefined, change: 0 } as const

type Memory = ReturnType<typeof boundedMemory<number, Held>>

const memories = new WeakMap<Database, Memory>()

/**
 * The suppliers with these numbers as they are now, in one statement: it tells of each the number of its last change, and
 * what it says only where that is another one than we know it from.
 */
export async function knownSuppliers(database: Database, ids: readonly number[]): Promise<KnownNow> {
  const memory = memoryOf(database)
  const held = ids.map((id) => ({ id, ...(memory.get(id) ?? nothing) }))
  const { changed, newest, synonyms } = await findFoundSuppliers(database, held)
  const suppliers = new Map(
    held.flatMap(({ id, supplier }) => (supplier === undefined ? [] : [[id, supplier] as const])),
  )
  for (const { id, now } of changed) {
    suppliers.delete(id)
    if (now === undefined) continue
    const supplier = known(now.found)
    memory.set(id, { supplier, change: now.change }, bytesOf(supplier, now.bytes))
    suppliers.set(id, supplier)
  }
  return { suppliers, newest, synonyms }
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

/** The supplier as an object takes three times its text; each text that was analysed nine times its length: measured. */
function bytesOf({ name, titles, description }: KnownSupplier, textBytes: number): number {
  return 3 * textBytes + 9 * [name, ...titles, description].reduce((sum, { text }) => sum + text.length, 0)
}
