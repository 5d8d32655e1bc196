import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { isBehind } from './behind.ts'
import { recordFacts } from './fact.ts'
import type { Reaction } from './reaction.ts'
import { deliverAll, subscribe } from './worker.ts'

const { database } = await testDatabase()
const reaction: Reaction = { name: 'test.listen', kinds: ['test.said'], react: async () => {} }
await subscribe(database, [reaction])

test('a reaction is behind while something that happened until then waits for it', async () => {
  const [before, after] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)]
  await database.transaction().execute((tx) => recordFacts(tx, [{ kind: 'test.said', payload: {} }]))
  assert.equal(await isBehind(database, reaction.name, after), true)
  assert.equal(await isBehind(database, reaction.name, before), false)
  assert.equal(await isBehind(database, 'test.other', after), false)
  await deliverAll({ database, reactions: [reaction], log: memoryLog().log })
  assert.equal(await isBehind(database, reaction.name, after), false)
})

test('a fact that a reaction fails on again and again is not waited for', async () => {
  await database.transaction().execute((tx) => recordFacts(tx, [{ kind: 'test.said', payload: {} }]))
  await sql`update kernel.delivery set attempts = 5`.execute(database)
  assert.equal(await isBehind(database, reaction.name, new Date(Date.now() + 60_000)), false)
})
