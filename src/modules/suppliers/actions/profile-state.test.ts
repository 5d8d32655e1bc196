import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOwnedSupplier, aRequest, aWholeDraft, type OwnedSupplier } from '../factories.ts'
import type { Profile } from '../model/profile.ts'
import { findProfile, lockProfile, saveProfile } from '../store/profile.ts'
import { deskOf, myDesk } from './desk.ts'
import { ownProfile } from './profile-own.ts'
import {
  archivePage,
  confirmPage,
  pausePage,
  publishChanges,
  reopenPage,
  resumePage,
  submitPage,
  withdrawPage,
} from './profile-state.ts'
import { supplierById } from './read.ts'
import { approveMany, approvePage, archiveByOperator, askForChanges } from './review.ts'
import { listPagesThatWait, reviewOf } from './review-read.ts'

const { database } = await testDatabase()
const operatorId = await addPerson(database, { email: 'sekretariat@example.dk', isOperator: true })
const operator = aRequest(database, { personId: operatorId, isOperator: true })
const words = 'Skriv, hvor mange kuverter I kan levere.'
const times = <Outcome>(count: number, deed: () => Promise<Outcome>) =>
  Promise.all(Array.from({ length: count }, () => deed()))

describe('an owner', () => {
  test('who sends a whole page fifty times sends it once: one line of history, one mail to each operator', async () => {
    const { page, owner } = await aPage({ draft: aWholeDraft('Solrig') })
    const results = await times(50, () => submitPage(owner))
    assert.ok(results.every(({ ok }) => ok))
    assert.deepEqual(await deedsOf(page), ['submitted'])
    assert.equal((await subjectsTo('sekretariat@example.dk')).filter((each) => each.includes('Solrig')).length, 1)
    assert.equal(
      (await listPagesThatWait(operator)).filter(({ supplierId }) => supplierId === page.supplierId).length,
      1,
    )
  })

  test('who sends a half-filled page is told what is missing, form by form', async () => {
    const { owner } = await aPage({ draft: { ...aWholeDraft(), offerings: [] } })
    const result = await submitPage(owner)
    assert.deepEqual(result, {
      ok: false,
      refusal: { kind: 'faults', faults: [{ section: 'offerings', fault: { field: '', key: 'noOfferings' } }] },
    })
  })

  test('may take back what was sent', async () => {
    const { page, owner } = await aPage()
    await submitPage(owner)
    assert.equal((await withdrawPage(owner)).ok, true)
    assert.equal((await profileOf(page))?.state, 'draft')
  })

  test('of an approved page shows changes without asking', async () => {
    const { page, owner } = await aPage()
    await publish(page, owner)
    await alter(page, { draft: aWholeDraft('Kaffefair ApS'), hasChanges: true })
    await times(50, () => publishChanges(owner))
    assert.equal((await supplierById(owner, page.supplierId))?.name, 'Kaffefair ApS')
    assert.deepEqual((await deedsOf(page)).slice(2), ['published'])
  })

  test('of a page that was never approved does not', async () => {
    const { owner } = await aPage()
    assert.deepEqual(await publishChanges(owner), { ok: false, refusal: { kind: 'wrongState', state: 'draft' } })
  })

  test('takes the page off view and puts it back', async () => {
    const { page, owner } = await aPage()
    await publish(page, owner)
    await times(50, () => pausePage(owner))
    assert.equal(await isListed(page), false)
    await times(50, () => resumePage(owner))
    assert.equal(await isListed(page), true)
    assert.deepEqual((await deedsOf(page)).slice(2), ['paused', 'resumed'])
  })

  test('puts the page away; taken up again, it has to be approved anew', async () => {
    const { page, owner } = await aPage()
    await publish(page, owner)
    await archivePage(owner)
    assert.equal(await isListed(page), false)
    await reopenPage(owner)
    assert.equal((await profileOf(page))?.state, 'draft')
    assert.equal(await isListed(page), false)
  })

  test('says once a day that all is true, and is asked again when the interval is over', async () => {
    const { page, owner } = await aPage()
    await publish(page, owner)
    const later = { ...owner, clock: clockAt('2027-03-01T12:00:00Z') }
    await times(50, () => confirmPage(later))
    assert.deepEqual((await deedsOf(page)).slice(2), ['confirmed'])
    assert.equal((await supplierById(owner, page.supplierId))?.confirmedOn, '2027-03-01')
    assert.equal((await profileOf(page))?.remindAt?.toISOString(), '2028-03-01T07:00:00.000Z')
  })

  test('may put the page away, and a colleague who is no owner may not', async () => {
    const { page, colleague } = await aPage()
    assert.deepEqual(await archivePage(colleague), { ok: false, refusal: { kind: 'notAllowed' } })
    assert.equal((await submitPage(colleague)).ok, true)
    assert.equal((await profileOf(page))?.state, 'submitted')
  })
})

describe('somebody of another enterprise', () => {
  test('sees nothing of the page, and changes nothing', async () => {
    const { page } = await aPage()
    const other = await aPage()
    const seen = await inTransaction(other.owner, (tx) => findProfile(tx, page.supplierId))
    assert.equal(seen, undefined)
    assert.equal(await deskOf(other.owner, page.organisationId), undefined)
    assert.equal((await ownProfile(other.owner))?.supplierId, other.page.supplierId)
    await submitPage(other.owner)
    assert.equal((await profileOf(page))?.state, 'draft')
    assert.equal(await reviewOf(other.owner, page.supplierId), undefined)
    assert.deepEqual(await approvePage(other.owner, page.supplierId, 1), {
      ok: false,
      refusal: { kind: 'notAllowed' },
    })
  })

  test('without an actor there is no row at all', async () => {
    await aPage()
    for (const table of ['profile', 'profile_event', 'claim', 'exposure']) {
      const { rows } = await sql`select from ${sql.table(`suppliers.${table}`)}`.execute(database)
      assert.equal(rows.length, 0, table)
    }
  })
})

describe('an operator', () => {
  test('approves just what was seen: one line of history and one mail, however often it is sent', async () => {
    const { page, owner } = await aPage()
    await submitPage(owner)
    const results = await times(50, () => approvePage(operator, page.supplierId, 1))
    assert.ok(results.every(({ ok }) => ok))
    assert.deepEqual(await deedsOf(page), ['submitted', 'approved'])
    const supplier = await supplierById(owner, page.supplierId)
    assert.deepEqual([supplier?.name, supplier?.isListed, supplier?.confirmedOn], ['Kaffefair', true, '2026-11-22'])
    assert.equal((await mailsToOwner(page)).length, 1)
    assert.equal(await audited(page, 'suppliers.approved'), 1)
  })

  test('is told when the page was changed since it was opened', async () => {
    const { page, owner } = await aPage()
    await submitPage(owner)
    await alter(page, { revision: 2 })
    assert.deepEqual(await approvePage(operator, page.supplierId, 1), {
      ok: false,
      refusal: { kind: 'changedMeanwhile' },
    })
  })

  test('asks for changes in words of their own, which the owner reads and answers by sending it again', async () => {
    const { page, owner } = await aPage()
    await submitPage(owner)
    await times(50, () => askForChanges(operator, page.supplierId, words))
    assert.deepEqual(await deedsOf(page), ['submitted', 'changesAsked'])
    const [mail, ...others] = await mailsToOwner(page)
    assert.equal(mail?.paragraphs.at(-1), words)
    assert.equal(others.length, 0)
    const desk = await myDesk(owner)
    assert.equal(desk?.profile.askedFor, words)
    assert.equal(desk?.next[0]?.kind, 'readWords')
    assert.equal((await submitPage(owner)).ok, true)
    assert.equal((await profileOf(page))?.state, 'submitted')
  })

  test('does not take back what a colleague approved by asking for changes', async () => {
    const { page, owner } = await aPage()
    await publish(page, owner)
    const late = await askForChanges(operator, page.supplierId, words)
    assert.deepEqual(late, { ok: false, refusal: { kind: 'wrongState', state: 'published' } })
  })

  test('approves many at once, and those with something missing or changed since stay', async () => {
    const [whole, half, touched] = [await aPage(), await aPage(), await aPage()]
    for (const { owner } of [whole, half, touched]) await submitPage(owner)
    await alter(half.page, { draft: { ...aWholeDraft(), offerings: [] } })
    await alter(touched.page, { updatedAt: new Date('2026-11-22T12:00:01Z') })
    const ids = [whole, half, touched].map(({ page }) => page.supplierId)
    const expected = { approved: ids.slice(0, 1), skipped: ids.slice(1) }
    assert.deepEqual(await approveMany(operator, [...ids, ...ids]), expected)
    assert.deepEqual(await approveMany(operator, ids), expected, 'doing it again changes nothing')
    assert.equal((await mailsToOwner(whole.page)).length, 1)
  })

  test('sees field by field what would change for visitors', async () => {
    const { page, owner } = await aPage()
    await publish(page, owner)
    const draft = aWholeDraft()
    await alter(page, { draft: { ...draft, about: { ...draft.about, town: ['Aarhus'] } } })
    const review = await reviewOf(operator, page.supplierId)
    assert.deepEqual(
      review?.differences.map(({ section, field, before, after }) => [section, field, before, after]),
      [['about', 'town', ['Aarhus C'], ['Aarhus']]],
    )
    assert.deepEqual(
      review?.history.map(({ what, personName }) => [what, personName]),
      [
        ['approved', 'Prøve Person'],
        ['submitted', 'Mette Prøve'],
      ],
    )
  })

  test('puts a page away', async () => {
    const { page } = await aPage()
    assert.equal((await archiveByOperator(operator, page.supplierId)).ok, true)
    assert.equal(await isListed(page), false)
  })
})

async function aPage({ draft = aWholeDraft() }: { draft?: Profile['draft'] } = {}) {
  const page = await addOwnedSupplier(database, { name: 'Kaffefair', draft })
  return {
    page,
    owner: aRequest(database, { personId: page.owner, owns: [page.organisationId] }),
    colleague: aRequest(database, { personId: page.colleague, belongsTo: [page.organisationId] }),
  }
}

async function publish(page: OwnedSupplier, owner: Context): Promise<void> {
  await submitPage(owner)
  assert.equal((await approvePage(operator, page.supplierId, 1)).ok, true)
}

function profileOf({ supplierId }: OwnedSupplier): Promise<Profile | undefined> {
  return inTransaction({ database, actor: system }, (tx) => findProfile(tx, supplierId))
}

/** As if it was saved by somebody. */
async function alter({ supplierId }: OwnedSupplier, settings: Partial<Profile>): Promise<void> {
  await inTransaction({ database, actor: system }, async (tx) => {
    const profile = await lockProfile(tx, supplierId)
    if (profile !== undefined) await saveProfile(tx, { ...profile, ...settings })
  })
}

async function isListed({ supplierId }: OwnedSupplier): Promise<boolean> {
  return (await supplierById(operator, supplierId)) !== undefined
}

function asSystemRows<Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return inTransaction({ database, actor: system }, async (tx) => (await query.execute(tx)).rows)
}

async function deedsOf({ supplierId }: OwnedSupplier): Promise<string[]> {
  const rows = await asSystemRows(sql<{ what: string }>`
    select what from suppliers.profile_event where supplier_id = ${supplierId} order by id
  `)
  return rows.map(({ what }) => what)
}

async function subjectsTo(address: string): Promise<string[]> {
  const rows = await asSystemRows(sql<{ subject: string }>`
    select subject from kernel.mail where to_address = ${address} order by id
  `)
  return rows.map(({ subject }) => subject)
}

/** Without those about the claim. */
function mailsToOwner({ owner }: OwnedSupplier) {
  return asSystemRows(sql<{ subject: string; paragraphs: readonly string[] }>`
    select mail.subject, mail.content -> 'paragraphs' as paragraphs
    from kernel.mail
    join identity.person on person.email = mail.to_address
    where person.id = ${owner}
    order by mail.id
  `)
}

async function audited({ supplierId }: OwnedSupplier, action: string): Promise<number> {
  const rows = await asSystemRows(sql<{ number: number }>`
    select number from kernel.audit where action = ${action} and subject = ${`supplier ${supplierId}`}
  `)
  return rows.length
}
