import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { accounts, isSignedIn, password } from '../../../test/support/accounts.ts'
import { client } from '../../../test/support/session.ts'
import { linkTo, mailsTo, sessionsOf } from './factories.ts'

const { app, pass, somebody, anotherBrowser, codeFor, setUpTwoSteps, afterFirstStep } = await accounts()
const { database } = app

describe('two steps', () => {
  test('are set up with a code from the app, and the session gets another token', async () => {
    const { browser, personId } = await somebody()
    const former = browser.cookies.get('__Host-session')
    const { location, recoveryCodes } = await setUpTwoSteps(browser)
    assert.equal(location, '/konto/to-trin/koder')
    assert.notEqual(browser.cookies.get('__Host-session'), former)
    assert.deepEqual(
      (await sessionsOf(database, personId)).map(({ hasSecondFactor }) => hasSecondFactor),
      [true],
    )
    assert.equal(new Set(recoveryCodes).size, 10)
  })

  for (const code of ['', '12345', '１２３４５６', 'é12345', '🙂🙂🙂', 'K7QF-2MXA-9TRB', '-123456'])
    test(`are not set up with what is no code of an app: ${code}`, async () => {
      const { browser } = await somebody()
      await browser.post('/konto/to-trin/start')
      assert.equal((await browser.post('/konto/to-trin', { code })).statusCode, 422)
    })

  test('show a picture for the app that says who and where', async () => {
    const { browser } = await somebody()
    await browser.post('/konto/to-trin/start')
    const { body } = await browser.get('/konto/to-trin')
    assert.match(body, /<svg role="img" aria-label="QR-kode/)
  })

  test('begun many times at once are one secret', async () => {
    const { browser } = await somebody()
    await browser.get('/konto/to-trin')
    await Promise.all(Array.from({ length: 10 }, () => browser.post('/konto/to-trin/start')))
    const pages = [await browser.get('/konto/to-trin'), await browser.get('/konto/to-trin')]
    assert.equal(codeFor(pages[0]?.body ?? ''), codeFor(pages[1]?.body ?? ''))
  })

  test('ask for a code after the password, and take each code once', async () => {
    const { browser, email, personId } = await somebody()
    const { codeNow } = await setUpTwoSteps(browser)
    pass(2)
    const second = await afterFirstStep(email)
    assert.equal(await isSignedIn(second), false)
    assert.equal((await second.get('/log-ind/kode')).statusCode, 200)
    assert.equal((await second.post('/log-ind/kode', { code: codeNow(), next: '/konto' })).headers.location, '/konto')
    assert.deepEqual((await sessionsOf(database, personId)).at(-1), {
      method: 'password',
      device: '',
      hasSecondFactor: true,
    })

    const third = await afterFirstStep(email)
    const replayed = await third.post('/log-ind/kode', { code: codeNow() })
    assert.equal(replayed.statusCode, 422)
    assert.match(replayed.body, /brugt før/)
  })

  test('take a recovery code once, however it is written', async () => {
    const { browser, email } = await somebody()
    const { recoveryCodes } = await setUpTwoSteps(browser)
    const [code = ''] = recoveryCodes
    const typed = code.toLowerCase().replaceAll('-', ' ')
    assert.equal((await (await afterFirstStep(email)).post('/log-ind/kode', { code: typed })).statusCode, 303)
    assert.equal((await (await afterFirstStep(email)).post('/log-ind/kode', { code })).statusCode, 422)
    assert.match((await browser.get('/konto/to-trin')).body, /9 gendannelseskoder/)
  })

  test('let nobody in with a code alone, or in another browser', async () => {
    const { browser, email } = await somebody()
    const { recoveryCodes } = await setUpTwoSteps(browser)
    await afterFirstStep(email)
    const other = client(app)
    assert.equal((await other.get('/log-ind/kode')).headers.location, '/log-ind')
    assert.equal((await other.post('/log-ind/kode', { code: recoveryCodes[0] ?? '' })).headers.location, '/log-ind')
    assert.equal(await isSignedIn(other), false)
  })

  test('wait ten minutes for the code', async () => {
    const { browser, email } = await somebody()
    const { codeNow } = await setUpTwoSteps(browser)
    const second = await afterFirstStep(email)
    pass(11)
    assert.equal((await second.post('/log-ind/kode', { code: codeNow() })).headers.location, '/log-ind')
  })

  test('take five wrong codes a minute, and refuse the sixth even if it is right', async () => {
    const { browser, email } = await somebody()
    const { codeNow } = await setUpTwoSteps(browser)
    pass(2)
    const browsers = [await afterFirstStep(email), await afterFirstStep(email)] as const
    for (const each of [...browsers, ...browsers, browsers[0]]) {
      assert.equal((await each.post('/log-ind/kode', { code: '000000' })).statusCode, 422)
    }
    assert.equal((await browsers[1].post('/log-ind/kode', { code: codeNow() })).statusCode, 429)
  })

  test('ask for a code after a link as well', async () => {
    const { browser, email } = await somebody()
    await setUpTwoSteps(browser)
    const second = client(app)
    await second.post('/log-ind', { email, way: 'link' })
    assert.equal((await second.post(await linkTo(database, email))).headers.location, '/log-ind/kode')
    assert.equal(await isSignedIn(second), false)
  })

  test('show the recovery codes until they are kept, and never again', async () => {
    const { browser } = await somebody()
    const { recoveryCodes } = await setUpTwoSteps(browser)
    assert.match((await browser.get('/konto/to-trin/koder')).body, new RegExp(recoveryCodes[0] ?? 'none'))
    await browser.post('/konto/to-trin/koder/gemt')
    assert.doesNotMatch((await browser.get('/konto/to-trin/koder')).body, new RegExp(recoveryCodes[0] ?? 'none'))
  })

  test('have new recovery codes made, and the former ones are worth nothing', async () => {
    const { browser, email } = await somebody()
    const { recoveryCodes } = await setUpTwoSteps(browser)
    await browser.post('/konto/to-trin/koder')
    const second = await afterFirstStep(email)
    assert.equal((await second.post('/log-ind/kode', { code: recoveryCodes[0] ?? '' })).statusCode, 422)
  })

  test('do not have recovery codes made in a session in which no code was shown', async () => {
    const { browser, personId } = await somebody()
    const old = await anotherBrowser({ personId })
    await setUpTwoSteps(browser)
    assert.equal((await old.post('/konto/to-trin/koder')).headers.location, '/konto/to-trin')
    assert.match((await old.get('/konto/to-trin')).body, /Skriv en kode fra din app/)
    assert.doesNotMatch((await old.get('/konto/to-trin/koder')).body, /<code>/)
  })

  test('are given up with a code, and not without', async () => {
    const { browser, email } = await somebody()
    const { codeNow } = await setUpTwoSteps(browser)
    pass(2)
    assert.equal((await browser.post('/konto/to-trin/fra', { code: '000000' })).statusCode, 422)
    assert.equal(
      (await browser.post('/konto/to-trin/fra', { code: codeNow() })).headers.location,
      '/konto/to-trin?ended=yes',
    )
    assert.equal((await client(app).post('/log-ind', { email, password })).headers.location, '/min-side')
  })
})

describe('setting up two steps', () => {
  test('goes no further in a browser that was left open, nor is the secret shown', async () => {
    const { browser } = await somebody()
    await browser.post('/konto/to-trin/start')
    const page = (await browser.get('/konto/to-trin')).body
    pass(16)
    assert.doesNotMatch((await browser.get('/konto/to-trin')).body, /<svg role="img" aria-label="QR-kode/)
    const { headers } = await browser.post('/konto/to-trin', { code: codeFor(page) })
    assert.equal(headers.location, '/konto/bekraeft?next=%2Fkonto%2Fto-trin')
  })

  test('is told to the owner, and so is giving it up', async () => {
    const { browser, email } = await somebody()
    const { codeNow } = await setUpTwoSteps(browser)
    pass(2)
    await browser.post('/konto/to-trin/fra', { code: codeNow() })
    assert.deepEqual(
      (await mailsTo(database, email)).map(({ subject }) => subject),
      Array(2).fill('Der er ændret på, hvordan man logger ind på din konto'),
    )
  })
})

describe('an operator', () => {
  test('is signed in without an operator’s rights until two steps are set up', async () => {
    const { email } = await somebody({ isOperator: true })
    const browser = client(app)
    const { headers } = await browser.post('/log-ind', { email, password, next: '/konto/mails' })
    assert.equal(headers.location, '/konto/to-trin?next=%2Fkonto%2Fmails')
    assert.match((await browser.get(headers.location ?? '')).body, /Du driver portalen/)
    const { location } = await setUpTwoSteps(browser, '/konto/mails')
    assert.equal(location, '/konto/to-trin/koder?next=%2Fkonto%2Fmails')
    const kept = await browser.post('/konto/to-trin/koder/gemt', { next: '/konto/mails' })
    assert.equal(kept.headers.location, '/konto/mails')
  })

  test('cannot give up two steps', async () => {
    const { browser } = await somebody({ isOperator: true })
    const { codeNow } = await setUpTwoSteps(browser)
    pass(2)
    assert.doesNotMatch((await browser.get('/konto/to-trin')).body, /Slå fra/)
    assert.equal((await browser.post('/konto/to-trin/fra', { code: codeNow() })).statusCode, 403)
  })

  test('shows a code in a session that began without', async () => {
    const { browser, personId } = await somebody({ isOperator: true })
    const other = await anotherBrowser({ personId })
    const { codeNow } = await setUpTwoSteps(browser)
    pass(2)
    const { headers } = await other.post('/konto/to-trin', { code: codeNow(), next: '/konto' })
    assert.equal(headers.location, '/konto')
    assert.deepEqual(
      (await sessionsOf(database, personId)).map(({ hasSecondFactor }) => hasSecondFactor),
      [true, true],
    )
  })
})
