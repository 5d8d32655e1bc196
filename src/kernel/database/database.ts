import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** Where queries go: the pool, or the transaction one stands in. */
export type Database = Kysely<Tables>
export type Transaction = Kysely<Tables>

export interface DatabaseOptions {
  /** PostgreSQL connection URL. */
  readonly url: string
  /** Connections held at most. A search needs one for some milliseconds; 2 cores are busy with ten. */
  readonly connections?: number
}

// Whole numbers and counts fit a JavaScript number here; the driver would hand them over as strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A calendar day stays the text it is: a Date would move it by the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens a pool. Nothing is connected before the first query; `database.destroy()` closes it. */
export function openDatabase({ url, connections = 10 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    application_name: 'rummelig',
  })
  // The database may end idle connections, by a restart for one. The next query gets a new one; without somebody who
  // listens, Node would end the process.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
