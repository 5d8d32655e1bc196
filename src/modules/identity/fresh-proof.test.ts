import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { signInAs } from '../../../test/support/session.ts'
import { hashPassword } from './actions/password-hash.ts'
import { addPerson, linkTo, type NewPerson } from './factories.ts'

let minutes = 0
const start = new Date('2026-11-22T12:00:00Z').getTime()
const clock = { now: () => new Date(start + minutes * 60_000) }
const app = await testApp({ clock })
const { database } = app
const password = 'fire gule cykler i regn'
const passwordHash = await hashPassword(password)

/** Each test begins an hour later, so that tries of one are none of another's. */
test.beforeEach(() => {
  minutes += 60
})

/** Somebody who has just signed in with a password. */
async function somebody(person: NewPerson = {}) {
  const email = `somebody-${minutes}@example.dk`
  const personId = await addPerson(database, { email, passwordHash, ...person })
  return { email, personId, browser: await signInAs(app, { personId }, clock.now()) }
}

describe('an open browser', () => {
  const closed = [
    ['/konto/mailadresse', { email: 'mine@example.dk' }],
    ['/konto/adgangsnoegler', { answer: '{}', name: 'Min' }],
    ['/konto/to-trin/start', {}],
    ['/log-ind/mitid/forbind', { identity: 'abc' }],
  ] as const

  for (const [url, fields] of closed)
    test(`found after a while is not enough for ${url}`, async () => {
      const { browser } = await somebody()
      minutes += 16
      const { statusCode, headers } = await browser.post(url, fields)
      assert.deepEqual([statusCode, headers.location?.split('?')[0]], [303, '/konto/bekraeft'])
      assert.match((await browser.get(headers.location ?? '')).body, /Bekræft, at det er dig/)
    })

  for (const page of ['/konto/mailadresse', '/konto/adgangsnoegler'])
    test(`asks who it is before it shows ${page}`, async () => {
      const { browser } = await somebody()
      minutes += 16
      assert.match((await browser.get(page)).headers.location ?? '', /^\/konto\/bekraeft\?next=/)
    })

  test('does with the password, and goes on to where one was', async () => {
    const { browser } = await somebody()
    minutes += 16
    const next = '/konto/mailadresse'
    const wrong = await browser.post('/konto/bekraeft', { password: 'forkert', next })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /Adgangskoden passer ikke/)
    assert.equal((await browser.get(next)).statusCode, 303)
    assert.equal((await browser.post('/konto/bekraeft', { password, next })).headers.location, next)
    assert.equal((await browser.get(next)).statusCode, 200)
    minutes += 16
    assert.equal((await browser.get(next)).statusCode, 303, 'for 15 minutes')
  })

  test('does with a link, which leads back to where one was', async () => {
    const { browser, email } = await somebody({ passwordHash: null })
    minutes += 16
    const next = '/konto/mailadresse'
    assert.doesNotMatch((await browser.get(`/konto/bekraeft?next=${next}`)).body, /type="password"/)
    const { headers } = await browser.post('/konto/bekraeft', { way: 'link', next })
    assert.equal(headers.location, '/log-ind/mail-sendt')
    assert.equal((await browser.post(await linkTo(database, email))).headers.location, next)
    assert.equal((await browser.get(next)).statusCode, 200)
  })

  test('is not proved by an empty password where there is none', async () => {
    const { browser } = await somebody({ passwordHash: null })
    minutes += 16
    assert.equal((await browser.post('/konto/bekraeft', { password: '' })).statusCode, 422)
  })

  test('does not lead to another site', async () => {
    const { browser } = await somebody()
    const { headers } = await browser.post('/konto/bekraeft', { password, next: '//example.dk/' })
    assert.equal(headers.location, '/min-side')
  })
})
