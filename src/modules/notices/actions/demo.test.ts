import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { consoleUser } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { categoryName } from '../../reference/index.ts'
import { readSearch } from '../forms/search.ts'
import { loadDemoNotices } from './demo.ts'
import { inventedNotices } from './demo-notices.ts'
import { searchNotices } from './search.ts'

const { database } = await testDatabase()

function at(now: string): Context {
  return { actor: consoleUser, clock: clockAt(now), database, log: memoryLog().log }
}

function find(context: Context, query: Readonly<Record<string, string>>) {
  return searchNotices(context, readSearch(query).search)
}

describe('the notices of the demo', () => {
  test('are open, planned, closed, decided and reserved, whenever one looks', async () => {
    const days = ['2026-11-22T12:00:00Z', '2026-11-22T15:00:00Z', '2027-05-30T12:00:00Z']
    for (const day of days) {
      await loadDemoNotices(at(day))
      const { statuses } = await find(at(day), {})
      assert.deepEqual(statuses, { open: 7, none: 1, closed: 2, over: 2 })
    }
  })

  test('can be found by what makes them social', async () => {
    const today = at('2027-05-30T12:00:00Z')
    assert.equal((await find(today, { reserved: 'res-ws' })).total, 1)
    assert.equal((await find(today, { execution: 'yes' })).total, 1)
    assert.equal((await find(today, { reserved: 'res-pub-ser' })).total, 1)
    assert.equal((await find(today, { q: 'kantine', status: 'over' })).total, 1)
  })

  test('have categories that there are', () => {
    for (const { cpv } of inventedNotices) assert.ok(categoryName(cpv, 'da') !== undefined, cpv)
  })
})
