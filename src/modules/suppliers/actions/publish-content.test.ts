import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { today } from '../../../../test/support/clock.ts'
import { client, signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, anOffering, aWholeDraft, catchUp } from '../factories.ts'
import { supplierChanged } from '../facts.ts'
import type { ProfileDraft } from '../model/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { applyContent, contentOf } from './publish-content.ts'

const app = await testApp()

const draft: ProfileDraft = {
  ...aWholeDraft('Brændehuset'),
  delivery: { regions: ['midtjylland'], radiusKm: ['20'] },
  people: { employs: ['fleksjob'] },
  terms: {
    smallestOrder: ['1.500,50'],
    leadTimeDays: ['3'],
    availableFrom: ['2026-12-01'],
    labels: ['Svanemærket'],
    languages: ['da', 'ar'],
    client1: ['Prøveby Kommune'],
    clientText1: ['Brænde til torvet'],
    reviewMonths: ['3'],
  },
  contact: { name: ['Kim Prøve'], email: ['kim.proeve@example.dk'] },
}

describe('publishing', () => {
  test('puts all that was written on the page and into the API, and the search finds the new words', async () => {
    const { supplierId, slug } = await aPublishedPage()
    const [supplier] = await findSuppliers(app.database, [supplierId])
    assert.equal(supplier?.smallestOrder, '1500.50')
    assert.equal(supplier?.confirmedOn, '2026-11-22')
    assert.ok((supplier?.completeness ?? 0) > 60)
    const { body } = await client(app).get(`/leverandoerer/${slug}`)
    for (const text of [
      'Brændehuset',
      'Kaffe til kontorer',
      '1.500,50 kr.',
      '3 dage',
      '1. december 2026',
      'Svanemærket',
    ])
      assert.ok(body.includes(text), text)
    for (const text of ['arabisk', 'Prøveby Kommune', 'Brænde til torvet', 'Virksomheden holder selv siden ved lige'])
      assert.ok(body.includes(text), text)
    assert.doesNotMatch(body, /Fra offentlige kilder|Overtag siden/)

    const told = (await app.server.inject(`/api/v1/suppliers/${supplierId}`)).json()
    assert.deepEqual(
      [told.smallestOrder, told.largestOrder, told.leadTimeDays, told.labels, told.keptByOwner, told.unconfirmed],
      ['1500.50', null, 3, ['Svanemærket'], true, false],
    )
    assert.match(
      (await client(app).get('/leverandoerer?q=br%C3%A6ndehuset')).body,
      new RegExp(`/leverandoerer/${slug}"`),
    )
  })

  test('a second time replaces what stood there, under the same address', async () => {
    const { supplierId, organisationId, slug } = await aPublishedPage()
    await publish(supplierId, organisationId, {
      ...draft,
      contact: {},
      delivery: {},
      offerings: [oneOffering('Stole')],
    })
    const { body } = await client(app).get(`/leverandoerer/${slug}`)
    assert.match(body, /Stole/)
    assert.doesNotMatch(body, /Kaffe til kontorer/)
  })
})

describe('the contact person', () => {
  test('is shown to a purchaser who has signed in, and to nobody else', async () => {
    const { supplierId, slug, owner } = await aPublishedPage()
    const url = `/leverandoerer/${slug}`
    const seenBy = async (personId: number) => (await (await signInAs(app, { personId })).get(url)).body

    const visitor = await client(app).get(url)
    assert.doesNotMatch(visitor.body, /kim\.proeve/)
    assert.match(visitor.body, /Log ind som indkøber for at se kontaktpersonen/)
    assert.doesNotMatch((await app.server.inject(`/api/v1/suppliers/${supplierId}`)).body, /proeve/i)

    assert.match(await seenBy(await member('publicPurchaser')), /kim\.proeve@example\.dk/)
    assert.match(await seenBy(owner), /kim\.proeve@example\.dk/)
    const seller = await seenBy(await member('socialEnterprise'))
    assert.doesNotMatch(seller, /kim\.proeve/)
    assert.match(seller, /kun vist for indkøbere/)
  })

  test('is not promised to anybody where none is named', async () => {
    const { supplierId, organisationId, slug } = await aPublishedPage()
    await publish(supplierId, organisationId, { ...draft, contact: {} })
    const visitor = await client(app).get(`/leverandoerer/${slug}`)
    assert.doesNotMatch(visitor.body, /kontaktpersonen/)
  })

  async function member(kind: 'publicPurchaser' | 'socialEnterprise'): Promise<number> {
    const personId = await addPerson(app.database)
    await addOrganisation(app.database, { kind, members: [{ personId, role: 'member' }] })
    return personId
  }
})

describe('a supplier that is not shown', () => {
  test('is nowhere: not on its page, not in the API, not in the site map', async () => {
    const [id = 0] = await addSuppliers(app.database, [{ slug: 'skjult', name: 'Skjult' }])
    await sql`update suppliers.supplier set is_listed = false where id = ${id}`.execute(app.database)
    assert.equal((await app.server.inject('/leverandoerer/skjult')).statusCode, 404)
    assert.equal((await app.server.inject(`/api/v1/suppliers/${id}`)).statusCode, 404)
  })

  test('that was merged leads to the other one, and so does an old address', async () => {
    const [gone, stays] = await addSuppliers(app.database, [{ slug: 'gammel' }, { slug: 'nyt-navn' }])
    await sql`update suppliers.supplier set is_listed = false, merged_into = ${stays} where id = ${gone}`.execute(
      app.database,
    )
    await sql`insert into suppliers.old_address (slug, supplier_id) values ('engang', ${stays})`.execute(app.database)
    for (const slug of ['gammel', 'engang']) {
      const { statusCode, headers } = await app.server.inject(`/en/suppliers/${slug}`)
      assert.deepEqual([statusCode, headers.location], [308, '/en/suppliers/nyt-navn'])
    }
    assert.equal((await app.server.inject('/leverandoerer/findes-ikke')).statusCode, 404)
  })
})

test('a page that its owner has not confirmed for two intervals says so, on its card too', async () => {
  const { supplierId, slug } = await aPublishedPage()
  await sql`update suppliers.supplier set confirmed_on = '2026-05-01' where id = ${supplierId}`.execute(app.database)
  await app.database.transaction().execute((tx) => recordFacts(tx, [supplierChanged(supplierId)]))
  await catchUp(app.database)
  assert.match(
    (await client(app).get(`/leverandoerer/${slug}`)).body,
    /ikke bekræftet oplysningerne siden 1\. maj 2026/,
  )
  assert.match((await client(app).get('/leverandoerer?q=br%C3%A6ndehuset')).body, /Ikke bekræftet længe/)
})

test('a page from public sources offers the enterprise to take it over', async () => {
  await addSuppliers(app.database, [{ slug: 'uden-ejer', offerings: [anOffering()] }])
  const { body } = await client(app).get('/leverandoerer/uden-ejer')
  assert.match(body, /href="\/leverandoerer\/uden-ejer\/overtag"/)
  assert.match(body, /Fra offentlige kilder/)
})

let made = 0

async function aPublishedPage() {
  made += 1
  const slug = `braendehuset-${made}`
  const { supplierId, organisationId, owner } = await addOwnedSupplier(app.database, { slug })
  await publish(supplierId, organisationId, draft)
  return { supplierId, organisationId, owner, slug }
}

async function publish(supplierId: number, organisationId: number, copy: ProfileDraft): Promise<void> {
  const content = contentOf(copy)
  assert.ok(content.ok)
  await inTransaction({ database: app.database, actor: system }, (tx) =>
    applyContent(tx, { clock: today }, supplierId, content.value, { organisationId }),
  )
  await catchUp(app.database)
}

function oneOffering(title: string) {
  return { number: ['1'], title: [title], kind: ['product'], categories: ['39100000'] }
}
