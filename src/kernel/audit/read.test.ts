import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { today } from '../../../test/support/clock.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { consoleUser, system } from '../access/actor.ts'
import { inTransaction } from '../context.ts'
import { appendAudit } from './audit.ts'
import { type AuditQuery, listAudit } from './read.ts'

const { database } = await testDatabase()
const { log } = memoryLog()
for (const [actor, action, subject] of [
  [consoleUser, 'suppliers.imported', 'list.csv'],
  [system, 'suppliers.merged', 'supplier 7'],
  [system, 'desk.settingsChanged', 'settings'],
] as const) {
  const context = { actor, clock: today, database, log }
  await inTransaction(context, (tx) => appendAudit(tx, context, { action, subject, detail: { size: 1 } }))
}

const numbers = async (query: Partial<AuditQuery>) =>
  (await listAudit(database, { limit: 10, ...query })).map(({ number }) => number)

describe('the audit log', () => {
  test('is read newest first, with who did what to what', async () => {
    const [newest] = await listAudit(database, { limit: 1 })
    assert.deepEqual(newest, {
      number: 3,
      at: today.now(),
      actor: 'system',
      action: 'desk.settingsChanged',
      subject: 'settings',
      detail: { size: 1 },
    })
  })

  for (const [name, query, expected] of [
    ['as a whole', {}, [3, 2, 1]],
    ['so many entries at a time', { limit: 2 }, [3, 2]],
    ['from where a page ended', { before: 2 }, [1]],
    ['by what the action begins with', { action: 'suppliers.' }, [2, 1]],
    ['by an action', { action: 'suppliers.merged' }, [2]],
    ['by what it was done to', { subject: 'supplier 7' }, [2]],
    ['by who did it', { actor: 'console' }, [1]],
    ['by signs that mean something to the database as by any other', { action: 'supp%' }, []],
  ] as const) {
    test(`is read ${name}`, async () => assert.deepEqual(await numbers(query), expected))
  }
})
