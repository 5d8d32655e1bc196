import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** A statement is worth a plan that stays when it has come so often. */
const often = 10

/** Plans kept at most: each takes some ten to a hundred kilobytes in every connection. */
const mostNames = 100

/** Counted at most at a time. Whatever writes ever new statements is not worth preparing. */
const mostCounted = 1_000

/** The names of statements, by their texts; and how often others have come. */
const names = new Map<string, string>()
const counts = new Map<string, number>()

/**
 * A pool whose connections read and plan a question once that comes over and over: then PostgreSQL is only told its name and
 * its values. Reading and planning take longer than answering where a statement looks up a few rows in many tables.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async () => preparingClient(await pool.connect()),
    end: () => pool.end(),
  }
}

/** The same object each time for the same connection: kysely tells connections apart by it. */
const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const known = clients.get(client)
  if (known !== undefined) return known
  // Proof for the cast: kysely asks by text and values, or with a cursor, which this database is opened without.
  const query = ((text: string, values: readonly unknown[]) =>
    client.query({ text, values: [...values], ...nameFor(text) })) as unknown as PostgresPoolClient['query']
  const made: PostgresPoolClient = { query, release: (destroy) => client.release(destroy) }
  clients.set(client, made)
  return made
}

/** Only questions come over and over; what is done to tables is planned in a moment. */
function nameFor(text: string): { readonly name?: string } {
  const name = names.get(text)
  if (name !== undefined) return { name }
  if (names.size < mostNames && /^\s*(?:select|with)\b/i.test(text)) count(text)
  return {}
}

function count(text: string): void {
  const times = (counts.get(text) ?? 0) + 1
  if (times >= often) names.set(text, `rummelig_${names.size}`)
  if (counts.size >= mostCounted) counts.clear()
  counts.set(text, times)
}
