import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'

const { database } = await testDatabase()

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
