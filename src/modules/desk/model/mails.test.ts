import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { MailState, MailSummary } from '../../../kernel/mail/outbox.ts'
import { lostMails } from './mails.ts'

function mail(id: number, state: MailState, to = 'ane@example.dk'): MailSummary {
  const at = new Date('2026-11-22T12:00:00Z')
  const rest = { kind: 'profile', language: 'da', subject: 'Hej', createdAt: at, since: at, attempts: 1 } as const
  return { id, state, to, lastError: null, ...rest }
}

const lost = (mails: readonly MailSummary[]) => lostMails(mails).map(({ id }) => id)

describe('a mail that did not arrive', () => {
  test('waits for somebody to see to it', () =>
    assert.deepEqual(lost([mail(2, 'sent', 'x@example.dk'), mail(1, 'failed')]), [1]))

  for (const state of ['sent', 'waiting', 'unwanted'] as const) {
    test(`waits no more once it was sent again and is ${state}`, () => {
      assert.deepEqual(lost([mail(2, state, 'Ane@Example.dk'), mail(1, 'failed')]), [])
    })
  }

  test('is told once, however often it was tried', () => {
    assert.deepEqual(lost([mail(3, 'failed'), mail(2, 'failed'), mail(1, 'failed')]), [3])
  })

  test('is not one that arrived first', () => assert.deepEqual(lost([mail(2, 'failed'), mail(1, 'sent')]), [2]))
})
