import { type BoundedMemory, boundedMemory } from '../../../kernel/bounded-memory.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { coverOf, nearKm, type Reach } from '../model/reach.ts'
import type { Wanted } from '../model/wanted.ts'
import { distanceTo, findAble } from './match.ts'

/** How many could deliver what is wanted, how many of them are near, and whether they are enough together. */
export async function reachOf(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  wanted: Wanted,
): Promise<Reach> {
  const now = clock.now()
  const memory = memoryOf(database)
  const question = JSON.stringify(wanted)
  const known = memory.get(question)
  if (known !== undefined && known.until > now) return known.reach
  const reach = await count(database, wanted, dayInDenmark(now))
  memory.set(question, { reach, until: new Date(now.getTime() + remembered) }, bytesEach)
  return reach
}

/** Somebody who writes asks the same again with every pause, and anybody may ask: milliseconds. */
const remembered = 10_000

interface Known {
  readonly reach: Reach
  readonly until: Date
}

/** About, with the question; and for all of them. */
const bytesEach = 1_000
const mostBytes = 1_000_000

const memories = new WeakMap<Database, BoundedMemory<string, Known>>()

function memoryOf(database: Database): BoundedMemory<string, Known> {
  const memory = memories.get(database) ?? boundedMemory<string, Known>(mostBytes)
  memories.set(database, memory)
  return memory
}

async function count(database: Database, wanted: Wanted, day: Day): Promise<Reach> {
  const able = await findAble(database, wanted, day)
  const distances = able.map((supplier) => distanceTo(wanted, supplier))
  const isPlaceKnown = wanted.postcode !== null || wanted.municipalities.length === 1
  const largestOrders = able.map(({ largestOrder }) => largestOrder)
  return {
    able: able.length,
    near: isPlaceKnown ? distances.filter((km) => km !== null && km <= nearKm).length : null,
    covers: wanted.largestAmount === null ? null : coverOf(largestOrders, wanted.largestAmount),
  }
}
