import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { accounts, password } from '../../../test/support/accounts.ts'
import { linkTo } from './factories.ts'

const { app, pass, somebody } = await accounts()
const { database } = app

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
      pass(16)
      const { statusCode, headers } = await browser.post(url, fields)
      assert.deepEqual([statusCode, headers.location?.split('?')[0]], [303, '/konto/bekraeft'])
      assert.match((await browser.get(headers.location ?? '')).body, /Bekræft, at det er dig/)
    })

  for (const page of ['/konto/mailadresse', '/konto/adgangsnoegler'])
    test(`asks who it is before it shows ${page}`, async () => {
      const { browser } = await somebody()
      pass(16)
      assert.match((await browser.get(page)).headers.location ?? '', /^\/konto\/bekraeft\?next=/)
    })

  test('does with the password, and goes on to where one was', async () => {
    const { browser } = await somebody()
    pass(16)
    const next = '/konto/mailadresse'
    const wrong = await browser.post('/konto/bekraeft', { password: 'forkert', next })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /Adgangskoden passer ikke/)
    assert.equal((await browser.get(next)).statusCode, 303)
    assert.equal((await browser.post('/konto/bekraeft', { password, next })).headers.location, next)
    assert.equal((await browser.get(next)).statusCode, 200)
    pass(16)
    assert.equal((await browser.get(next)).statusCode, 303, 'for 15 minutes')
  })

  test('does with a link, which leads back to where one was', async () => {
    const { browser, email } = await somebody({ passwordHash: null })
    pass(16)
    const next = '/konto/mailadresse'
    assert.doesNotMatch((await browser.get(`/konto/bekraeft?next=${next}`)).body, /type="password"/)
    const { headers } = await browser.post('/konto/bekraeft', { way: 'link', next })
    assert.equal(headers.location, '/log-ind/mail-sendt')
    assert.equal((await browser.post(await linkTo(database, email))).headers.location, next)
    assert.equal((await browser.get(next)).statusCode, 200)
  })

  test('is not proved by an empty password where there is none', async () => {
    const { browser } = await somebody({ passwordHash: null })
    pass(16)
    assert.equal((await browser.post('/konto/bekraeft', { password: '' })).statusCode, 422)
  })

  test('does not lead to another site', async () => {
    const { browser } = await somebody()
    const { headers } = await browser.post('/konto/bekraeft', { password, next: '//example.dk/' })
    assert.equal(headers.location, '/min-side')
  })
})
