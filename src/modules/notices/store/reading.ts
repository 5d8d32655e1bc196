import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Reading } from '../model/reading.ts'

/** How far the source has been read; nothing before the first time. */
export async function findReading(tx: Transaction, source: string): Promise<Reading | undefined> {
  const { rows } = await sql<Reading>`
    select
      read_until as "readUntil",
      failures,
      try_at as "tryAt",
      last_error as "lastError"
    from notices.reading
    where source = ${source}
  `.execute(tx)
  return rows[0]
}

export async function saveReading(
  tx: Transaction,
  source: string,
  { readUntil, failures, tryAt, lastError }: Reading,
): Promise<void> {
  await sql`
    insert into notices.reading (source, read_until, failures, try_at, last_error)
    values (${source}, ${readUntil}, ${failures}, ${tryAt}, ${lastError})
    on conflict (source) do update
    set read_until = excluded.read_until,
        failures = excluded.failures,
        try_at = excluded.try_at,
        last_error = excluded.last_error
  `.execute(tx)
}

/** Which of these numbers in the Official Journal are here already. */
export async function findPublished(tx: Transaction, numbers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ number: string }>`
    select publication_number as number
    from notices.notice
    where publication_number = any(${numbers})
  `.execute(tx)
  return new Set(rows.map(({ number }) => number))
}
