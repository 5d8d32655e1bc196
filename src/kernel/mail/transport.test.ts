import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { memoryLog } from '../../../test/support/log.ts'
import { smtpDouble } from '../../../test/support/smtp-double.ts'
import { until } from '../../../test/support/until.ts'
import type { Letter } from './render.ts'
import { type MailTransport, smtpTransport } from './transport.ts'

const server = await smtpDouble()
const transport = transportTo(server.url)
const never = new AbortController().signal

const letter: Letter = {
  messageId: '<1@rummelig.example.dk>',
  date: new Date('2026-11-22T12:00:00Z'),
  from: { name: 'Rummelig på prøve', address: 'post@rummelig.example.dk' },
  to: 'ane@example.dk',
  subject: 'Køb hos en socialøkonomisk virksomhed, som ligger i nærheden af dig og dine kolleger',
  text: 'Hej Åse\n\nHer er en lang linje, som ikke må deles undervejs: https://rummelig.example.dk/en/meget/lang/adresse/som/fylder/mere/end/en/linje\n.\nSlut',
  html: '<p>Hej Åse</p>',
  headers: { 'List-Unsubscribe': `<https://rummelig.example.dk/afmeld/${'x'.repeat(400)}>` },
}

describe('a letter', () => {
  test('arrives as it was written', async () => {
    assert.deepEqual(await transport.send(letter, never), { ok: true, value: undefined })
    const mail = server.mails.at(-1)
    assert.deepEqual([mail?.to, mail?.from], [['ane@example.dk'], 'post@rummelig.example.dk'])
    assert.equal(mail?.subject, letter.subject)
    assert.equal(mail?.messageId, letter.messageId)
    assert.equal(mail?.text.trimEnd(), letter.text)
    assert.equal(mail?.html.trimEnd(), letter.html)
    assert.equal(mail?.headers.get('from'), 'Rummelig på prøve <post@rummelig.example.dk>')
    assert.equal(mail?.headers.get('list-unsubscribe'), letter.headers['List-Unsubscribe'])
    assert.equal(mail?.headers.get('date'), 'Sun, 22 Nov 2026 12:00:00 +0000')
  })

  test('goes to one address only: what could be read as two, or as another header, is refused for good', async () => {
    const before = server.mails.length
    const tricks = [
      'ane@example.dk, bo@example.dk',
      'ane@example.dk;bo@example.dk',
      'ane@example.dk\r\nBcc: bo@example.dk',
      'ane@example.dk\nRCPT TO:<bo@example.dk>',
      'Ane <ane@example.dk>',
      'ane@example.dk>',
      'venner: ane@example.dk, bo@example.dk;',
      'ane@bo@example.dk',
      'ane',
      '',
    ]
    for (const to of tricks) {
      const sent = await transport.send({ ...letter, to }, never)
      assert.equal(sent.ok ? 'sent' : sent.refusal.kind, 'addressRefused', to)
    }
    assert.equal(server.mails.length, before)
  })

  test('cannot smuggle a header in by its subject, its sender or its own headers', async () => {
    await transport.send(
      {
        ...letter,
        subject: 'Ny\r\nBcc: bo@example.dk\r\n\r\nkrop',
        from: { name: 'Rum\r\nX-Trick: 1', address: letter.from.address },
        headers: { 'X-Own': 'a\r\nX-Trick: 2' },
      },
      never,
    )
    const mail = server.mails.at(-1)
    assert.deepEqual(mail?.to, ['ane@example.dk'])
    assert.ok(!mail?.headers.has('bcc'))
    assert.ok(!mail?.headers.has('x-trick'))
    assert.match(mail?.text ?? '', /^Hej Åse/)
  })
})

describe('a mail server that does not take a letter', () => {
  after(() => server.behave('fine'))

  test('for this receiver, for good, is believed', async () => {
    await server.behave('refuseRecipient')
    assert.equal(await outcome(), 'addressRefused')
  })

  test('for now is tried later', async () => {
    await server.behave('busy')
    assert.equal(await outcome(), 'tryLater')
  })

  test('since it does not know us is tried later: it is no fault of the address', async () => {
    await server.behave('notAllowed')
    assert.equal(await outcome(), 'tryLater')
  })

  test('since it is away is tried later, and found when it is back', async () => {
    await server.behave('down')
    assert.equal(await outcome(), 'tryLater')
    await server.behave('fine')
    assert.equal(await outcome(), 'sent')
  })

  test('within the time we have is given up', async () => {
    await server.behave({ slow: 60_000 })
    const givingUp = new AbortController()
    const sending = transport.send(letter, givingUp.signal)
    await until(() => server.underWay() > 0)
    givingUp.abort()
    const sent = await sending
    assert.deepEqual(sent, { ok: false, refusal: { kind: 'tryLater', reason: 'Message sending aborted' } })
  })
})

describe('encryption', () => {
  const onAuth: Parameters<typeof smtpDouble>[0] = {
    onAuth: ({ username, password }, _session, done) =>
      username === 'rum' && password === 'k@t/1' ? done(null, { user: 'rum' }) : done(new Error('Wrong password')),
  }

  test('is used where the server offers it, and the password comes from the address', async () => {
    const encrypting = await smtpDouble({ hideSTARTTLS: false, ...onAuth })
    const url = `${withPassword(encrypting.url)}?tls.rejectUnauthorized=false`
    assert.equal(await outcome(transportTo(url)), 'sent')
    assert.equal(encrypting.mails[0]?.encrypted, true)
  })

  test('with a certificate that nobody knows is none: nothing is sent', async () => {
    const encrypting = await smtpDouble({ hideSTARTTLS: false })
    assert.equal(await outcome(transportTo(encrypting.url)), 'tryLater')
    assert.deepEqual(encrypting.mails, [])
  })

  test('is a must for a password, but on this machine', async () => {
    let logins = 0
    const plain = await smtpDouble({ onAuth: (_auth, _session, done) => done(null, { user: String(logins++) }) })
    const url = withPassword(plain.url)
    // The same place by a name that does not look like this machine.
    const elsewhere = url.replace('127.0.0.1', '[::ffff:127.0.0.1]')
    assert.equal(await outcome(transportTo(elsewhere)), 'tryLater')
    assert.equal(logins, 0)
    assert.equal(await outcome(transportTo(url)), 'sent')
    assert.equal(await outcome(transportTo(`${elsewhere}?requireTLS=false`)), 'sent', 'unless told otherwise')
    assert.equal(logins, 2)
  })
})

function withPassword(url: string): string {
  return url.replace('smtp://', 'smtp://rum:k%40t%2F1@')
}

function transportTo(url: string): MailTransport {
  const made = smtpTransport(url, memoryLog().log)
  after(() => made.close())
  return made
}

async function outcome(by = transport): Promise<string> {
  const sent = await by.send(letter, never)
  return sent.ok ? 'sent' : sent.refusal.kind
}
