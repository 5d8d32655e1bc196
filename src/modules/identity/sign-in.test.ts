import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { type Client, client, signInAs } from '../../../test/support/session.ts'
import { visitor } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { hashPassword } from './actions/password-hash.ts'
import { addPerson, sessionsOf } from './factories.ts'

let minutes = 0
const start = new Date('2026-11-22T12:00:00Z').getTime()
/** Each test begins an hour later, so that tries of one are none of another's. */
const clock = { now: () => new Date(start + minutes * 60_000) }
const app = await testApp({ clock })
const { database } = app
const password = 'fire gule cykler i regn'
const passwordHash = await hashPassword(password)

test.beforeEach(() => {
  minutes += 60
})

/** Somebody with the password above. */
async function somebody() {
  const email = `somebody-${minutes}@example.dk`
  return { email, personId: await addPerson(database, { email, passwordHash }) }
}

async function isSignedIn(browser: Client): Promise<boolean> {
  return (await browser.get('/konto')).statusCode === 200
}

/** What a page says, without what differs from one request to the next. */
function words(body: string): string {
  return body.replace(/(nonce|value|data-options)="[^"]*"/g, '').replace(/somebody-\d+|nobody-\d+/g, 'x')
}

describe('signing in with a password', () => {
  test('leads to where one was going', async () => {
    const { email } = await somebody()
    const browser = client(app)
    const { statusCode, headers } = await browser.post('/log-ind', { email, password, next: '/konto/sessioner' })
    assert.deepEqual([statusCode, headers.location], [303, '/konto/sessioner'])
    assert.ok(await isSignedIn(browser))
  })

  test('does not mind capital letters and space around the address', async () => {
    const { email } = await somebody()
    const { headers } = await client(app).post('/log-ind', { email: ` ${email.toUpperCase()} `, password })
    assert.equal(headers.location, '/min-side')
  })

  for (const next of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example\t',
    'javascript:0',
  ]) {
    test(`does not lead to another site: ${JSON.stringify(next)}`, async () => {
      const { email } = await somebody()
      const { headers } = await client(app).post('/log-ind', { email, password, next })
      assert.match(headers.location ?? '', /^\/(?![/\\])/)
    })
  }

  test('says the same of a wrong password, of an account without one, and of an address without an account', async () => {
    const { email } = await somebody()
    await addPerson(database, { email: `somebody-${minutes}0@example.dk` })
    const addresses = [email, `somebody-${minutes}0@example.dk`, `nobody-${minutes}@example.dk`]
    const answers = await Promise.all(
      addresses.map((each) => client(app).post('/log-ind', { email: each, password: 'et helt andet ord' })),
    )
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [422, 422, 422],
    )
    assert.equal(new Set(answers.map(({ body }) => words(body))).size, 1)
    assert.match(answers[0]?.body ?? '', /passer ikke sammen/)
  })

  test('keeps the address that was typed, and never sends the password back', async () => {
    const { body } = await client(app).post('/log-ind', { email: 'nobody@example.dk', password: 'hemmeligheden' })
    assert.match(body, /value="nobody@example.dk"/)
    assert.doesNotMatch(body, /hemmeligheden/)
  })

  test('refuses what is no address, with a sentence', async () => {
    const { statusCode, body } = await client(app).post('/log-ind', { email: 'mette', password })
    assert.equal(statusCode, 422)
    assert.match(body, /Skriv en e-mailadresse som/)
    assert.match(body, /value="mette"/)
  })

  test('takes five tries a minute on an account, and refuses the sixth even with the right password', async () => {
    const { email } = await somebody()
    for (let tries = 0; tries < 5; tries++) {
      assert.equal((await client(app).post('/log-ind', { email, password: 'forkert' })).statusCode, 422)
    }
    const sixth = await client(app).post('/log-ind', { email, password })
    assert.equal(sixth.statusCode, 429)
    assert.match(sixth.body, /Vent et minut/)
    assert.match(sixth.body, new RegExp(`value="${email}"`))
    minutes += 2
    assert.equal((await client(app).post('/log-ind', { email, password })).statusCode, 303)
  })

  test('takes five tries a minute from one place, whether or not there are such accounts', async () => {
    const tryAs = (name: string) => client(app).post('/log-ind', { email: `${name}@example.dk`, password: 'forkert' })
    for (const name of ['a', 'b', 'c', 'd', 'e']) assert.equal((await tryAs(name)).statusCode, 422)
    assert.equal((await tryAs('f')).statusCode, 429)
  })

  test('lets no more than five through that come at the same moment', async () => {
    const { email } = await somebody()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => client(app).post('/log-ind', { email, password: 'forkert' })),
    )
    assert.equal(answers.filter(({ statusCode }) => statusCode === 422).length, 5)
    assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 7)
  })

  test('forgets the tries before it', async () => {
    const { email } = await somebody()
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 4; tries++) await client(app).post('/log-ind', { email, password: 'forkert' })
      assert.equal((await client(app).post('/log-ind', { email, password })).statusCode, 303)
    }
  })

  test('ends the session the browser had, and gives it another token', async () => {
    const { email, personId } = await somebody()
    const browser = await signInAs(app, { personId }, clock.now())
    const former = browser.cookies.get('__Host-session')
    await browser.post('/log-ind', { email, password })
    assert.notEqual(browser.cookies.get('__Host-session'), former)
    assert.deepEqual(
      (await sessionsOf(database, personId)).map(({ method }) => method),
      ['password'],
    )
  })

  test('sets a cookie for this host only, out of reach of scripts', async () => {
    const { email } = await somebody()
    const { headers } = await client(app).post('/log-ind', { email, password })
    const cookie = [headers['set-cookie']].flat().find((each) => each?.startsWith('__Host-session=')) ?? ''
    for (const rule of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) assert.match(cookie, new RegExp(rule))
  })
})

describe('somebody who is signed in', () => {
  test('is sent on from the page for signing in', async () => {
    const { personId } = await somebody()
    const browser = await signInAs(app, { personId }, clock.now())
    assert.equal((await browser.get('/log-ind?next=/konto')).headers.location, '/konto')
    assert.equal((await browser.get('/log-ind?next=//evil.example')).headers.location, '/min-side')
  })

  test('is signed out on the server, so that a copy of the cookie is worth nothing', async () => {
    const { personId } = await somebody()
    const browser = await signInAs(app, { personId }, clock.now())
    const token = browser.cookies.get('__Host-session') ?? ''
    const { headers } = await browser.post('/log-ud')
    assert.equal(headers.location, '/log-ind?signedOut=yes')
    assert.equal(browser.cookies.has('__Host-session'), false)
    const copy = client(app)
    copy.cookies.set('__Host-session', token)
    assert.equal(await isSignedIn(copy), false)
    assert.deepEqual(await sessionsOf(database, personId), [])
  })

  test('is signed out after eight hours without a click, and not before', async () => {
    const { personId } = await somebody()
    const browser = await signInAs(app, { personId }, clock.now())
    minutes += 7 * 60
    assert.ok(await isSignedIn(browser))
    minutes += 7 * 60
    assert.ok(await isSignedIn(browser), 'the click before counts')
    minutes += 8 * 60 + 1
    assert.equal(await isSignedIn(browser), false)
  })
})

describe('row-level security', () => {
  const tables = [
    'person',
    'session',
    'email_link',
    'passkey',
    'totp',
    'recovery_code',
    'openid_subject',
    'challenge',
    'attempt',
  ]

  for (const table of tables) {
    test(`shows a visitor no ${table}`, async () => {
      const { email } = await somebody()
      await client(app).post('/log-ind', { email, way: 'link' })
      const count = sql<{ count: number }>`select count(*)::integer as count from ${sql.table(`identity.${table}`)}`
      assert.deepEqual((await count.execute(database)).rows, [{ count: 0 }])
      const seen = await inTransaction({ database, actor: visitor }, (tx) => count.execute(tx))
      assert.deepEqual(seen.rows, [{ count: 0 }])
    })
  }
})
