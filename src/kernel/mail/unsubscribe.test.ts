import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { today } from '../../../test/support/clock.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { system, visitor } from '../access/actor.ts'
import { inTransaction } from '../context.ts'
import type { Transaction } from '../database/database.ts'
import { withConnection } from '../database/migrate.ts'
import { secretKey } from '../secret-key.ts'
import { type MailKind, mailKinds, refusableMailKinds } from './mail.ts'
import { acceptMails, readUnsubscribeToken, refusedKinds, refuseMails, unsubscribeToken } from './unsubscribe.ts'

const key = secretKey('a secret for tests')

describe('the link to unsubscribe', () => {
  test('names an address and a kind of mail', () => {
    for (const kind of mailKinds) {
      const choice = { address: 'Åse Ø+mere@example.dk', kind }
      assert.deepEqual(readUnsubscribeToken(key, unsubscribeToken(key, choice)), choice)
    }
  })

  test('is the same each time, and stands in an address as it is', () => {
    const choice = { address: 'ane@example.dk', kind: 'profile' } as const
    assert.equal(unsubscribeToken(key, choice), unsubscribeToken(key, choice))
    assert.match(unsubscribeToken(key, choice), /^[\w-]+$/)
  })

  test('does not tell the address to those who read the log', () => {
    const token = unsubscribeToken(key, { address: 'ane@example.dk', kind: 'profile' })
    assert.ok(!Buffer.from(token, 'base64url').toString('latin1').includes('ane'))
  })

  test('counts only when made with our key, and unaltered', () => {
    const token = unsubscribeToken(key, { address: 'ane@example.dk', kind: 'profile' })
    const bytes = Buffer.from(token, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes)
      altered.writeUInt8(bytes.readUInt8(at) ^ 1, at)
      assert.equal(readUnsubscribeToken(key, altered.toString('base64url')), undefined)
    }
    assert.equal(readUnsubscribeToken(secretKey('another'), token), undefined)
    assert.equal(readUnsubscribeToken(key, token.slice(0, -4)), undefined)
  })

  test('that is nonsense names nobody', () => {
    const plain = Buffer.from('profile ane@example.dk and some more to be long enough').toString('base64url')
    for (const token of ['', 'x', '%00', plain, 'æøå'.repeat(200)]) {
      assert.equal(readUnsubscribeToken(key, token), undefined)
    }
  })
})

describe('an address', async () => {
  const { database, ownerUrl } = await testDatabase()
  beforeEach(() => withConnection(ownerUrl, (owner) => owner.query('truncate kernel.mail_refusal')))

  const asSystem = <Value>(work: (tx: Transaction) => Promise<Value>) =>
    inTransaction({ database, actor: system }, work)
  const refuse = (address: string, ...kinds: MailKind[]) => asSystem((tx) => refuseMails(tx, today, address, kinds))
  const refused = (address: string) => asSystem((tx) => refusedKinds(tx, address))

  test('refuses kinds of mail, in whatever letters it is written, and others not', async () => {
    await refuse('Ane@Example.dk', 'reminders', 'profile')
    await refuse('ane@example.dk', 'reminders')
    assert.deepEqual(await refused('ANE@example.dk'), ['profile', 'reminders'])
    assert.deepEqual(await refused('bo@example.dk'), [])
  })

  test('accepts them again', async () => {
    await refuse('ane@example.dk', 'reminders', 'profile')
    await asSystem((tx) => acceptMails(tx, 'ANE@example.dk', ['profile']))
    assert.deepEqual(await refused('ane@example.dk'), ['reminders'])
  })

  test('that unsubscribes from a mail on its account refuses all others, but never those it asks for itself', async () => {
    await refuse('ane@example.dk', 'account')
    assert.deepEqual(await refused('ane@example.dk'), refusableMailKinds)
  })

  test('is known here to the platform only', async () => {
    await refuse('ane@example.dk', 'profile')
    const seen = await inTransaction({ database, actor: visitor }, (tx) => refusedKinds(tx, 'ane@example.dk'))
    assert.deepEqual(seen, [])
  })
})
