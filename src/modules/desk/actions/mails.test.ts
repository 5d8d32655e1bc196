import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system, visitor } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import type { MailState } from '../../../kernel/mail/outbox.ts'
import { aContext } from '../../suppliers/factories.ts'
import { addMail } from '../factories.ts'
import { mailsNotArrived } from './mails.ts'

const { database } = await testDatabase()

const marks = {
  waiting: sql`attempts = 0`,
  sent: sql`sent_at = now()`,
  failed: sql`failed_at = now()`,
  unwanted: sql`unwanted_at = now()`,
} as const satisfies Record<MailState, unknown>

/** Writes a mail that has become what is said of it. */
async function mail(state: MailState, to = 'ane@example.dk'): Promise<void> {
  await addMail(database, { to, subject: 'Hej' })
  await change(sql`update kernel.mail set ${marks[state]} where id = (select max(id) from kernel.mail)`)
}

function change(statement: ReturnType<typeof sql>): Promise<unknown> {
  return inTransaction({ database, actor: system }, (tx) => statement.execute(tx))
}

async function lost(actor = system): Promise<string[]> {
  return (await mailsNotArrived({ ...aContext(database), actor })).map(({ to }) => to)
}

describe('a mail that did not arrive', () => {
  beforeEach(() => change(sql`delete from kernel.mail`))

  test('waits for somebody to see to it', async () => {
    await mail('failed')
    await mail('sent', 'bo@example.dk')
    assert.deepEqual(await lost(), ['ane@example.dk'])
  })

  for (const state of ['sent', 'waiting', 'unwanted'] as const) {
    test(`waits no more once it was sent again and is ${state}`, async () => {
      await mail('failed')
      await mail(state, 'Ane@Example.dk')
      assert.deepEqual(await lost(), [])
    })
  }

  test('is told once, however often it was tried', async () => {
    for (const to of ['ane@example.dk', 'ane@example.dk', 'Ane@example.dk']) await mail('failed', to)
    assert.deepEqual(await lost(), ['Ane@example.dk'])
  })

  test('is not one that arrived first', async () => {
    await mail('sent')
    await mail('failed', 'Ane@example.dk')
    assert.deepEqual(await lost(), ['Ane@example.dk'])
  })

  test('is told to nobody who does not run the platform', async () => {
    await mail('failed')
    assert.deepEqual(await lost(visitor), [])
  })
})
