import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { type Authenticator, authenticator } from '../../../../test/support/authenticator.ts'
import { type Client, client, signInAs } from '../../../../test/support/session.ts'
import { addPerson, mailsTo } from '../factories.ts'

const app = await testApp()
const own = '/konto/adgangsnoegler'
const signIn = '/log-ind/adgangsnoegle'

describe('the page of one’s own passkeys', () => {
  test('adds one with a name, and says so', async () => {
    const { browser, key } = await withPasskey('Min telefon')
    const page = await browser.get(`${own}?saved=added`)
    assert.match(page.body, /Min telefon/)
    assert.match(page.body, /Adgangsnøglen er tilføjet/)
    assert.match(page.body, new RegExp(`value="${key.credentialId}"`))
  })

  test('names one that is given no name, and cuts off a long one', async () => {
    assert.match((await (await withPasskey('')).browser.get(own)).body, /Fjern Adgangsnøgle</)
    assert.match((await (await withPasskey('n'.repeat(200))).browser.get(own)).body, /Fjern n{60}</)
  })

  test('removes one', async () => {
    const { browser, key } = await withPasskey('Gammel nøgle')
    const removed = await browser.post(`${own}/fjern`, { credential: key.credentialId })
    assert.equal(removed.headers.location, `${own}?saved=removed`)
    assert.doesNotMatch((await browser.get(own)).body, /Gammel nøgle/)
  })

  test('tells the owner by mail of each that is added or removed', async () => {
    const email = 'told@example.dk'
    const browser = await signInAs(app, { personId: await addPerson(app.database, { email }) })
    const key = authenticator()
    const answer = key.make(optionsOn((await browser.get(own)).body))
    await browser.post(own, { name: 'Nøgle', answer })
    await browser.post(own, { name: 'Nøgle', answer })
    for (let times = 0; times < 2; times += 1) await browser.post(`${own}/fjern`, { credential: key.credentialId })
    assert.deepEqual(
      (await mailsTo(app.database, email)).map(({ subject }) => subject),
      Array(2).fill('Der er ændret på, hvordan man logger ind på din konto'),
    )
  })

  test('keeps the name when the browser’s answer is refused, and offers another try', async () => {
    const browser = await somebodysBrowser()
    const asked = optionsOn((await browser.get(own)).body)
    const answer = authenticator().make(asked, { verified: false })
    const refused = await browser.post(own, { name: 'Min <telefon>', answer })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /value="Min &lt;telefon&gt;"/)
    assert.match(refused.body, /kunne ikke godkendes/)
    assert.notEqual(optionsOn(refused.body).challenge, asked.challenge)
  })

  test('is shown to an operator only after the second factor', async () => {
    const personId = await addPerson(app.database, { isOperator: true })
    const answer = await (await signInAs(app, { personId })).get(own)
    assert.equal(answer.headers.location, `/konto/to-trin?next=${encodeURIComponent(own)}`)
  })

  test('speaks English too', async () => {
    const page = await (await somebodysBrowser()).get('/en/account/passkeys')
    assert.match(page.body, /Add passkey/)
  })
})

describe('signing in with a passkey', () => {
  test('begins a session and leads on to where somebody was going', async () => {
    const { key } = await withPasskey('Nøgle')
    const { browser, answered } = await signInWith(key, own)
    assert.equal(answered.statusCode, 303)
    assert.equal(answered.headers.location, own)
    assert.equal((await browser.get(own)).statusCode, 200)
  })

  test('leads to no other site', async () => {
    const { key } = await withPasskey('Nøgle')
    const { answered } = await signInWith(key, '//example.dk')
    assert.match(String(answered.headers.location), /^\/[a-z]/)
  })

  test('is offered where people sign in', async () => {
    assert.equal(optionsOn((await client(app).get('/log-ind')).body).rpId, 'localhost')
  })

  test('with an answer that was used already signs nobody in', async () => {
    const { key } = await withPasskey('Nøgle')
    const { browser, answer } = await signInWith(key, own)
    browser.cookies.delete('__Host-session')
    const again = await browser.post(signIn, { answer, next: own })
    assert.equal(again.statusCode, 422)
    assert.match(again.body, /Prøv igen/)
    assert.equal(browser.cookies.has('__Host-session'), false)
  })

  test('says what to do when the passkey is unknown, and remembers where somebody was going', async () => {
    const { answered } = await signInWith(authenticator(), own)
    assert.equal(answered.statusCode, 422)
    assert.match(answered.body, /Vi kender ikke adgangsnøglen/)
    assert.match(answered.body, new RegExp(`name="next" value="${own}"`))
  })

  test('is not offered where the site has a number for an address; the page says why', async () => {
    const numbered = await testApp({ baseUrl: 'http://192.0.2.7', on: app })
    const page = await client(numbered).get(signIn)
    assert.match(page.body, /fordi portalens adresse er et tal/)
    assert.doesNotMatch(page.body, /data-options/)
    assert.doesNotMatch((await client(numbered).get('/log-ind')).body, /data-options/)
  })
})

async function somebodysBrowser(): Promise<Client> {
  return signInAs(app, { personId: await addPerson(app.database) })
}

async function withPasskey(name: string) {
  const [browser, key] = [await somebodysBrowser(), authenticator()]
  const answer = key.make(optionsOn((await browser.get(own)).body))
  const added = await browser.post(own, { name, answer })
  assert.equal(added.headers.location, `${own}?saved=added`)
  return { browser, key }
}

async function signInWith(key: Authenticator, next: string) {
  const browser = client(app)
  const answer = key.use(optionsOn((await browser.get(signIn)).body))
  return { browser, answer, answered: await browser.post(signIn, { answer, next }) }
}

/** What the page has its script ask the browser for. */
function optionsOn(page: string): { readonly challenge: string; readonly rpId?: string } {
  const options = /data-options="([^"]*)"/.exec(page)?.[1]
  assert.ok(options)
  return JSON.parse(options.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'))
}
