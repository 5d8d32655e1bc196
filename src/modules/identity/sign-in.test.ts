import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { accounts, isSignedIn, password, wordsOf } from '../../../test/support/accounts.ts'
import { client } from '../../../test/support/session.ts'
import { visitor } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson, sessionsOf } from './factories.ts'

const { app, hour, pass, anAccount, anotherBrowser } = await accounts()
const { database } = app

describe('signing in with a password', () => {
  test('leads to where one was going', async () => {
    const { email } = await anAccount()
    const browser = client(app)
    const { statusCode, headers } = await browser.post('/log-ind', { email, password, next: '/konto/sessioner' })
    assert.deepEqual([statusCode, headers.location], [303, '/konto/sessioner'])
    assert.ok(await isSignedIn(browser))
  })

  test('does not mind capital letters and space around the address', async () => {
    const { email } = await anAccount()
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
      const { email } = await anAccount()
      const { headers } = await client(app).post('/log-ind', { email, password, next })
      assert.match(headers.location ?? '', /^\/(?![/\\])/)
    })
  }

  test('says the same of a wrong password, of an account without one, and of an address without an account', async () => {
    const { email } = await anAccount()
    await addPerson(database, { email: `somebody-${hour()}0@example.dk` })
    const addresses = [email, `somebody-${hour()}0@example.dk`, `nobody-${hour()}@example.dk`]
    const answers = await Promise.all(
      addresses.map((each) => client(app).post('/log-ind', { email: each, password: 'et helt andet ord' })),
    )
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [422, 422, 422],
    )
    assert.equal(new Set(answers.map(({ body }) => wordsOf(body))).size, 1)
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
    const { email } = await anAccount()
    for (let tries = 0; tries < 5; tries++) {
      assert.equal((await client(app).post('/log-ind', { email, password: 'forkert' })).statusCode, 422)
    }
    const sixth = await client(app).post('/log-ind', { email, password })
    assert.equal(sixth.statusCode, 429)
    assert.match(sixth.body, /Vent et minut/)
    assert.match(sixth.body, new RegExp(`value="${email}"`))
    pass(2)
    assert.equal((await client(app).post('/log-ind', { email, password })).statusCode, 303)
  })

  test('takes five tries a minute from one place, whether or not there are such accounts', async () => {
    const tryAs = (name: string) => client(app).post('/log-ind', { email: `${name}@example.dk`, password: 'forkert' })
    for (const name of ['a', 'b', 'c', 'd', 'e']) assert.equal((await tryAs(name)).statusCode, 422)
    assert.equal((await tryAs('f')).statusCode, 429)
  })

  test('lets no more than five through that come at the same moment', async () => {
    const { email } = await anAccount()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => client(app).post('/log-ind', { email, password: 'forkert' })),
    )
    assert.equal(answers.filter(({ statusCode }) => statusCode === 422).length, 5)
    assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 7)
  })

  test('forgets the tries before it', async () => {
    const { email } = await anAccount()
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 4; tries++) await client(app).post('/log-ind', { email, password: 'forkert' })
      assert.equal((await client(app).post('/log-ind', { email, password })).statusCode, 303)
    }
  })

  test('ends the session the browser had, and gives it another token', async () => {
    const { email, personId } = await anAccount()
    const browser = await anotherBrowser({ personId })
    const former = browser.cookies.get('__Host-session')
    await browser.post('/log-ind', { email, password })
    assert.notEqual(browser.cookies.get('__Host-session'), former)
    assert.deepEqual(
      (await sessionsOf(database, personId)).map(({ method }) => method),
      ['password'],
    )
  })

  test('sets a cookie for this host only, out of reach of scripts', async () => {
    const { email } = await anAccount()
    const { headers } = await client(app).post('/log-ind', { email, password })
    const cookie = [headers['set-cookie']].flat().find((each) => each?.startsWith('__Host-session=')) ?? ''
    for (const rule of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) assert.match(cookie, new RegExp(rule))
  })
})

describe('somebody who is signed in', () => {
  test('is sent on from the page for signing in', async () => {
    const { personId } = await anAccount()
    const browser = await anotherBrowser({ personId })
    assert.equal((await browser.get('/log-ind?next=/konto')).headers.location, '/konto')
    assert.equal((await browser.get('/log-ind?next=//evil.example')).headers.location, '/min-side')
  })

  test('is signed out on the server, so that a copy of the cookie is worth nothing', async () => {
    const { personId } = await anAccount()
    const browser = await anotherBrowser({ personId })
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
    const { personId } = await anAccount()
    const browser = await anotherBrowser({ personId })
    pass(7 * 60)
    assert.ok(await isSignedIn(browser))
    pass(7 * 60)
    assert.ok(await isSignedIn(browser), 'the click before counts')
    pass(8 * 60 + 1)
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
      const { email } = await anAccount()
      await client(app).post('/log-ind', { email, way: 'link' })
      const count = sql<{ count: number }>`select count(*)::integer as count from ${sql.table(`identity.${table}`)}`
      assert.deepEqual((await count.execute(database)).rows, [{ count: 0 }])
      const seen = await inTransaction({ database, actor: visitor }, (tx) => count.execute(tx))
      assert.deepEqual(seen.rows, [{ count: 0 }])
    })
  }
})
