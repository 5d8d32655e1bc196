import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, aWholeDraft } from '../factories.ts'

const app = await testApp()
const { database } = app
const operatorId = await addPerson(database, { email: 'sekretariat@example.dk', isOperator: true })
const operator = await signInAs(app, { personId: operatorId, hasSecondFactor: true })
let made = 0

describe('taking over a listing', () => {
  test('asks a visitor to sign in first', async () => {
    const { slug } = await aListing()
    const response = await client(app).get(`/leverandoerer/${slug}/overtag`)
    assert.equal(response.statusCode, 303)
    assert.match(String(response.headers.location), /^\/log-ind\?next=/)
  })

  test('goes by the link in a mail, which anybody at the enterprise may open', async () => {
    const { slug, domain } = await aListing()
    const browser = await somebody()
    const url = `/leverandoerer/${slug}/overtag`
    assert.match((await browser.get(url)).body, new RegExp(`info@${domain}`))
    const sent = await browser.post(url, { cvr: '33102690', way: 'domain', email: 'info' })
    assert.equal(sent.statusCode, 303)
    assert.match((await browser.get(url)).body, new RegExp(`Åbn linket i den mail, vi har sendt til info@${domain}`))

    const link = `/overtagelse/${await secretTo(`info@${domain}`)}`
    const visitor = client(app)
    const asked = await visitor.get(link)
    assert.match(asked.body, /Ja, siden er vores/)
    assert.match(asked.body, /Prøve Person/)
    assert.equal((await visitor.post(link)).statusCode, 200)
    assert.equal((await visitor.get(link)).statusCode, 410)
    assert.match((await browser.get('/min-virksomhed')).body, /Det næste, I skal gøre/)
    assert.match((await (await somebody()).get(url)).body, /Siden har allerede en ejer/)
  })

  test('that is refused keeps what was typed, and links each sentence to its field', async () => {
    const { slug } = await aListing()
    const browser = await somebody()
    const typed = { cvr: '12345678', way: 'operator', reason: 'Fordi <b>' }
    const refused = await browser.post(`/leverandoerer/${slug}/overtag`, typed)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /href="#cvr"/)
    assert.match(refused.body, /href="#reason"/)
    assert.match(refused.body, /value="12345678"/)
    assert.match(refused.body, /Fordi &lt;b&gt;/)
  })

  test('in English stands at an English address', async () => {
    const { slug } = await aListing()
    const browser = await somebody()
    assert.match((await browser.get(`/en/suppliers/${slug}/claim`)).body, /Take over the page about/)
  })

  test('with a link that never was says so', async () => {
    assert.equal((await client(app).get('/overtagelse/abc')).statusCode, 410)
    assert.equal((await client(app).get('/en/claim/abc')).statusCode, 410)
  })

  test('by asking is decided by an operator', async () => {
    const { slug } = await aListing()
    const browser = await somebody()
    const url = `/leverandoerer/${slug}/overtag`
    await browser.post(url, { cvr: '71186911', way: 'operator', reason: 'Jeg er daglig leder.' })
    const [claim] = await rowsOf<{ id: number }>('select max(id) as id from suppliers.claim')
    const decision = `/sekretariat/overtagelser/${claim?.id}`
    assert.match((await operator.get(decision)).body, /Jeg er daglig leder\./)
    const tooShort = await operator.post(`${decision}/afslag`, { words: 'Nej' })
    assert.equal(tooShort.statusCode, 422)
    assert.match(tooShort.body, />\s*Nej<\/textarea>/)
    assert.equal((await operator.post(`${decision}/tildeling`)).statusCode, 303)
    assert.match((await operator.get(decision)).body, /Siden er givet til virksomheden/)
    assert.equal((await operator.post(`${decision}/afslag`, { words: 'Alligevel ikke.' })).statusCode, 409)
  })
})

describe('an enterprise’s page', () => {
  test('goes to the operator, comes back with words, and is published', async () => {
    const { owner, id } = await aPage()
    assert.match((await owner.get('/min-virksomhed')).body, /Send siden til godkendelse/)
    await owner.post('/min-virksomhed/indsendelse')
    assert.match((await operator.get('/sekretariat/godkendelser')).body, /Kaffefair/)

    const words = 'Skriv, hvor meget kaffe I kan riste om ugen.'
    await operator.post(`/sekretariat/sider/${id}/aendringer`, { words })
    const told = await owner.get('/min-virksomhed')
    assert.match(told.body, new RegExp(words))
    await owner.post('/min-virksomhed/indsendelse')

    const review = await operator.get(`/sekretariat/sider/${id}`)
    assert.match(review.body, /Kaffe til kontorer/)
    assert.match(review.body, /Det, der er kontrolleret/)
    for (const [browser, url] of [
      [operator, `/sekretariat/sider/${id}/visning`],
      [owner, '/min-virksomhed/visning'],
    ] as const)
      assert.match((await browser.get(url)).body, /Sådan kommer siden til at se ud/)
    const revision = /name="revision" value="(\d+)"/.exec(review.body)?.[1] ?? ''
    const approved = await operator.post(`/sekretariat/sider/${id}/godkendelse`, { revision })
    assert.equal(approved.headers.location, `/sekretariat/sider/${id}?done=approved`)
    assert.match((await owner.get('/min-virksomhed?done=confirmed')).body, /Oplysningerne er bekræftet i dag/)
  })

  test('that was changed meanwhile is not approved unseen', async () => {
    const { owner, id } = await aPage()
    await owner.post('/min-virksomhed/indsendelse')
    const late = await operator.post(`/sekretariat/sider/${id}/godkendelse`, { revision: '7' })
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /har ændret siden, siden du åbnede den/)
  })

  test('with something missing is not sent, and each thing links to its form', async () => {
    const { owner } = await aPage({ ...aWholeDraft(), offerings: [] })
    const refused = await owner.post('/min-virksomhed/indsendelse')
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /href="\/min-virksomhed\/rediger\/tilbud"/)
    assert.equal((await owner.get('/min-virksomhed/visning')).statusCode, 404)
  })

  test('is approved together with others, and those that are not whole are named', async () => {
    const [one, other] = [await aPage(), await aPage()]
    await one.owner.post('/min-virksomhed/indsendelse')
    await other.owner.post('/min-virksomhed/indsendelse')
    await inTransaction({ database, actor: system }, (tx) =>
      sql`
        update suppliers.profile
        set draft = jsonb_set(draft, '{offerings}', '[]')
        where supplier_id = ${other.id}
      `.execute(tx),
    )
    const sent = await operator.post('/sekretariat/godkendelser', { supplier: [String(one.id), String(other.id)] })
    const outcome = await operator.get(String(sent.headers.location))
    assert.match(outcome.body, /1 side er godkendt/)
    assert.match(outcome.body, /Disse sider blev ikke godkendt/)
    assert.equal((await operator.post('/sekretariat/godkendelser')).statusCode, 422)
  })

  test('is paused, shown again, confirmed, put away and reopened', async () => {
    const { owner, id } = await aPage()
    await owner.post('/min-virksomhed/indsendelse')
    await operator.post('/sekretariat/godkendelser', { supplier: String(id) })
    for (const [path, done] of [
      ['pause', 'paused'],
      ['genoptagelse', 'resumed'],
      ['bekraeftelse', 'confirmed'],
      ['offentliggoerelse', 'published'],
      ['arkivering', 'archived'],
      ['genaabning', 'reopened'],
    ]) {
      const response = await owner.post(`/min-virksomhed/${path}`)
      assert.equal(response.headers.location, `/min-virksomhed?done=${done}`)
      assert.equal((await owner.get(`/min-virksomhed?done=${done}`)).statusCode, 200)
    }
  })

  test('is an operator’s to decide on and nobody else’s', async () => {
    const { owner, id } = await aPage()
    for (const path of [`/sekretariat/sider/${id}`, '/sekretariat/godkendelser', '/sekretariat/overtagelser/1'])
      assert.equal((await owner.get(path)).statusCode, 403, path)
    assert.equal((await owner.post(`/sekretariat/sider/${id}/godkendelse`, { revision: '1' })).statusCode, 403)
  })
})

describe('a new page', () => {
  test('is begun with a name by an enterprise in no list', async () => {
    const browser = await somebodyOf(await anEnterprise())
    assert.match((await browser.get('/min-virksomhed')).body, /I har ikke en side endnu/)
    assert.equal((await browser.get('/min-virksomhed/ny')).statusCode, 200)
    const nameless = await browser.post('/min-virksomhed/ny', { name: ' ' })
    assert.equal(nameless.statusCode, 422)
    const begun = await browser.post('/min-virksomhed/ny', { name: 'Fjordens Snedkeri' })
    assert.equal(begun.headers.location, '/min-virksomhed?done=registered')
    assert.match((await browser.get('/min-virksomhed/ny')).body, /har allerede en side/)
    assert.equal((await client(app).get('/leverandoerer/fjordens-snedkeri')).statusCode, 404)
  })

  test('is begun only after looking at those that look alike', async () => {
    await addSuppliers(database, [{ slug: 'bogtrykkerne', name: 'Bogtrykkerne' }])
    const browser = await somebodyOf(await anEnterprise())
    const alike = await browser.post('/min-virksomhed/ny', { name: 'Bogtrykkerne' })
    assert.equal(alike.statusCode, 422)
    assert.match(alike.body, /Er det en af disse\? Overtag den i stedet/)
    assert.match(alike.body, /\/leverandoerer\/bogtrykkerne\/overtag/)
    const none = await browser.post('/min-virksomhed/ny', { name: 'Bogtrykkerne', none: 'yes' })
    assert.equal(none.statusCode, 303)
  })
})

test('bad input is never our failure', async () => {
  const { owner, slug } = await aPage()
  const junk = ['', '0', '-1', '99999999999', 'x'.repeat(5_000), '\u0000', '%', '"><script>', '🦊']
  const forms = [
    [owner, `/leverandoerer/${slug}/overtag`],
    [owner, '/min-virksomhed/ny'],
    [operator, '/sekretariat/godkendelser'],
    [operator, '/sekretariat/sider/1/aendringer'],
    [operator, '/sekretariat/sider/1/godkendelse'],
    [operator, '/sekretariat/sider/99999999999/godkendelse'],
    [operator, '/sekretariat/overtagelser/x/afslag'],
  ] as const
  for (const [browser, url] of forms) {
    for (const value of junk) {
      const fields = { cvr: value, way: value, email: value, reason: value, organisation: value, name: value }
      const response = await browser.post(url, { ...fields, words: value, revision: value, supplier: [value, value] })
      assert.ok(response.statusCode < 500, `${url} with ${value.slice(0, 20)}: ${response.statusCode}`)
    }
  }
  for (const query of ['done=x', 'done=__proto__', 'skipped=x,1&approved=x', 'skipped=1&skipped=2'])
    for (const url of ['/min-virksomhed', '/sekretariat/godkendelser', '/sekretariat/sider/1'])
      assert.ok((await (url === '/min-virksomhed' ? owner : operator).get(`${url}?${query}`)).statusCode < 500)
})

async function aListing() {
  made += 1
  const [domain, slug] = [`virksomhed-${made}.dk`, `side-${made}`]
  await addSuppliers(database, [{ slug, name: `Virksomheden ${made}`, website: `https://www.${domain}` }])
  return { slug, domain }
}

async function somebody() {
  return signInAs(app, { personId: await addPerson(database) })
}

async function somebodyOf({ personId }: { readonly personId: number }) {
  return signInAs(app, { personId })
}

async function anEnterprise() {
  const personId = await addPerson(database)
  await addOrganisation(database, { members: [{ personId, role: 'owner' }] })
  return { personId }
}

async function aPage(draft = aWholeDraft()) {
  made += 1
  const slug = `egen-${made}`
  const owned = await addOwnedSupplier(database, { name: 'Kaffefair', slug, draft })
  return { id: owned.supplierId, slug, owner: await signInAs(app, { personId: owned.owner }) }
}

function rowsOf<Row>(query: string): Promise<readonly Row[]> {
  return inTransaction({ database, actor: system }, async (tx) => (await sql.raw<Row>(query).execute(tx)).rows)
}

async function secretTo(address: string): Promise<string> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ secret: string }>`
      select secret
      from kernel.mail
      where to_address = ${address}
      order by id desc
      limit 1
    `.execute(tx)
    return rows[0]?.secret ?? ''
  })
}
