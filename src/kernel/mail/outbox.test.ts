import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { today } from '../../../test/support/clock.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { type Actor, system, visitor } from '../access/actor.ts'
import { inTransaction } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { withConnection } from '../database/migrate.ts'
import { clockAt } from '../time/clock.ts'
import { type Mail, queueMail } from './mail.ts'
import {
  findMail,
  forgetMailsBefore,
  forgetMailsTo,
  listLostMails,
  listMails,
  mailsTo,
  openMail,
  sendAgain,
} from './outbox.ts'

const { database, ownerUrl } = await testDatabase()
const operator: Actor = {
  kind: 'person',
  personId: 1,
  sessionId: 1,
  name: 'Ditte',
  email: 'ditte@example.dk',
  isOperator: true,
  awaitsSecondFactor: false,
  memberships: [],
}

beforeEach(() => withConnection(ownerUrl, (owner) => owner.query('truncate kernel.mail restart identity')))

describe("the operator's list of mails", () => {
  test('has the newest first, page by page', async () => {
    for (const subject of ['1', '2', '3', '4', '5']) await queue({ subject })
    const first = await as(operator, (tx) => listMails(tx, { limit: 2 }))
    const second = await as(operator, (tx) => listMails(tx, { limit: 2, before: first.at(-1)?.id ?? 0 }))
    assert.deepEqual([...first, ...second].map(subjectOf), ['5', '4', '3', '2'])
  })

  test('is searched by a part of the address or the subject, whatever signs it has', async () => {
    await queue({ to: 'Ane_A@example.dk', subject: 'Velkommen' })
    await queue({ to: 'bo@example.dk', subject: '100 % ØKOLOGI' })
    const found = (search: string) =>
      as(operator, async (tx) => (await listMails(tx, { search, limit: 9 })).map(subjectOf))
    assert.deepEqual(await found('ane_a'), ['Velkommen'])
    assert.deepEqual(await found('0 % øko'), ['100 % ØKOLOGI'])
    assert.deepEqual(await found('_'), ['Velkommen'])
    assert.deepEqual(await found('cecilie'), [])
  })

  test('says what became of each, and since when', async () => {
    const columns = ['sent_at', 'failed_at', 'unwanted_at', 'due_at']
    for (const column of columns) {
      await queue({ subject: column })
      await change(`${column} = '2026-11-20T08:00:00Z'`, column)
    }
    const mails = await as(operator, (tx) => listMails(tx, { limit: 9 }))
    assert.deepEqual(
      mails.map(({ subject, state, since }) => [subject, state, since.toISOString()]).reverse(),
      ['sent', 'failed', 'unwanted', 'waiting'].map((state, index) => [
        columns[index],
        state,
        '2026-11-20T08:00:00.000Z',
      ]),
    )
  })

  test('is empty for everybody else, though everybody may have one written', async () => {
    await as(visitor, (tx) => queueMail(tx, { clock: today }, mail({})))
    assert.deepEqual(await as(visitor, (tx) => listMails(tx, { limit: 9 })), [])
    assert.equal(await as(visitor, (tx) => findMail(tx, 1)), undefined)
    assert.equal((await as(operator, (tx) => listMails(tx, { limit: 9 }))).length, 1)
  })
})

describe('a mail', () => {
  test('is opened with the link that works, while it has not left', async () => {
    await queue({})
    const found = await as(operator, (tx) => openMail(tx, 1))
    assert.deepEqual(found?.paragraphs, ['Hej'])
    assert.deepEqual(found?.link, { text: 'Log ind', path: '/ind/h3m' })
    assert.deepEqual(found?.afterwards, ['Hilsen os'])
    assert.equal(found?.secretIsGone, false)
  })

  test('is found without what lets somebody in, also while it waits', async () => {
    await queue({})
    const found = await as(operator, (tx) => findMail(tx, 1))
    assert.deepEqual([found?.link?.path, found?.secretIsGone], ['/ind/{secret}', true])
  })

  test('is read without what lets somebody in once it has left', async () => {
    await queue({})
    await change('sent_at = now(), secret = null')
    const found = await as(operator, (tx) => openMail(tx, 1))
    assert.deepEqual([found?.link?.path, found?.secretIsGone], ['/ind/{secret}', true])
  })

  test('that does not exist is not found', async () => {
    assert.equal(await as(operator, (tx) => findMail(tx, 1)), undefined)
  })
})

describe('sending again', () => {
  const again = (id: number) => as(operator, (tx) => sendAgain(tx, clockAt('2026-12-01T08:00:00Z'), id))

  test('makes a new mail of one that has left, under a new Message-ID, as often as it is asked for', async () => {
    await queue({ link: { text: 'Se her', path: '/her' }, once: 'key' })
    await change('sent_at = now()')
    assert.deepEqual(await again(1), { ok: true, value: 2 })
    assert.deepEqual(await again(1), { ok: true, value: 3 })
    const { rows } = await as(system, (tx) =>
      sql<Record<string, unknown>>`
        select count(distinct message_id) as ids, count(once) as once, count(sent_at) as sent, max(due_at) as due
        from kernel.mail
      `.execute(tx),
    )
    assert.deepEqual(rows[0], { ids: 3, once: 1, sent: 1, due: new Date('2026-12-01T08:00:00Z') })
    const copy = await as(operator, (tx) => findMail(tx, 3))
    assert.deepEqual([copy?.to, copy?.subject, copy?.paragraphs], ['ane@example.dk', 'Velkommen', ['Hej']])
  })

  test('is refused where the mail let somebody in: the secret is gone', async () => {
    await queue({})
    await change('sent_at = now(), secret = null')
    assert.deepEqual(await again(1), { ok: false, refusal: 'secretGone' })
  })

  test('tries one that waits at once, and makes no second', async () => {
    await queue({})
    await change("due_at = '2026-12-24T12:00:00Z'")
    assert.deepEqual(await again(1), { ok: true, value: 1 })
    const mails = await as(operator, (tx) => listMails(tx, { limit: 9 }))
    assert.deepEqual(
      mails.map(({ since }) => since),
      [new Date('2026-12-01T08:00:00Z')],
    )
  })

  test('of a mail that does not exist is refused', async () => {
    assert.deepEqual(await again(1), { ok: false, refusal: 'notFound' })
  })
})

describe('all mails to an address', () => {
  test('can be handed out, without what lets somebody in', async () => {
    await queue({ to: 'Ane@Example.dk', subject: 'Første' })
    await queue({ to: 'ane@example.dk', subject: 'Anden' })
    await queue({ to: 'bo@example.dk' })
    const mails = await as(system, (tx) => mailsTo(tx, 'ane@example.DK'))
    assert.deepEqual(mails.map(subjectOf), ['Første', 'Anden'])
    assert.ok(!JSON.stringify(mails).includes('h3m'))
  })

  test('can be forgotten, and a last one sent afterwards', async () => {
    await queue({ to: 'Ane@example.dk' })
    await queue({ to: 'bo@example.dk', subject: 'Til Bo' })
    await as(system, async (tx) => {
      await forgetMailsTo(tx, 'ane@example.dk')
      await queueMail(tx, { clock: today }, mail({ subject: 'Farvel' }))
    })
    assert.deepEqual((await as(operator, (tx) => listMails(tx, { limit: 9 }))).map(subjectOf), ['Farvel', 'Til Bo'])
  })
})

function as<Value>(actor: Actor, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return inTransaction({ database, actor }, work)
}

function mail(changes: Partial<Mail>): Mail {
  return {
    to: 'ane@example.dk',
    kind: 'account',
    language: 'da',
    subject: 'Velkommen',
    paragraphs: ['Hej'],
    link: { text: 'Log ind', path: '/ind/{secret}', secret: 'h3m' },
    afterwards: ['Hilsen os'],
    ...changes,
  }
}

function queue(changes: Partial<Mail>): Promise<void> {
  return as(visitor, (tx) => queueMail(tx, { clock: today }, mail(changes)))
}

/** Changes the mails, or those with a subject. */
async function change(setting: string, subject?: string): Promise<void> {
  await as(system, (tx) =>
    sql`
      update kernel.mail
      set ${sql.raw(setting)}
      where ${subject ?? null}::text is null or subject = ${subject ?? null}
    `.execute(tx),
  )
}

function subjectOf({ subject }: { readonly subject: string }): string {
  return subject
}

describe('mails that did not arrive', () => {
  test('are listed, the oldest first, until a later one stands in for them', async () => {
    await queue({ subject: 'Første' })
    await queue({ subject: 'Anden' })
    await change('failed_at = now(), secret = null')
    const subjects = async () => (await as(operator, (tx) => listLostMails(tx, 9))).map(({ subject }) => subject)
    assert.deepEqual(await subjects(), ['Første', 'Anden'])
    await queue({ subject: 'Første' })
    assert.deepEqual(await subjects(), ['Anden'])
  })
})

describe('old mails', () => {
  test('are forgotten once they have left; those that wait stay', async () => {
    await queue({})
    await change("sent_at = '2026-01-01T12:00:00Z'")
    await queue({})
    await as(system, (tx) => forgetMailsBefore(tx, new Date('2026-01-01T12:00:01Z')))
    assert.deepEqual(
      (await as(operator, (tx) => listMails(tx, { limit: 9 }))).map(({ state }) => state),
      ['waiting'],
    )
  })
})
