import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Client } from 'pg'
import { testDatabase } from '../../../test/support/database.ts'
import { until } from '../../../test/support/until.ts'
import { withConnection } from './migrate.ts'

const { database, ownerUrl } = await testDatabase()

test('whole numbers and counts come as numbers, not as texts', async () => {
  const { rows } = await sql`select count(*) as total, 7::bigint as id from pg_class where false`.execute(database)
  assert.deepEqual(rows, [{ total: 0, id: 7 }])
})

test('a day stays the day it is, wherever the server stands', async () => {
  const { rows } = await sql`select date '2026-11-22' as day`.execute(database)
  assert.deepEqual(rows, [{ day: '2026-11-22' }])
})

test('Danish order is known to the database', async () => {
  const { rows } = await sql<{ name: string }>`
    select name
    from unnest(array['Ålborg', 'Zebra', 'Aabenraa', 'Ørsted', 'Ærø', 'Abild']) as name
    order by name collate "da-x-icu"
  `.execute(database)
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Abild', 'Zebra', 'Ærø', 'Ørsted', 'Aabenraa', 'Ålborg'],
  )
})

test('a connection that is ended in the middle of a query fails that query, and nothing else', async () => {
  const query = sql`select pg_sleep(10)`.execute(database)
  const failed = assert.rejects(query, /terminating connection|Connection terminated/)
  await until(async () => (await withConnection(ownerUrl, endSleepers)) > 0)
  await failed
  // The query hears of the end a moment before the pool does.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { rows } = await sql`select 1 as answer`.execute(database)
  assert.deepEqual(rows, [{ answer: 1 }])
})

test('a question that comes over and over is planned once, and answered by the values of each time', async () => {
  const numbers = Array.from({ length: 20 }, (_, number) => number)
  for (const number of numbers) {
    const { rows } = await sql<{ answer: number }>`select ${number}::integer * 2 as answer`.execute(database)
    assert.deepEqual(rows, [{ answer: 2 * number }])
  }
  assert.equal(await preparedWith('* 2 as answer'), 1)
})

test('a question that comes now and then leaves no plan behind', async () => {
  await sql`select 3 as rare`.execute(database)
  await sql`select 3 as rare`.execute(database)
  assert.equal(await preparedWith('3 as rare'), 0)
})

async function preparedWith(text: string): Promise<number> {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(database)
  return rows.filter(({ statement }) => statement.includes(text)).length
}

async function endSleepers(owner: Client): Promise<number> {
  const { rowCount } = await owner.query(`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where datname = current_database()
      and pid <> pg_backend_pid()
      and query like '%pg_sleep%'
  `)
  return rowCount ?? 0
}
