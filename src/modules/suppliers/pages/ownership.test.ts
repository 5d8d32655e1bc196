import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { operatorBrowser } from '../../desk/factories.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, aWholeDraft } from '../factories.ts'
import type { NewVerification } from '../model/verification.ts'
import { insertVerification } from '../store/verification.ts'

const app = await testApp()
const { database } = app
const operator = await operatorBrowser(app)
let made = 0

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
    assert.match(told.body, /href="\/min-virksomhed\/rediger\/om">Ret siden</)
    assert.match(told.body, />Send til godkendelse igen</)
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

  test('whose CVR number is another enterprise’s is reviewed with a warning', async () => {
    const { supplierId } = await addOwnedSupplier(app.database, { name: 'Kaffefair', draft: aWholeDraft() })
    const stated: NewVerification = {
      supplierId,
      what: 'existsInCvr',
      byKind: 'register',
      byOrganisationId: null,
      byName: 'CVR',
      byPerson: null,
      checkedOn: '2026-11-22',
      evidence: 'Hansen Holding ApS',
      evidenceUrl: null,
      validUntil: null,
    }
    await inTransaction({ database: app.database, actor: system }, (tx) => insertVerification(tx, stated, new Date(0)))
    const page = (await operator.get(`/sekretariat/sider/${supplierId}`)).body
    assert.match(page, /CVR-registret har et andet navn[\s\S]*“Hansen Holding ApS”/)
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
    assert.match(refused.body, /href="\/min-virksomhed\/rediger\/tilbud\?check=yes"/)
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

  test('that nobody could see yet counts nobody, and puts its archiving last', async () => {
    const browser = await somebodyOf(await anEnterprise())
    await browser.post('/min-virksomhed/ny', { name: 'Pileflet og Papir' })
    const { body } = await browser.get('/min-virksomhed')
    assert.doesNotMatch(body, /Set af andre/)
    assert.ok(body.indexOf('Arkivér siden') > body.indexOf('Historik'))
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

  test('is not begun beside one that has an owner without offering to join them', async () => {
    await addOwnedSupplier(database, { name: 'Vævestuen', slug: 'vaevestuen' })
    const browser = await somebodyOf(await anEnterprise())
    const { body } = await browser.post('/min-virksomhed/ny', { name: 'Vævestuen' })
    assert.match(body, /href="\/leverandoerer\/vaevestuen\/overtag">Bed om at komme med i Vævestuen</)
    assert.doesNotMatch(body, />Overtag Vævestuen/)
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
