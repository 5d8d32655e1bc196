import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { client, signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { category } from '../reference/index.ts'
import { aBuyer } from './factories.ts'

const app = await testApp()
const { database } = app
const anna = await addPerson(database, { name: 'Anna Prøve' })
const olga = await addPerson(database, { name: 'Olga Prøve', isOperator: true })
const municipality = await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  members: [{ personId: anna, role: 'owner' }],
})
const operator = () => signInAs(app, { personId: olga, hasSecondFactor: true })
const ask = (query: string) => client(app).get(`/indkoeb/vej?step=answer&${query}`)

describe('the rules that the platform comes with', () => {
  test('are those of the sources, and the codes are codes', async () => {
    const { rows: rules } = await sql<{ kind: string; count: number }>`
      select kind, count(*)::integer as count from procurement.rule group by kind order by kind
    `.execute(database)
    assert.equal(
      rules.reduce((sum, { count }) => sum + count, 0),
      14,
    )
    const { rows: services } = await sql<{ code: string; list: string }>`
      select code, list from procurement.special_service
    `.execute(database)
    assert.equal(services.filter(({ list }) => list === 'section190').length, 115)
    for (const { code } of services) assert.ok(category(code), code)
  })

  test('never say two things to the same purchaser on one day: the database refuses it', async () => {
    await assert.rejects(
      inTransaction({ database, actor: system }, (tx) =>
        sql`
          insert into procurement.rule (kind, buyer, valid_from, amount, unit, source, certainty)
          values ('lightCheck', 'all', '2030-01-01', 1, 'kroner', 'x', 'verified')
        `.execute(tx),
      ),
      /rule_textrange|exclusion/i,
    )
  })
})

describe('the rules that operators keep', () => {
  const rule = {
    kind: 'thresholdWorks',
    buyer: 'all',
    amount: '41.000.000',
    euro: '5.500.000',
    validFrom: '2028-01-01',
    validTo: '2029-12-31',
    source: 'Forordning',
    certainty: 'verified',
  }

  test('are listed by when they hold, with those that end without another', async () => {
    const { body } = await (await operator()).get('/sekretariat/indkoebsregler')
    for (const words of [
      /Gælder nu/,
      /Har gældt/,
      /Tærskelværdi for bygge- og anlægsarbejder \(Alle offentlige\) slutter 31\. december 2027/,
    ]) {
      assert.match(body, words)
    }
  })

  test('are added once, from then on answer for their days, and leave a trace', async () => {
    const browser = await operator()
    for (let again = 0; again < 2; again++) {
      const added = await browser.post('/sekretariat/indkoebsregler/ny', rule)
      assert.equal(added.headers.location, '/sekretariat/indkoebsregler?notice=added')
    }
    const { body } = await ask('buyer=state&kind=works&value=41000000&day=2028-01-01')
    assert.match(body, /41\.000\.000/)
    const { rows } = await inTransaction({ database, actor: system }, (tx) =>
      sql`select from kernel.audit where action = 'procurement.ruleAdded'`.execute(tx),
    )
    assert.equal(rows.length, 1)
  })

  test('may not overlap, must say why they are uncertain, and keep what was typed', async () => {
    const browser = await operator()
    const overlapping = await browser.post('/sekretariat/indkoebsregler/ny', { ...rule, amount: '42.000.000' })
    assert.equal(overlapping.statusCode, 422)
    assert.match(overlapping.body, /En anden regel siger det samme for nogle af dagene/)
    assert.match(overlapping.body, /value="42\.000\.000"/)
    const doubtful = await browser.post('/sekretariat/indkoebsregler/ny', {
      ...rule,
      certainty: 'derived',
      sourceUrl: 'x',
    })
    assert.match(doubtful.body, /Skriv, hvorfor reglen ikke er sikker/)
    assert.match(doubtful.body, /begynder med https/)
  })

  test('count no more years than there can be', async () => {
    const far = { ...rule, kind: 'reservationYears', amount: '1000000', validFrom: '1999-01-01', validTo: '2000-12-31' }
    const refused = await (await operator()).post('/sekretariat/indkoebsregler/ny', far)
    assert.match(refused.body, /Skriv højst 100/)
  })

  test('are changed from what was seen, and tell of a colleague’s change in between', async () => {
    const browser = await operator()
    const id = await ruleId('thresholdWorks', '2028-01-01')
    const place = `/sekretariat/indkoebsregler/${id}`
    const changed = { ...rule, amount: '41.500.000' }
    assert.equal((await browser.post(place, { ...changed, seen: '1' })).statusCode, 303)
    assert.equal((await browser.post(place, { ...changed, seen: '1' })).statusCode, 303)
    const late = await browser.post(place, { ...rule, amount: '43.000.000', seen: '1' })
    assert.equal(late.statusCode, 422)
    assert.match(late.body, /En kollega har ændret reglen/)
    assert.match((await browser.get(place)).body, /Rettet/)
  })

  test('end, and a memo still shows them as they were', async () => {
    const purchaser = await signInAs(app, { personId: anna })
    const question = {
      buyer: 'regionalLocal',
      kind: 'works',
      value: '41.500.000',
      day: '2029-06-01',
      title: 'Nyt tag',
      organisation: String(municipality),
    }
    const place = String((await purchaser.post('/indkoeb/notater', question)).headers.location)
    const browser = await operator()
    const id = await ruleId('thresholdWorks', '2028-01-01')
    const end = (lastDay: string) => browser.post(`/sekretariat/indkoebsregler/${id}/slut`, { lastDay, seen: '2' })
    assert.equal((await end('2027-12-31')).statusCode, 422)
    assert.equal((await end('2028-12-31')).headers.location, '/sekretariat/indkoebsregler?notice=ended')
    assert.match((await purchaser.get(place)).body, /1\. januar 2028 til 31\. december 2029/)
    assert.match((await ask('buyer=state&kind=works&value=1&day=2029-06-01')).body, /ingen kendt regel/)
  })

  test('are written by operators only, in the database too', async () => {
    for (const actor of [aBuyer(anna, municipality), { kind: 'visitor' } as const]) {
      const { numAffectedRows } = await inTransaction({ database, actor }, (tx) =>
        sql`update procurement.rule set amount = 1`.execute(tx),
      )
      assert.equal(numAffectedRows, 0n)
      const { rows } = await inTransaction({ database, actor }, (tx) =>
        sql`select from procurement.rule_change`.execute(tx),
      )
      assert.equal(rows.length, 0)
    }
  })
})

async function ruleId(kind: string, validFrom: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from procurement.rule where kind = ${kind} and valid_from = ${validFrom}
  `.execute(database)
  return rows[0]?.id ?? 0
}
