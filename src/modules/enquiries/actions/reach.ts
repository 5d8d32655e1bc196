import { type BoundedMemory, boundedMemory } from '../../../kernel/bounded-memory.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { countCandidateSuppliers } from '../../suppliers/index.ts'
import { coverOf, nearKm, type Reach } from '../model/reach.ts'
import type { Wanted } from '../model/wanted.ts'
import { termsOf } from './match.ts'

/** How many could deliver what is wanted, how many of them can be invited, how many are near, and whether they are enough. */
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
  const { all, kept, near, ...orders } = await countCandidateSuppliers(database, termsOf(wanted, day), nearKm)
  const isPlaceKnown = wanted.postcode !== null || wanted.municipalities.length === 1
  return {
    able: all,
    invitable: kept,
    near: isPlaceKnown ? near : null,
    covers: wanted.largestAmount === null ? null : coverOf({ all, ...orders }, wanted.largestAmount),
  }
}
