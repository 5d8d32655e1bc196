import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { dishonestProvider, openIdDouble } from '../../../../test/support/openid-double.ts'
import { testPorts } from '../../../../test/support/request.ts'
import { type Client, client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { addPerson, mailsTo } from '../factories.ts'
import { openIdProvider } from '../store/openid-provider.ts'

const [honest, dishonest] = [await openIdDouble(), await dishonestProvider()]
const app = await testApp({ ports: { ...testPorts, openId: openIdProvider(honest.settings) } })
const deceived = await testApp({ ports: { ...testPorts, openId: openIdProvider(dishonest.settings) }, on: app })
const without = await testApp({ on: app })
const start = '/log-ind/mitid'

describe('MitID Erhverv', () => {
  test('is offered only where the settings name who vouches', async () => {
    assert.match((await client(app).get('/log-ind')).body, /href="\/log-ind\/mitid"/)
    assert.doesNotMatch((await client(without).get('/log-ind')).body, /mitid/i)
    assert.equal((await client(without).get(start)).statusCode, 404)
  })

  test('leads somebody new to an account by a link in a mail, and signs in to it from then on', async () => {
    const [browser, person] = [client(app), { subject: 'nanna', email: 'nanna@example.dk' }]
    const asked = await browser.get(await cameBack(browser, person))
    const { location } = asked.headers
    assert.match(String(location), /^\/log-ind\/mitid\/forbind\?identity=/)

    const introduction = await browser.get(String(location))
    assert.match(introduction.body, /value="nanna@example\.dk"/)
    const [next = ''] = hidden(introduction.body, 'next')
    await browser.post('/log-ind', { email: 'nanna@example.dk', next, way: 'link' })
    const entered = await browser.post(`/log-ind/link/${await secretFor('nanna@example.dk')}`, {
      name: '',
      language: 'da',
    })
    assert.equal(entered.headers.location, next)

    const question = await browser.get(next)
    assert.match(question.body, /Du er logget ind som nanna@example\.dk/)
    const [identity = ''] = hidden(question.body, 'identity')
    const connected = await browser.post('/log-ind/mitid/forbind', { identity, next: '/konto' })
    assert.equal((await browser.get(String(connected.headers.location))).statusCode, 200)
    assert.equal(
      (await mailsTo(app.database, 'nanna@example.dk')).at(-1)?.subject,
      'Der er ændret på, hvordan man logger ind på din konto',
    )

    const other = client(app)
    const back = await other.get(await cameBack(other, person, '/konto/mitid'))
    assert.equal(back.headers.location, '/konto/mitid')
    assert.match((await other.get('/konto/mitid')).body, /Fjern forbindelsen fra 22\. november 2026/)
  })

  test('connects nothing by itself, even for somebody who has signed in with the same e-mail address', async () => {
    const personId = await addPerson(app.database, { email: 'oda@example.dk' })
    const browser = await signInAs(app, { personId })
    const arrived = await browser.get(await cameBack(browser, { subject: 'oda', email: 'oda@example.dk' }))
    await browser.get(String(arrived.headers.location))
    const stranger = client(app)
    const again = await stranger.get(await cameBack(stranger, { subject: 'oda', email: 'oda@example.dk' }))
    assert.match(String(again.headers.location), /forbind/)
    assert.equal(stranger.cookies.has('__Host-session'), false)
  })

  test('comes back to the language in which it was begun', async () => {
    const browser = client(app)
    const url = String((await browser.get('/en/sign-in/mitid')).headers.location)
    const returned = await browser.get(pathOf(await honest.visit(url, { subject: 'pil' })))
    assert.match(String(returned.headers.location), /^\/en\/sign-in\/mitid\/return\?/)
    const arrived = await browser.get(String(returned.headers.location))
    assert.match(String(arrived.headers.location), /^\/en\/sign-in\/mitid\/connect\?/)
    assert.match((await browser.get(String(arrived.headers.location))).body, /We do not know your MitID Erhverv yet/)
  })

  test('says what to do when somebody turned round, comes back twice or at the wrong place, and signs nobody in', async () => {
    const browser = client(app)
    const returned = await cameBack(browser, 'turns round')
    for (const [address, status, sentence] of [
      [returned, 400, /Du afbrød/],
      [returned, 410, /Begynd forfra/],
      ['/log-ind/mitid/retur', 410, /Begynd forfra/],
      ['/log-ind/mitid/forbind?identity=made-up', 410, /Begynd forfra/],
    ] as const) {
      const page = await browser.get(address)
      assert.equal(page.statusCode, status, address)
      assert.match(page.body, sentence)
    }
    assert.equal(browser.cookies.has('__Host-session'), false)
  })

  for (const [what, tampering] of [
    ['unsigned', { signedWith: 'none' }],
    ['meant for another site', { claims: { aud: 'another site' } }],
    ['of an earlier sign-in', { claims: { nonce: 'an older nonce' } }],
    ['that has expired', { claims: { exp: 1 } }],
  ] as const) {
    test(`says that an answer ${what} is not to be trusted, and signs nobody in`, async () => {
      const browser = client(deceived)
      dishonest.tamper(tampering)
      const returned = dishonest.visit(String((await browser.get(start)).headers.location))
      const page = await browser.get(pathOf(returned))
      assert.equal(page.statusCode, 400)
      assert.match(page.body, /Vi kunne ikke stole på svaret/)
      assert.equal(browser.cookies.has('__Host-session'), false)
    })
  }

  test('that is down is said to be down; the other ways in still work', async () => {
    const settings = { ...honest.settings, issuer: 'http://127.0.0.1:1' }
    const down = await testApp({ ports: { ...testPorts, openId: openIdProvider(settings) }, on: app })
    const page = await client(down).get(start)
    assert.equal(page.statusCode, 503)
    assert.match(page.body, /svarer ikke lige nu/)
    assert.equal((await client(down).get('/log-ind')).statusCode, 200)
  })
})

/** Where a browser is sent back to that went there and signed in, or turned round. */
async function cameBack(browser: Client, person: Parameters<typeof honest.visit>[1], next = ''): Promise<string> {
  const sent = await browser.get(`${start}?next=${encodeURIComponent(next)}`)
  return pathOf(await honest.visit(String(sent.headers.location), person))
}

function pathOf({ pathname, search }: URL): string {
  return pathname + search
}

/** What the page's hidden fields of this name hold. */
function hidden(page: string, name: string): string[] {
  const fields = page.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))
  return [...fields].map(([, value = '']) => value.replaceAll('&amp;', '&'))
}

/** What lets the owner of the address in, as the mail to it says. */
async function secretFor(address: string): Promise<string> {
  return inTransaction({ database: app.database, actor: system }, async (tx) => {
    const { rows } = await sql<{ secret: string }>`
      select secret
      from kernel.mail
      where to_address = ${address}
    `.execute(tx)
    return rows[0]?.secret ?? ''
  })
}
