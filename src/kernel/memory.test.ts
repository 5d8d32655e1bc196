import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { memoryLog } from '../../test/support/log.ts'
import type { Database } from './database/database.ts'
import { startFollowing } from './memory.ts'

// Proof: the memories of these tests never look into it.
const database = {} as never as Database

describe('what a process keeps in memory', () => {
  test('is there before the process answers, and is followed until it stops', async () => {
    let looks = 0
    const again = Promise.withResolvers<void>()
    const follow = async () => {
      looks += 1
      if (looks === 2) again.resolve()
    }
    const following = await startFollowing({ database, memories: [{ name: 'a.b', follow }], log: memoryLog().log })
    assert.equal(looks, 1)
    await again.promise
    await following.stop()
    const atTheEnd = looks
    await new Promise((resolve) => setTimeout(resolve, 700))
    assert.equal(looks, atTheEnd)
  })

  test('is looked for again after a look that failed, which is logged', async () => {
    const { log, logged } = memoryLog()
    const again = Promise.withResolvers<void>()
    let looks = 0
    const follow = async () => {
      looks += 1
      if (looks === 1) throw new Error('The database is away.')
      again.resolve()
    }
    const following = await startFollowing({ database, memories: [{ name: 'a.b', follow }], log })
    await again.promise
    await following.stop()
    assert.equal(logged.length, 1)
    assert.match(JSON.stringify(logged), /could not be read/)
  })
})
