import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { testApp } from '../../../test/support/app.ts'
import { type Client, client, signInAs } from '../../../test/support/session.ts'
import { hashPassword } from './actions/password-hash.ts'
import { addPerson, mailsTo } from './factories.ts'

let minutes = 0
const start = new Date('2026-11-22T12:00:00Z').getTime()
const clock = { now: () => new Date(start + minutes * 60_000) }
const app = await testApp({ clock })
const { database } = app
const password = 'fire gule cykler i regn'
const passwordHash = await hashPassword(password)

/** Somebody who signs in in two steps. Answers how to make codes. */
async function somebody(name: string) {
  const email = `${name}@example.dk`
  const browser = await signInAs(app, { personId: await addPerson(database, { email, passwordHash }) }, clock.now())
  await browser.post('/konto/to-trin/start')
  const { body } = await browser.get('/konto/to-trin')
  const shown = /<code>([A-Z2-7 ]+)<\/code>/.exec(body)?.[1]?.replaceAll(' ', '') ?? ''
  const codeNow = () => TOTP.generate({ secret: Secret.fromBase32(shown), timestamp: clock.now().getTime() })
  await browser.post('/konto/to-trin', { code: codeNow() })
  minutes += 2
  return { email, codeNow }
}

/** A browser in which the first step is done. */
async function afterFirstStep(email: string): Promise<Client> {
  const browser = client(app)
  assert.equal((await browser.post('/log-ind', { email, password })).headers.location, '/log-ind/kode')
  return browser
}

describe('whoever guesses at codes', () => {
  /** So many wrong codes with a minute between them, each after a first step if it is asked for. */
  async function guess(email: string, times: number) {
    let browser = await afterFirstStep(email)
    for (let tried = 0; tried < times; tried += 1) {
      minutes += 1
      const { headers } = await browser.post('/log-ind/kode', { code: `00000${tried % 10}` })
      if (headers.location !== undefined) browser = await afterFirstStep(email)
    }
    return browser
  }

  test('starts over with the first step after five wrong ones', async () => {
    const { email, codeNow } = await somebody('five')
    const second = await guess(email, 4)
    minutes += 2
    const { headers } = await second.post('/log-ind/kode', { code: '999999' })
    assert.equal(headers.location, '/log-ind?startOver=yes')
    assert.match((await second.get(headers.location ?? '')).body, /Koden passede ikke fem gange/)
    const late = await second.post('/log-ind/kode', { code: codeNow() })
    assert.equal(late.headers.location, '/log-ind')
    assert.equal((await second.get('/konto')).statusCode, 303)
  })

  test('is locked out for an hour after twenty in a day, and the owner gets one mail', async () => {
    const { email, codeNow } = await somebody('twenty')
    const second = await guess(email, 20)
    minutes += 2
    const refused = await second.post('/log-ind/kode', { code: codeNow() })
    assert.equal(refused.statusCode, 429)
    assert.match(refused.body, /Vent en time/)
    const isAboutCodes = ({ subject }: { readonly subject: string }) => subject.startsWith('Nogen har skrevet')
    assert.equal((await mailsTo(database, email)).filter(isAboutCodes).length, 1)

    minutes += 60
    const third = await guess(email, 1)
    minutes += 2
    assert.equal((await third.post('/log-ind/kode', { code: codeNow() })).statusCode, 429, 'one more locks again')
    minutes += 61
    const fourth = await afterFirstStep(email)
    assert.equal((await fourth.post('/log-ind/kode', { code: codeNow() })).statusCode, 303)
    assert.equal((await mailsTo(database, email)).filter(isAboutCodes).length, 1)
  })
})
