import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from '../src/kernel/database/tables.ts'
import type { Case, Query } from './cases.ts'
import { held } from './ending.ts'
import { runStatements } from './search-statements.ts'

/** Prints for each kind of search how the database answers its statements, and what that costs. */
export async function explainSearches(url: string, cases: readonly Case[]): Promise<void> {
  const seen: CompiledQuery[] = []
  const database = await held(
    async () =>
      new Kysely<Tables>({
        dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
        log: ({ query }) => {
          seen.push(query)
        },
      }),
    (opened) => opened.destroy(),
  )
  for (const example of cases) {
    const query = example.kind === 'search' && example.path !== '/api/v1/suppliers' ? example.queries[0] : undefined
    if (query === undefined) continue
    for (const statement of await statementsOf(database, query, seen))
      await explain(database, example, query, statement)
  }
}

async function statementsOf(database: Kysely<Tables>, query: Query, seen: CompiledQuery[]): Promise<CompiledQuery[]> {
  // Once for warm caches, once to look.
  await runStatements(database, query)
  seen.length = 0
  await runStatements(database, query)
  return [...seen]
}

async function explain(database: Kysely<Tables>, example: Case, query: Query, statement: CompiledQuery): Promise<void> {
  const explained = sql.raw('explain (analyze, buffers) ').compile(database)
  const { rows } = await database.executeQuery<{ 'QUERY PLAN': string }>({
    ...statement,
    query: explained.query,
    sql: explained.sql + statement.sql,
  })
  console.log(`\n### ${example.name}: ${JSON.stringify(query)}`)
  console.log(statement.sql.trim().split('\n')[0], '...')
  for (const row of rows) console.log(`  ${row['QUERY PLAN']}`)
}
