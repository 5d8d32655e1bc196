import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { operatorBrowser } from '../../desk/factories.ts'
import { addPerson } from '../../identity/factories.ts'
import { aCvr } from '../../organisations/factories.ts'
import { addSuppliers } from '../factories.ts'

const app = await testApp()
const { database } = app
const operator = await operatorBrowser(app)
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
    const waiting = await browser.get(url)
    assert.match(waiting.body, new RegExp(`Åbn linket i den mail, vi har sendt til info@${domain}`))
    assert.match(waiting.body, /<summary[^>]*>Prøv på en anden måde</)

    const link = `/overtagelse/${await secretTo(`info@${domain}`)}`
    const visitor = client(app)
    const asked = await visitor.get(link)
    assert.match(asked.body, /Ja, siden er vores/)
    assert.match(asked.body, /Prøve Person/)
    assert.match((await visitor.post(link)).body, /kan nu rette siden\. Du kan lukke vinduet\./)
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
    assert.match((await browser.get('/min-virksomhed')).body, /Sekretariatet ser på jeres anmodning om Virksomheden/)
    assert.match((await operator.get(decision)).body, /Jeg er daglig leder\./)
    const tooShort = await operator.post(`${decision}/afslag`, { words: 'Nej' })
    assert.equal(tooShort.statusCode, 422)
    assert.match(tooShort.body, />\s*Nej<\/textarea>/)
    assert.equal((await operator.post(`${decision}/tildeling`)).statusCode, 303)
    assert.match((await operator.get(decision)).body, /Siden er givet til virksomheden/)
    assert.equal((await operator.post(`${decision}/afslag`, { words: 'Alligevel ikke.' })).statusCode, 409)
  })
})

describe('somebody without an enterprise', () => {
  test('is told on the desk to register it, and what became of a claim', async () => {
    const { slug } = await aListing()
    const browser = await somebody()
    for (const url of ['/min-virksomhed', '/min-virksomhed/ny'])
      assert.match((await browser.get(url)).body, /href="\/organisation\/ny">Opret jeres organisation</)
    const asked = { cvr: aCvr(), way: 'operator', reason: 'Jeg er daglig leder.' }
    await browser.post(`/leverandoerer/${slug}/overtag`, asked)
    const [claim] = await rowsOf<{ id: number }>('select max(id) as id from suppliers.claim')
    await operator.post(`/sekretariat/overtagelser/${claim?.id}/afslag`, { words: 'Det er ikke jeres.' })
    assert.match((await browser.get('/min-virksomhed')).body, /Sekretariatet har sagt nej til jeres anmodning om/)
  })

  test('asks the secretariat at once where no mail can show whose listing it is', async () => {
    made += 1
    await addSuppliers(database, [{ slug: `uden-${made}`, name: 'Uden hjemmeside' }])
    const { body } = await (await somebody()).get(`/leverandoerer/uden-${made}/overtag`)
    assert.match(body, /type="hidden" name="way" value="operator"/)
    assert.match(body, />Send til sekretariatet</)
  })
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
