import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { type Client, client, signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { recordFacts } from '../../kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { addSuppliers } from '../suppliers/factories.ts'
import { personalData } from './actions/personal-data.ts'
import { followMergedSuppliers } from './reactions.ts'

const app = await testApp()
const { database } = app
const [anna, bo, carl, dora] = [
  await addPerson(database, { name: 'Anna Prøve' }),
  await addPerson(database, { name: 'Bo Prøve' }),
  await addPerson(database, { name: 'Carl Prøve' }),
  await addPerson(database, { name: 'Dora Prøve' }),
]
const municipality = await addOrganisation(database, {
  kind: 'municipality',
  name: 'Prøvekøbing Kommune',
  members: [
    { personId: anna, role: 'owner' },
    { personId: bo, role: 'member' },
  ],
})
await addOrganisation(database, {
  kind: 'privatePurchaser',
  name: 'Eksempel A/S',
  members: [{ personId: carl, role: 'owner' }],
})
await addOrganisation(database, { kind: 'socialEnterprise', members: [{ personId: dora, role: 'owner' }] })
const [kaffefair = 0, vasketur = 0] = await addSuppliers(database, [
  { slug: 'kaffefair', name: 'KaffeFair', cvr: '99990007' },
  { slug: 'vasketur', name: '=Vasketur' },
])
const as = (personId: number) => signInAs(app, { personId })

/** Makes a list and answers its address. */
async function aList(browser: Client, name: string): Promise<string> {
  const made = await browser.post('/indkoeb/lister', { name, organisation: String(municipality) })
  return String(made.headers.location)
}

describe('the desk', () => {
  test('is for purchasers: others are told, and visitors sign in first', async () => {
    assert.equal((await client(app).get('/indkoeb')).headers.location, '/log-ind?next=%2Findkoeb')
    assert.equal((await (await as(dora)).get('/indkoeb')).statusCode, 403)
    const page = await (await as(anna)).get('/indkoeb')
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /Prøvekøbing Kommune/)
    assert.match(page.body, /Bo Prøve/)
    assert.match(page.body, /I har ingen lister endnu/)
  })

  test('makes one list, however often the same form is sent', async () => {
    const browsers = await Promise.all(Array.from({ length: 25 }, () => as(anna)))
    const places = await Promise.all(browsers.map((browser) => aList(browser, 'Halvtreds')))
    const again = await Promise.all(browsers.map((browser) => aList(browser, 'Halvtreds')))
    assert.equal(new Set([...places, ...again]).size, 1)
    const page = await (await as(bo)).get('/indkoeb')
    assert.equal(page.body.match(/>Halvtreds</g)?.length, 1)
  })

  test('refuses a list without a name, and keeps what was typed', async () => {
    const browser = await as(anna)
    assert.match((await browser.post('/indkoeb/lister', { name: ' ' })).body, /Skriv et navn til listen/)
    const long = 'x'.repeat(101)
    const refused = await browser.post('/indkoeb/lister', { name: long, organisation: String(municipality) })
    assert.equal(refused.statusCode, 422)
    assert.ok(refused.body.includes(long))
  })

  test('makes no list for an organisation of others', async () => {
    const refused = await (await as(carl)).post('/indkoeb/lister', {
      name: 'Fremmed',
      organisation: String(municipality),
    })
    assert.equal(refused.statusCode, 422)
  })
})

describe('a list', () => {
  test('is filled from a supplier’s page, shared with colleagues, and hidden from everybody else', async () => {
    const list = await aList(await as(anna), 'Kantine')
    const id = list.split('/').at(-1) ?? ''
    const saved = await (await as(anna)).post('/indkoeb/gem/kaffefair', { list: id, note: 'Ring om priser' })
    assert.equal(saved.headers.location, `${list}?done=supplierSaved`)

    const seen = await (await as(bo)).get(list)
    assert.match(seen.body, /KaffeFair/)
    assert.match(seen.body, /Ring om priser/)
    assert.match(seen.body, /Tilføjet af Anna Prøve den 22. november 2026/)

    const stranger = await as(carl)
    for (const address of [list, `${list}/liste.csv`, `${list}/liste.xlsx`, `${list}/sletning`])
      assert.equal((await stranger.get(address)).statusCode, 404)
    for (const address of [
      `${list}/navn`,
      `${list}/sletning`,
      `${list}/noter/${kaffefair}`,
      `${list}/fjernelser/${kaffefair}`,
    ])
      assert.equal((await stranger.post(address, { name: 'Mit', note: 'x' })).statusCode, 404)
    assert.equal((await stranger.post('/indkoeb/gem/vasketur', { list: id })).statusCode, 303)
    assert.doesNotMatch((await (await as(bo)).get(list)).body, /Vasketur/)
  })

  test('takes a supplier once, and keeps the note that was there', async () => {
    const browser = await as(anna)
    const list = await aList(browser, 'Kun én gang')
    const id = list.split('/').at(-1) ?? ''
    const browsers = await Promise.all(Array.from({ length: 20 }, () => as(bo)))
    await Promise.all(browsers.map((each) => each.post('/indkoeb/gem/kaffefair', { list: id, note: 'Den første' })))
    await browser.post('/indkoeb/gem/kaffefair', { list: id, note: 'En anden' })
    const page = await browser.get(list)
    assert.match(page.body, /1 leverandør\./)
    assert.match(page.body, /Den første/)
  })

  test('may be made while saving', async () => {
    const browser = await as(anna)
    const saved = await browser.post('/indkoeb/gem/kaffefair', { name: 'Nyt sted' })
    assert.match((await browser.get(String(saved.headers.location))).body, /KaffeFair/)
  })

  test('has to be chosen: what was typed stays', async () => {
    const refused = await (await as(anna)).post('/indkoeb/gem/kaffefair', { note: 'Husk mig' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Vælg mindst én liste/)
    assert.match(refused.body, /Husk mig/)
  })

  test('gets another name, but not one that another list has', async () => {
    const browser = await as(anna)
    await aList(browser, 'Optaget')
    const list = await aList(browser, 'Frit')
    assert.equal((await browser.post(`${list}/navn`, { name: 'Optaget' })).statusCode, 422)
    assert.equal((await browser.post(`${list}/navn`, { name: 'Helt frit' })).statusCode, 303)
    assert.match((await browser.get(list)).body, /<h1>Helt frit</)
  })

  test('loses a supplier, gets notes, and is deleted after being asked once more', async () => {
    const browser = await as(anna)
    const list = await aList(browser, 'Kort liv')
    const id = list.split('/').at(-1) ?? ''
    await browser.post('/indkoeb/gem/kaffefair', { list: id })
    await browser.post('/indkoeb/gem/vasketur', { list: id })
    await browser.post(`${list}/noter/${kaffefair}`, { [`note-${kaffefair}`]: 'God kaffe' })
    await browser.post(`${list}/fjernelser/${vasketur}`)
    const page = await browser.get(list)
    assert.match(page.body, /God kaffe/)
    assert.doesNotMatch(page.body, /Vasketur/)
    assert.equal(
      (await browser.post(`${list}/noter/${kaffefair}`, { [`note-${kaffefair}`]: 'x'.repeat(2_001) })).statusCode,
      422,
    )
    assert.match((await browser.get(`${list}/sletning`)).body, /Slet “Kort liv”\?/)
    assert.equal((await browser.post(`${list}/sletning`)).headers.location, '/indkoeb?removed=yes')
    assert.equal((await browser.get(list)).statusCode, 404)
  })

  test('is taken along as CSV and as a workbook, in which nothing runs as a formula', async () => {
    const browser = await as(anna)
    const list = await aList(browser, 'Til chefen')
    const id = list.split('/').at(-1) ?? ''
    await browser.post('/indkoeb/gem/vasketur', { list: id, note: '+45' })
    const csv = await browser.get(`${list}/liste.csv`)
    assert.match(String(csv.headers['content-disposition']), /Til%20chefen\.csv/)
    assert.equal(csv.headers['cache-control'], 'private, no-store')
    assert.ok(csv.body.startsWith('\uFEFFNavn;'))
    assert.match(csv.body, /'=Vasketur/)
    assert.match(csv.body, /http:\/\/localhost:3000\/leverandoerer\/vasketur/)
    assert.equal((await browser.get(`${list}/liste.xlsx`)).rawPayload.subarray(0, 2).toString(), 'PK')
  })

  test('shows what the public does not see any more, and says so', async () => {
    const browser = await as(anna)
    const list = await aList(browser, 'Skjult')
    const [hidden = 0] = await addSuppliers(database, [{ slug: 'skjult', name: 'Skjult Køkken' }])
    await browser.post('/indkoeb/gem/skjult', { list: list.split('/').at(-1) ?? '' })
    await sql`update suppliers.supplier set is_listed = false where id = ${hidden}`.execute(database)
    assert.match((await browser.get(list)).body, /Siden vises ikke for offentligheden lige nu/)
  })
})

test('two listings that became one stand on a list once, with both notes', async () => {
  const browser = await as(anna)
  const list = await aList(browser, 'Sammenlagt')
  const id = list.split('/').at(-1) ?? ''
  const [from = 0, into = 0] = await addSuppliers(database, [
    { slug: 'gammel', name: 'Gammel' },
    { slug: 'ny', name: 'Ny' },
  ])
  await subscribe(database, [followMergedSuppliers])
  await browser.post('/indkoeb/gem/gammel', { list: id, note: 'fra den gamle' })
  await browser.post('/indkoeb/gem/ny', { list: id, note: 'fra den nye' })
  await inTransaction({ database, actor: system }, (tx) =>
    recordFacts(tx, [{ kind: 'suppliers.merged', payload: { from, into } }]),
  )
  await deliverAll({ database, reactions: [followMergedSuppliers], log: memoryLog().log })
  const page = await browser.get(list)
  assert.match(page.body, /1 leverandør\./)
  assert.match(page.body, /fra den nye\nfra den gamle/)
})

test('nobody in particular sees no list', async () => {
  for (const table of ['shortlist', 'entry']) {
    const { rows } = await sql`select from ${sql.table(`shortlists.${table}`)}`.execute(database)
    assert.equal(rows.length, 0)
  }
})

test('somebody’s own data hold the lists and entries they made, and no others', async () => {
  const context = { actor: system, clock: { now: () => new Date() }, database, log: memoryLog().log }
  const { lists } = await personalData(context, anna)
  assert.ok(lists.some(({ name }) => name === 'Til chefen'))
  assert.deepEqual(await personalData(context, carl), { lists: [], entries: [] })
})
