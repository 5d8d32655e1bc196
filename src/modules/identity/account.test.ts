import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { accounts, isSignedIn, password } from '../../../test/support/accounts.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { testKey } from '../../../test/support/request.ts'
import { client } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { refusedKinds, unsubscribeToken } from '../../kernel/mail/unsubscribe.ts'
import { personByEmail } from './actions/people.ts'
import { addPerson, linkTo, mailsTo } from './factories.ts'

const { app, clock, hour, somebody, anotherBrowser } = await accounts()
const { database } = app
const context = { actor: system, clock, database, log: memoryLog().log }

describe('every page of the account', () => {
  const pages = [
    ...['', '/oplysninger', '/mailadresse', '/adgangskode', '/to-trin', '/to-trin/koder', '/sessioner', '/mails'].map(
      (path) => `/konto${path}`,
    ),
    ...['', '/details', '/email', '/password', '/two-step', '/two-step/codes', '/sessions', '/mails'].map(
      (path) => `/en/account${path}`,
    ),
  ]

  for (const page of pages) {
    test(`${page} is shown to its owner, and sends others to sign in`, async () => {
      const { browser } = await somebody()
      const { statusCode, body } = await browser.get(page)
      assert.equal(statusCode, 200)
      assert.match(body, /noindex/)
      assert.match((await client(app).get(page)).headers.location ?? '', /^\/(log-ind|en\/sign-in)\?next=/)
    })
  }
})

describe('name and language', () => {
  test('are kept, and the page says so', async () => {
    const { browser, email } = await somebody()
    const { headers } = await browser.post('/konto/oplysninger', { name: 'Ida Prøve', language: 'en' })
    assert.match((await browser.get(headers.location ?? '')).body, /Dine ændringer er gemt/)
    const person = await personByEmail(context, email)
    assert.deepEqual([person?.name, person?.language], ['Ida Prøve', 'en'])
  })

  test('are given back as typed where they are refused', async () => {
    const { browser } = await somebody()
    const { statusCode, body } = await browser.post('/konto/oplysninger', { name: 'x'.repeat(101), language: 'da' })
    assert.equal(statusCode, 422)
    assert.match(body, /x{101}/)
  })
})

describe('another address', () => {
  test('is proved by a link, ends all other sessions, and the former one is told', async () => {
    const { browser, email, personId } = await somebody()
    const elsewhere = await anotherBrowser({ personId })
    const other = `other-${hour()}@example.dk`
    const { headers } = await browser.post('/konto/mailadresse', { email: other })
    assert.equal(headers.location, '/konto/mailadresse?sent=yes')
    assert.equal((await mailsTo(database, other)).length, 1)

    const link = await linkTo(database, other)
    assert.equal((await browser.get(link)).statusCode, 200)
    assert.equal((await browser.post(link)).headers.location, '/konto')
    assert.deepEqual([await isSignedIn(browser), await isSignedIn(elsewhere)], [true, false])
    assert.equal((await personByEmail(context, other))?.id, personId)
    assert.equal((await mailsTo(database, email)).at(-1)?.subject, 'Din konto har fået en ny e-mailadresse')
    assert.equal((await browser.post(link)).statusCode, 410)
  })

  test('that has an account is answered the same, and only its owner is told', async () => {
    const { browser, email } = await somebody()
    const other = `other-${hour()}@example.dk`
    await addPerson(database, { email: other })
    const { headers } = await browser.post('/konto/mailadresse', { email: other })
    assert.equal(headers.location, '/konto/mailadresse?sent=yes')
    assert.deepEqual(
      await mailsTo(database, other).then((mails) => mails.map(({ subject, secret }) => [subject, secret])),
      [['Du har allerede en konto', null]],
    )
    assert.ok(await personByEmail(context, email))
  })

  test('asked for many times at once is one mail', async () => {
    const { browser } = await somebody({ passwordHash: null })
    const other = `other-${hour()}@example.dk`
    await browser.get('/konto/mailadresse')
    await Promise.all(Array.from({ length: 5 }, () => browser.post('/konto/mailadresse', { email: other })))
    assert.equal((await mailsTo(database, other)).length, 1)
  })

  test('is confirmed by nobody but the account’s owner, signed in', async () => {
    const { browser, email } = await somebody()
    const other = `victim-${hour()}@example.dk`
    await browser.post('/konto/mailadresse', { email: other })
    const link = await linkTo(database, other)
    assert.match((await client(app).get(link)).headers.location ?? '', /^\/log-ind\?next=/)
    assert.equal((await client(app).post(link)).statusCode, 401)

    const stranger = await anotherBrowser({ personId: await addPerson(database) })
    const { statusCode, body } = await stranger.get(link)
    assert.equal(statusCode, 403)
    assert.match(body, /Log ind på den konto, der skal have adressen/)
    assert.doesNotMatch(body, new RegExp(email), 'nor is it told whose account it is')
    assert.equal((await stranger.post(link)).statusCode, 403)
    assert.equal(await personByEmail(context, other), undefined)
    assert.equal((await browser.post(link)).headers.location, '/konto', 'the link is not used up')
  })

  test('confirmed for two accounts at once is that of one, and the other is told in a sentence', async () => {
    const other = `other-${hour()}@example.dk`
    const askers = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const personId = await addPerson(database, { email: `asker-${hour()}-${index}@example.dk` })
        const browser = await anotherBrowser({ personId, address: `10.1.0.${index}` })
        await browser.post('/konto/mailadresse', { email: other })
        return browser
      }),
    )
    const links = (await mailsTo(database, other)).map(({ path, secret }) =>
      (path ?? '').replace('{secret}', secret ?? ''),
    )
    assert.equal(links.length, 8)
    const owners = await Promise.all(
      askers.map(async (browser) => {
        for (const link of links) if ((await browser.get(link)).statusCode === 200) return { browser, link }
        return assert.fail('No link is theirs.')
      }),
    )
    const answers = await Promise.all(owners.map(({ browser, link }) => browser.post(link)))
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [303, ...Array(7).fill(410)])
    assert.match(answers.find(({ statusCode }) => statusCode === 410)?.body ?? '', /adressen er taget/)
  })

  test('is not one that signs in before it is confirmed', async () => {
    const { browser } = await somebody()
    const other = `other-${hour()}@example.dk`
    await browser.post('/konto/mailadresse', { email: other })
    const link = (await linkTo(database, other)).replace('/konto/mailadresse/', '/log-ind/link/')
    assert.equal((await client(app).post(link)).statusCode, 410)
  })
})

describe('a password', () => {
  const better = 'kvadratrod-marmelade'

  test('takes the former one, ends all other sessions, and the owner is told', async () => {
    const { browser, email, personId } = await somebody()
    const other = await anotherBrowser({ personId })
    assert.equal((await browser.post('/konto/adgangskode', { current: 'forkert', password: better })).statusCode, 422)
    const { headers } = await browser.post('/konto/adgangskode', { current: password, password: better })
    assert.equal(headers.location, '/konto/adgangskode?saved=yes')
    assert.deepEqual([await isSignedIn(browser), await isSignedIn(other)], [true, false])
    assert.deepEqual(
      (await mailsTo(database, email)).map(({ subject }) => subject),
      ['Din adgangskode er ny'],
    )
    assert.equal((await client(app).post('/log-ind', { email, password: better })).statusCode, 303)
  })

  test('that others guess first is refused, with a sentence', async () => {
    const { browser } = await somebody()
    for (const [bad, sentence] of [
      ['kort', /mindst 10 tegn/],
      ['password2026', /andre gætter først/],
      [`somebody-${hour()}`, /ligner din e-mailadresse/],
    ] as const) {
      const { statusCode, body } = await browser.post('/konto/adgangskode', { current: password, password: bad })
      assert.equal(statusCode, 422)
      assert.match(body, sentence)
    }
  })

  test('can be chosen without the former one by whoever just came with a link', async () => {
    const { email } = await somebody()
    const browser = client(app)
    await browser.post('/log-ind', { email, way: 'link' })
    await browser.post(await linkTo(database, email))
    assert.doesNotMatch((await browser.get('/konto/adgangskode')).body, /name="current"/)
    assert.equal((await browser.post('/konto/adgangskode', { password: better })).statusCode, 303)
  })

  test('is not chosen for the first time in a session that began long ago', async () => {
    const { browser } = await somebody({ passwordHash: null })
    assert.match((await browser.get('/konto/adgangskode')).body, /Log først ind igen/)
    assert.equal((await browser.post('/konto/adgangskode', { password: better })).statusCode, 422)
  })
})

describe('my sessions', () => {
  test('are listed, and each can be ended', async () => {
    const { browser, personId } = await somebody()
    const other = await anotherBrowser({ personId })
    const { body } = await browser.get('/konto/sessioner')
    assert.match(body, /Firefox \(her\)/)
    const number = /name="session" value="(\d+)"/.exec(body)?.[1] ?? ''
    await browser.post('/konto/sessioner/slut', { session: number })
    assert.deepEqual([await isSignedIn(browser), await isSignedIn(other)], [true, false])
  })

  test('of others are not ended', async () => {
    const { browser } = await somebody()
    const stranger = await anotherBrowser({ personId: await addPerson(database) })
    const numbers = Array.from({ length: 60 }, (_, index) => String(index))
    for (const session of [...numbers, 'x', '', '99999999999999']) {
      // One's own is among them.
      if (await isSignedIn(browser)) await browser.post('/konto/sessioner/slut', { session })
    }
    assert.ok(await isSignedIn(stranger))
  })

  test('in other browsers are ended all at once', async () => {
    const { browser, personId } = await somebody()
    const others = [await anotherBrowser({ personId }), await anotherBrowser({ personId })]
    await browser.post('/konto/sessioner/slut-andre')
    assert.deepEqual(await Promise.all([browser, ...others].map(isSignedIn)), [true, false, false])
  })
})

describe('mails', () => {
  const refusedBy = (email: string) => inTransaction(context, (tx) => refusedKinds(tx, email))

  test('are chosen by kind', async () => {
    const { browser, email } = await somebody()
    await browser.post('/konto/mails', { wanted: ['profile', 'organisation'] })
    assert.deepEqual(await refusedBy(email), ['reminders', 'alerts', 'notices', 'enquiries', 'desk'])
    await browser.post('/konto/mails', {
      wanted: ['profile', 'organisation', 'reminders', 'alerts', 'notices', 'enquiries', 'desk'],
    })
    assert.deepEqual(await refusedBy(email), [])
  })

  test('for those who run the platform are shown to them only, and stay as they are for others', async () => {
    const { browser, email } = await somebody()
    assert.doesNotMatch((await browser.get('/konto/mails')).body, /<input[^>]*type="checkbox"[^>]*value="desk"/)
    await browser.post('/konto/mails', {
      wanted: ['profile', 'organisation', 'reminders', 'alerts', 'notices', 'enquiries', 'desk'],
    })
    assert.match((await browser.get('/konto/mails')).body, /<input type="hidden" name="wanted" value="desk">/)
    assert.deepEqual(await refusedBy(email), [])
    const operator = await somebody({ email: `operator-${hour()}@example.dk`, isOperator: true })
    assert.match((await operator.browser.get('/konto/mails')).body, /<input[^>]*type="checkbox"[^>]*value="desk"/)
  })

  test('are stopped by the link in each of them, after a button was pressed', async () => {
    const email = `reader-${hour()}@example.dk`
    const url = `/afmeld/${unsubscribeToken(testKey, { address: email, kind: 'reminders' })}`
    const page = await client(app).get(url)
    assert.match(page.body, /Påmindelser/)
    assert.deepEqual(await refusedBy(email), [])
    assert.equal((await client(app).post(url)).statusCode, 200)
    assert.deepEqual(await refusedBy(email), ['reminders'])
  })

  test('are stopped by the button of a mail program, which sends no token', async () => {
    const email = `reader-${hour()}@example.dk`
    const url = `/en/unsubscribe/${unsubscribeToken(testKey, { address: email, kind: 'profile' })}`
    const { statusCode } = await client(app).raw({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
    assert.equal(statusCode, 200)
    assert.deepEqual(await refusedBy(email), ['profile'])
  })

  test('are not stopped by a link that we did not make', async () => {
    assert.equal((await client(app).get('/afmeld/abc')).statusCode, 404)
    assert.equal((await client(app).post('/afmeld/abc')).statusCode, 404)
  })
})
