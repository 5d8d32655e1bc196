import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { until } from '../../../test/support/until.ts'
import { mostAttempts } from './backoff.ts'
import { minutesLater, postOffice } from './factories.ts'
import { mailKinds } from './mail.ts'
import { sendDueMails, startMailSender } from './sender.ts'
import type { MailTransport } from './transport.ts'
import { refuseMails } from './unsubscribe.ts'

const { options, server, logged, asSystem, openTransport, setClock, arrived, queue, row } = await postOffice()
const { clock, transport } = options

describe('a mail', () => {
  test('is sent once, with its link and frame', async () => {
    await queue({})
    assert.equal(await sendDueMails(options), 1)
    assert.equal(await sendDueMails(options), 0)
    const [mail, ...others] = arrived()
    assert.deepEqual(others, [])
    assert.deepEqual(mail?.to, ['ane@example.dk'])
    assert.equal(mail?.subject, 'Velkommen på Rummelig')
    assert.match(
      mail?.text ?? '',
      /^Hej\n\nLog ind:\nhttps:\/\/rummelig\.example\.dk\/ind\/h3m\n\n-- \nRummelig skriver/,
    )
    assert.match(mail?.html ?? '', /<a href="https:\/\/rummelig\.example\.dk\/ind\/h3m">Log ind<\/a>/)
    assert.match(mail?.headers.get('list-unsubscribe') ?? '', /^<https:\/\/rummelig\.example\.dk\/afmeld\/[\w-]+>$/)
    assert.equal(mail?.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
    assert.equal(mail?.headers.get('auto-submitted'), 'auto-generated')
  })

  test('leaves no secret behind once it has left', async () => {
    await queue({})
    await sendDueMails(options)
    const { state, secret } = await row()
    assert.deepEqual([state, secret], ['sent', null])
  })

  test('is sent once however often the deed is repeated', async () => {
    await Promise.all(Array.from({ length: 50 }, () => queue({ once: 'claim 7' })))
    assert.equal(await sendDueMails(options), 1)
    assert.equal(arrived().length, 1)
  })

  test('goes after those that were due before it', async () => {
    const subjects = Array.from({ length: 20 }, (_, index) => `Nr. ${index}`)
    for (const subject of subjects) await queue({ subject })
    await sendDueMails({ ...options, concurrency: 1 })
    assert.deepEqual(
      arrived().map(({ subject }) => subject),
      subjects,
    )
  })

  test('is sent by one of many senders', async () => {
    for (let each = 0; each < 60; each++) await queue({ to: `nr${each}@example.dk` })
    const others = { ...options, transport: openTransport() }
    const [first = 0, second = 0] = await Promise.all([sendDueMails(options), sendDueMails(others)])
    assert.equal(first + second, 60)
    assert.equal(arrived().length, 60)
    assert.equal(new Set(arrived().map(({ messageId }) => messageId)).size, 60)
    assert.equal(new Set(arrived().flatMap(({ to }) => to)).size, 60)
  })

  test('is kept while there is no mail server, and goes when there is one', async () => {
    await queue({})
    const without = { ...options, transport: undefined }
    assert.equal(await sendDueMails(without), 0)
    await startMailSender(without).stop()
    const { state, secret, attempts } = await row()
    assert.deepEqual([state, secret, attempts], ['waiting', 'h3m', 0])
    assert.equal(await sendDueMails(options), 1)
  })

  test('cannot be made to reach a second receiver', async () => {
    await queue({ to: 'ane@example.dk\r\nBcc: bo@example.dk', subject: 'Ny' })
    await queue({ to: 'ane@example.dk, bo@example.dk', subject: 'Ny' })
    await queue({ subject: 'Ny\r\nBcc: bo@example.dk' })
    assert.equal(await sendDueMails(options), 1)
    assert.equal((await row(1)).state, 'failed')
    assert.equal((await row(2)).state, 'failed')
    assert.deepEqual(
      arrived().map(({ to, subject, headers }) => [to, subject, headers.has('bcc')]),
      [[['ane@example.dk'], 'Ny Bcc: bo@example.dk', false]],
    )
  })
})

describe('a receiver', () => {
  test('gets no mails of the kind refused, but others, and always those on the account', async () => {
    await asSystem((tx) => refuseMails(tx, clock, 'Ane@example.dk', ['reminders']))
    await queue({ kind: 'reminders', to: 'ANE@example.dk', subject: 'Påmindelse' })
    await queue({ kind: 'profile', subject: 'Profil' })
    await queue({ kind: 'account', subject: 'Konto' })
    await queue({ kind: 'reminders', to: 'bo@example.dk', subject: 'Til Bo' })
    assert.equal(await sendDueMails({ ...options, concurrency: 1 }), 3)
    assert.deepEqual(
      arrived().map(({ subject }) => subject),
      ['Profil', 'Konto', 'Til Bo'],
    )
    assert.equal((await row(1)).state, 'unwanted')
  })

  test('who refuses everything still gets what is asked for just now', async () => {
    await asSystem((tx) => refuseMails(tx, clock, 'ane@example.dk', ['account']))
    for (const kind of mailKinds) await queue({ kind, subject: kind })
    assert.equal(await sendDueMails(options), 1)
    assert.deepEqual(
      arrived().map(({ subject }) => subject),
      ['account'],
    )
  })
})

describe('a mail that is not taken', () => {
  test('is tried again after a minute, then after two, and so on, and is not lost', async () => {
    await server.behave('busy')
    await queue({})
    const waits: number[] = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      assert.equal(await sendDueMails(options), 0)
      const { due, state } = await row()
      assert.equal(state, 'waiting')
      waits.push((due.getTime() - clock.now().getTime()) / 60_000)
      assert.equal(await sendDueMails(options), 0)
      assert.equal((await row()).attempts, attempt, 'not before its time')
      setClock(due)
    }
    assert.deepEqual(waits, [1, 2, 4, 8])
    await server.behave('fine')
    assert.equal(await sendDueMails(options), 1)
    assert.deepEqual([(await row()).state, (await row()).error], ['sent', null])
  })

  test('since the server is down waits as well', async () => {
    await server.behave('down')
    await queue({})
    assert.equal(await sendDueMails(options), 0)
    assert.equal((await row()).state, 'waiting')
    await server.behave('fine')
    setClock(minutesLater(1))
    assert.equal(await sendDueMails(options), 1)
  })

  test('since the address does not exist is given up at once, with the reason', async () => {
    await server.behave('refuseRecipient')
    await queue({})
    await sendDueMails(options)
    const { state, error, secret } = await row()
    assert.deepEqual([state, secret], ['failed', null])
    assert.match(error ?? '', /550 No such mailbox here/)
  })

  test('since the server does not know us waits until somebody mends that', async () => {
    await server.behave('notAllowed')
    await queue({})
    await sendDueMails(options)
    assert.equal((await row()).state, 'waiting')
  })

  test('for five days is given up', async () => {
    await server.behave('busy')
    await queue({})
    await asSystem((tx) => sql`update kernel.mail set attempts = ${mostAttempts - 2}`.execute(tx))
    await sendDueMails(options)
    assert.equal((await row()).state, 'waiting')
    setClock((await row()).due)
    await sendDueMails(options)
    assert.equal((await row()).state, 'failed')
  })

  test('tells the operator why in few words, and nobody the secret', async () => {
    const talkative: MailTransport = {
      ...transport,
      send: async () => ({
        ok: false,
        refusal: { kind: 'tryLater', reason: `No:\r\n/ind/h3m ${'blah '.repeat(200)}` },
      }),
    }
    await queue({})
    await sendDueMails({ ...options, transport: talkative })
    const { error } = await row()
    assert.match(error ?? '', /^No: \/ind\/… blah/)
    assert.equal(error?.length, 300)
    assert.ok(!JSON.stringify(logged).includes('h3m'))
    assert.ok(!JSON.stringify(logged).includes('ane@'))
  })

  test('since the frame cannot be had waits too', async () => {
    await queue({})
    const frameless = {
      ...options,
      frame: () => {
        throw new Error('No settings')
      },
    }
    assert.equal(await sendDueMails(frameless), 0)
    assert.deepEqual([(await row()).state, (await row()).error], ['waiting', 'Error: No settings'])
  })
})

describe('a sender that dies between sending and writing it down', () => {
  test('leaves the mail to another, who sends it once more under the same Message-ID', async () => {
    await queue({})
    const dying = dyingTransport()
    void sendDueMails({ ...options, transport: dying })
    await until(() => arrived().length === 1)

    setClock(minutesLater(4))
    assert.equal(await sendDueMails(options), 0, 'somebody may still be at it')
    setClock(minutesLater(5))
    assert.equal(await sendDueMails(options), 1)
    setClock(minutesLater(60))
    assert.equal(await sendDueMails(options), 0)
    const [first, second, ...others] = arrived()
    assert.deepEqual(others, [])
    assert.equal(first?.messageId, second?.messageId)
    assert.equal(first?.text, second?.text)
  })

  test('and comes back late does not undo what the other has written down', async () => {
    await queue({})
    const late = lateTransport()
    const sending = sendDueMails({ ...options, transport: late.transport, concurrency: 1 })
    await until(late.isAtIt)
    setClock(minutesLater(5))
    await server.behave('busy')
    await sendDueMails(options)
    late.fail()
    await sending
    assert.match((await row()).error ?? '', /451/)
    assert.equal((await row()).attempts, 2)
  })
})

/** Delivers, and then the process is gone: nothing comes back, ever. */
function dyingTransport(): MailTransport {
  return {
    ...transport,
    send: async (letter, signal) => {
      await transport.send(letter, signal)
      return new Promise(() => {})
    },
  }
}

/** Fails when it is told to. */
function lateTransport() {
  const { promise, resolve } = Promise.withResolvers<void>()
  let isAtIt = false
  const late: MailTransport = {
    ...transport,
    send: async () => {
      isAtIt = true
      await promise
      return { ok: false, refusal: { kind: 'addressRefused', reason: 'late' } }
    },
  }
  return { transport: late, isAtIt: () => isAtIt, fail: resolve }
}
