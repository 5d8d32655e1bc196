import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { until } from '../../../test/support/until.ts'
import { withConnection } from '../database/migrate.ts'
import { ok } from '../result.ts'
import { postOffice } from './factories.ts'
import { type MailSender, type MailSenderOptions, startMailSender } from './sender.ts'
import type { MailTransport } from './transport.ts'

const { options, server, logged, ownerUrl, asSystem, openTransport, arrived, queue, row } = await postOffice()

describe('a running sender', () => {
  test('sends what is queued after it has started, and nothing after it was stopped', async () => {
    const sender = running()
    await queue({})
    await until(() => arrived().length === 1)
    await until(async () => (await row()).state === 'sent')
    await sender.stop()
    await queue({})
    assert.equal((await row(2)).attempts, 0)
  })

  test('does not let a slow mail hold up the others', async () => {
    const slow: MailTransport = {
      ...options.transport,
      send: async (letter, signal) => {
        if (letter.subject === 'Langsom') await new Promise((resolve) => signal.addEventListener('abort', resolve))
        return ok(undefined)
      },
    }
    const sender = running({ ...options, transport: slow })
    await queue({ subject: 'Langsom' })
    for (let each = 0; each < 10; each++) await queue({})
    await until(async () => (await countSent()) === 10)
    await sender.stop(0)
  })

  test('stops in spite of a server that never answers, and keeps the mail for later', async () => {
    await server.behave({ slow: 600_000 })
    const underWay = server.underWay()
    await queue({})
    const sender = running()
    await until(() => server.underWay() > underWay)
    await sender.stop(10)
    const { state, attempts, error } = await row()
    assert.deepEqual([state, attempts], ['waiting', 1])
    assert.match(error ?? '', /aborted/)
  })

  test('finishes what is under way before it stops', async () => {
    await server.behave({ slow: 100 })
    const underWay = server.underWay()
    await queue({})
    const sender = running()
    await until(() => server.underWay() > underWay)
    await sender.stop()
    assert.equal((await row()).state, 'sent')
  })

  test('says so in the log when the database is gone, and goes on when it is back', async () => {
    await withConnection(ownerUrl, (owner) => owner.query('alter table kernel.mail rename to moved'))
    const sender = running()
    await until(() => logged.some(({ msg }) => msg === 'Mails could not be fetched; trying again.'))
    await withConnection(ownerUrl, (owner) => owner.query('alter table kernel.moved rename to mail'))
    await queue({})
    await until(() => arrived().length === 1)
    await sender.stop()
  })
})

/** A sender with a transport of its own, which stops with the test file, also when the test fails. */
function running(changed?: MailSenderOptions): MailSender {
  const sender = startMailSender(changed ?? { ...options, transport: openTransport() })
  after(() => sender.stop(0))
  return sender
}

async function countSent(): Promise<number> {
  const { rows } = await asSystem((tx) =>
    sql<{ total: number }>`select count(sent_at) as total from kernel.mail`.execute(tx),
  )
  return rows[0]?.total ?? 0
}
