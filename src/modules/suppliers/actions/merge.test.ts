import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { type Actor, system, visitor } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { deliverAll, subscribe } from '../../../kernel/facts/worker.ts'
import {
  aContext,
  addOwnedSupplier,
  addSuppliers,
  anOffering,
  aPerson,
  aSearch,
  changeSupplier,
  type NewSupplier,
} from '../factories.ts'
import { emptyDraft } from '../forms/profile/index.ts'
import type { Profile, ProfileDraft } from '../model/profile.ts'
import { noteChanges, refreshSearchEntries } from '../reactions.ts'
import { addExposure } from '../store/exposure.ts'
import { lockProfile, saveProfile } from '../store/profile.ts'
import { findNewSlug, findSuppliers } from '../store/read.ts'
import { keepApart, mergeSuppliers } from './merge.ts'
import { findLikenesses } from './merge-candidates.ts'
import { comparison, waitingLikenesses } from './merge-read.ts'
import { search } from './search.ts'
import { verificationsOf, verifyAsOperator } from './verify.ts'

const { database } = await testDatabase()
const operator = aPerson({ personId: 1, isOperator: true })
const aarhus = { postcode: '8000', town: 'Aarhus C', municipality: '0751' }
const odense = { postcode: '5000', town: 'Odense C', municipality: '0461' }
const reactions = [refreshSearchEntries, noteChanges]

function as(actor: Actor): Context {
  return { ...aContext(database), actor }
}

/** Adds suppliers, and has the platform look for others like them. */
async function add(...suppliers: readonly NewSupplier[]): Promise<[number, number]> {
  const [one = 0, other = 0] = await addSuppliers(database, suppliers)
  await look()
  return [one, other]
}

async function look(): Promise<void> {
  await subscribe(database, reactions)
  await deliverAll({ database, reactions, log: memoryLog().log })
  await findLikenesses(aContext(database))
}

async function waiting(): Promise<string[]> {
  const all = await waitingLikenesses(as(operator))
  return all.map(({ one, other, reason }) => `${one.name} | ${other.name} | ${reason}`)
}

/** Puts a page where a test needs it. */
async function put(
  supplierId: number,
  { isListed, ...settings }: Partial<Profile> & { readonly isListed?: boolean },
): Promise<void> {
  await inTransaction(as(system), async (tx) => {
    const profile = await lockProfile(tx, supplierId)
    if (profile !== undefined) await saveProfile(tx, { ...profile, ...settings })
    if (isListed !== undefined)
      await sql`update suppliers.supplier set is_listed = ${isListed} where id = ${supplierId}`.execute(tx)
  })
}

async function draftOfPage(supplierId: number): Promise<ProfileDraft | undefined> {
  return (await inTransaction(as(system), (tx) => lockProfile(tx, supplierId)))?.draft
}

async function count(table: string, supplierId: number): Promise<number> {
  return inTransaction(as(system), async (tx) => {
    const { rows } = await sql<{ total: number }>`
      select count(*) as total from ${sql.table(`suppliers.${table}`)} where supplier_id = ${supplierId}
    `.execute(tx)
    return rows[0]?.total ?? 0
  })
}

describe('listings that are alike', () => {
  for (const [one, other, alike] of [
    [{ name: 'Kaffefair', address: aarhus }, { name: 'Kaffefair ApS', address: aarhus }, true],
    [{ name: 'Huset Venture', address: aarhus }, { name: 'Huset Venture Aarhus', address: aarhus }, true],
    [{ name: 'Grøn Hjælp', address: aarhus }, { name: 'Groen Hjaelp', address: odense }, false],
    [{ name: 'Pakkeriet', address: aarhus }, { name: 'Pakkeriet', address: odense }, false],
    [{ name: 'Træværkstedet' }, { name: 'Trae-værkstedet', address: aarhus }, false],
    [{ name: 'Cykelsmeden på Vestergade' }, { name: 'Cykelsmeden Vestergade', address: aarhus }, true],
    [{ name: 'Café Kolind', address: aarhus }, { name: 'Café Nordlys', address: aarhus }, false],
    [
      { name: 'Syværkstedet', cvr: '12345674', address: aarhus },
      { name: 'Syværkstedet', cvr: '87654320', address: aarhus },
      false,
    ],
  ] as const)
    test(`${one.name} and ${other.name} are ${alike ? '' : 'not '}found`, async () => {
      const before = await waiting()
      await add(one, other)
      const found = (await waiting()).filter((each) => !before.includes(each))
      assert.deepEqual(found, alike ? [`${one.name} | ${other.name} | nameAndPlace`] : [])
    })

  test('but no longer are, after a change, wait no longer', async () => {
    const [one] = await add({ name: 'Vaskeriet Havnen', address: aarhus }, { name: 'Vaskeriet Havn', address: aarhus })
    assert.equal(
      (await waiting()).some((each) => each.startsWith('Vaskeriet')),
      true,
    )
    await changeSupplier(database, one, { name: 'Bageriet', address: aarhus })
    await look()
    assert.equal(
      (await waiting()).some((each) => /Vaskeriet|Bageriet/.test(each)),
      false,
    )
  })

  test('and were said to be different are not asked about again', async () => {
    const [one, other] = await add(
      { name: 'Gartneri Syd', address: odense },
      { name: 'Gartneri Syd 2', address: odense },
    )
    assert.ok((await keepApart(as(operator), other, one)).ok)
    await changeSupplier(database, one, { name: 'Gartneri Syd ', address: odense })
    await look()
    assert.equal(
      (await waiting()).some((each) => each.startsWith('Gartneri')),
      false,
    )
  })

  test('wait for operators only', async () => {
    assert.deepEqual(await waitingLikenesses(as(visitor)), [])
    assert.equal(await comparison(as(visitor), '1', '2'), undefined)
    assert.equal((await keepApart(as(visitor), 1, 2)).ok, false)
  })
})

describe('a merge', () => {
  test('moves all that belongs to the one, and fills what the other does not say', async () => {
    const [stays, goes] = await add(
      { name: 'Montagen', slug: 'montagen', address: odense, purpose: 'Vi samler.' },
      {
        name: 'Montagen A/S',
        slug: 'montagen-as',
        cvr: '55555551',
        purpose: 'Noget andet.',
        website: 'https://montagen.example.dk',
        address: { ...odense, street: 'Vej 1' },
        offerings: [anOffering({ title: 'Samling af smådele' })],
      },
    )
    await verifyAsOperator(as(operator), goes, 'checkedByOperator', {
      checkedOn: '2026-11-20',
      evidence: 'Set på stedet.',
      evidenceUrl: null,
      validUntil: '2027-11-20',
    })
    const seen = { day: '2026-11-20', shown: 3, opened: 1, shownToPurchasers: 0, openedByPurchasers: 0 }
    await inTransaction(as(system), (tx) =>
      addExposure(tx, [
        { ...seen, supplierId: stays },
        { ...seen, supplierId: goes },
      ]),
    )

    assert.deepEqual(await mergeSuppliers(as(operator), { stays, goes }), { ok: true, value: undefined })
    await look()
    const [remaining, gone] = await findSuppliers(database, [stays, goes])
    assert.equal(remaining?.purpose, 'Vi samler.', 'what it says stands')
    assert.equal(remaining?.website, 'https://montagen.example.dk')
    assert.equal(remaining?.cvr, '55555551')
    assert.deepEqual(remaining?.otherNames, ['Montagen A/S'])
    assert.equal(remaining?.address.street, 'Vej 1')
    assert.deepEqual(
      remaining?.offerings.map(({ title }) => title),
      ['Samling af smådele'],
    )
    assert.equal(remaining?.listings.length, 2)
    assert.equal(gone?.isListed, false)
    assert.equal(await findNewSlug(database, 'montagen-as'), 'montagen')
    assert.equal((await verificationsOf(as(visitor), stays)).length, 1)
    assert.equal(await count('exposure', goes), 0)
    assert.equal(await count('search_entry', goes), 0)
    const found = await search(as(visitor), aSearch({ words: 'montagen' }))
    const slugs = found.matches.map(({ supplier }) => supplier.slug)
    assert.equal(slugs[0], 'montagen')
    assert.ok(!slugs.includes('montagen-as'))
  })

  test('of one that others went into leads all of them on', async () => {
    const [one, other] = await add({ name: 'Alfa', slug: 'alfa' }, { name: 'Beta', slug: 'beta' })
    const [third] = await add({ name: 'Gamma', slug: 'gamma' })
    assert.ok((await mergeSuppliers(as(operator), { stays: other, goes: one })).ok)
    assert.ok((await mergeSuppliers(as(operator), { stays: third, goes: other })).ok)
    assert.equal(await findNewSlug(database, 'alfa'), 'gamma')
    assert.equal(await findNewSlug(database, 'beta'), 'gamma')
  })

  test('done fifty times at once is done once', async () => {
    const [stays, goes] = await add({ name: 'Delta' }, { name: 'Epsilon' })
    const done = await Promise.all(Array.from({ length: 50 }, () => mergeSuppliers(as(operator), { stays, goes })))
    assert.ok(done.every(({ ok }) => ok))
    const { rows } = await sql<{ total: number }>`
      select count(*) as total from kernel.fact where kind = 'suppliers.merged' and (payload ->> 'from')::integer = ${goes}
    `.execute(database)
    assert.equal(rows[0]?.total, 1)
  })

  test('leaves what an owner says, and tells it in the history of the page', async () => {
    const owned = await addOwnedSupplier(database, { name: 'Zeta', purpose: null })
    await put(owned.supplierId, { state: 'published', publishedAt: new Date('2026-11-01T12:00:00Z') })
    const [goes] = await add({ name: 'Eta', purpose: 'Et formål.' })
    const refused = await mergeSuppliers(as(operator), { stays: goes, goes: owned.supplierId })
    assert.deepEqual(refused, { ok: false, refusal: { kind: 'claimedMustStay' } })
    assert.ok((await mergeSuppliers(as(operator), { stays: owned.supplierId, goes })).ok)
    const [kept] = await findSuppliers(database, [owned.supplierId])
    assert.equal(kept?.purpose, null)
    assert.equal(await count('profile_event', owned.supplierId), 1)
  })

  test('shows visitors what they saw, where the owner of the one that stays has never published anything', async () => {
    const owned = await addOwnedSupplier(database, {
      name: 'Theta',
      draft: { ...emptyDraft('Theta'), offerings: [{ number: ['4'], title: ['Pakning'] }] },
    })
    await put(owned.supplierId, { isListed: false })
    const [goes] = await add({
      name: 'Theta ApS',
      slug: 'theta-aps',
      website: 'https://theta.example.dk',
      purpose: 'Vi pakker.',
      address: { ...odense, street: 'Vej 2' },
      offerings: [anOffering({ title: 'Pakning' }), anOffering({ title: 'Etikettering' })],
    })
    assert.ok((await mergeSuppliers(as(operator), { stays: owned.supplierId, goes })).ok)
    await look()
    const [kept] = await findSuppliers(database, [owned.supplierId])
    assert.equal(kept?.isListed, true)
    assert.equal(kept?.purpose, 'Vi pakker.')
    assert.equal(kept?.offerings.length, 2)
    assert.equal(await findNewSlug(database, 'theta-aps'), kept?.slug)
    const found = await search(as(visitor), aSearch({ words: 'etikettering' }))
    assert.deepEqual(
      found.matches.map(({ supplier }) => supplier.id),
      [owned.supplierId],
    )
    const draft = await draftOfPage(owned.supplierId)
    assert.deepEqual(draft?.about.website, ['https://theta.example.dk'])
    assert.deepEqual(draft?.about.street, ['Vej 2'])
    assert.deepEqual(
      draft?.offerings.map(({ number, title }) => [number, title]),
      [
        [['4'], ['Pakning']],
        [['5'], ['Etikettering']],
      ],
    )
  })

  test('shows a page that nobody keeps where either was shown', async () => {
    const [stays, goes] = await add({ name: 'Iota' }, { name: 'Kappa' })
    await put(stays, { isListed: false })
    assert.ok((await mergeSuppliers(as(operator), { stays, goes })).ok)
    assert.equal((await findSuppliers(database, [stays]))[0]?.isListed, true)
  })

  test('leaves a page that its owner has put on pause out of view', async () => {
    const owned = await addOwnedSupplier(database, { name: 'Lambda' })
    await put(owned.supplierId, { isListed: false, state: 'paused' })
    const [goes] = await add({ name: 'Lambda ApS' })
    assert.ok((await mergeSuppliers(as(operator), { stays: owned.supplierId, goes })).ok)
    assert.equal((await findSuppliers(database, [owned.supplierId]))[0]?.isListed, false)
  })

  test('of two that have owners, and by anybody but an operator, is refused', async () => {
    const [one, other] = [await addOwnedSupplier(database), await addOwnedSupplier(database)]
    const pair = { stays: one.supplierId, goes: other.supplierId }
    assert.deepEqual(await mergeSuppliers(as(operator), pair), { ok: false, refusal: { kind: 'bothClaimed' } })
    for (const actor of [visitor, aPerson({ personId: one.owner, owns: [one.organisationId] })])
      assert.deepEqual(await mergeSuppliers(as(actor), pair), { ok: false, refusal: { kind: 'notAllowed' } })
  })
})
