import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'
import type { Tables } from './tables.ts'

/** Where queries go: the pool, or the transaction one stands in. */
export type Database = Kysely<Tables>
export type Transaction = Kysely<Tables>

export interface DatabaseOptions {
  /** PostgreSQL connection URL. */
  readonly url: string
  /** Milliseconds after which a statement is given up; without it none is. */
  readonly statementTimeout?: number
  /** Connections held at most. A search needs one for some milliseconds; 2 cores are busy with ten. */
  readonly connections?: number
}

// Whole numbers and counts fit a JavaScript number here; the driver would hand them over as strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A calendar day stays the text it is: a Date would move it by the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens a pool. Nothing is connected before the first query; `database.destroy()` closes it. */
export function openDatabase({ url, connections = 10, statementTimeout }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementTimeout,
    application_name: 'rummelig',
  })
  // The database may end connections, by a restart for one. A query under way fails, the next one gets a new connection;
  // without somebody who listens, to the idle ones and to those at work, Node would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
}
