import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { addPerson } from '../../identity/factories.ts'
import { aCvr } from '../../organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, aRequest, aWholeDraft, type OwnedSupplier } from '../factories.ts'
import { releaseOfClosed } from '../reactions.ts'
import { findOwned } from '../store/ownership.ts'
import { findProfile, lockProfile, saveProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { claimPage } from './claim-read.ts'
import { requestClaim } from './claim-request.ts'
import { archivePage, pausePage, submitPage } from './profile-state.ts'
import { supplierBySlug } from './read.ts'
import { approvePage } from './review.ts'

const { database } = await testDatabase()
const operatorId = await addPerson(database, { isOperator: true })
const operator = aRequest(database, { personId: operatorId, isOperator: true })
const asSystem = { database, actor: system }

describe('the page of an organisation that is closed', () => {
  test('goes back to its public source, and somebody else can claim and publish it', async () => {
    const page = await published('lukket')
    await close(page)
    const free = await supplierBySlug(operator, 'lukket')
    assert.deepEqual([free?.organisationId, free?.confirmedOn, free?.labels], [null, null, []])
    assert.equal(await profileOf(page), undefined)

    const email = 'ny@lukket-virksomhed.dk'
    const newOwner = aRequest(database, { personId: await addPerson(database, { email }), email })
    const enterprise = { kind: 'newcomer', cvr: aCvr() } as const
    const claimed = await requestClaim(newOwner, 'lukket', { enterprise, asked: { way: 'domain', email } })
    assert.deepEqual(claimed, { ok: true, value: 'granted' })
    const organisationId = (await profileOf(page))?.organisationId ?? 0
    const speaking = aRequest(database, {
      personId: newOwner.actor.kind === 'person' ? newOwner.actor.personId : 0,
      owns: [organisationId],
    })
    await fill(page)
    assert.equal((await submitPage(speaking)).ok, true)
    assert.equal((await approvePage(operator, page.supplierId, 1)).ok, true)
    assert.equal((await supplierBySlug(operator, 'lukket'))?.organisationId, organisationId)
  })

  test('is shown no more where no public source knows it', async () => {
    const page = await published('uden-kilde')
    await withoutSources(page)
    await close(page)
    assert.equal(await supplierBySlug(operator, 'uden-kilde'), undefined)
  })

  test('comes back from a pause, and stays away where it was put away', async () => {
    const [paused, archived] = [await published('pause'), await published('lagt-vaek')]
    await pausePage(ownerOf(paused))
    await archivePage(ownerOf(archived))
    for (const page of [paused, archived]) await close(page)
    assert.ok(await supplierBySlug(operator, 'pause'))
    assert.equal(await supplierBySlug(operator, 'lagt-vaek'), undefined)
  })

  test('loses the CVR number that came with the organisation, so that it binds nobody', async () => {
    const [supplierId = 0] = await addSuppliers(database, [
      { slug: 'fejl', name: 'Fejlen', website: 'https://fejlen-virksomhed.dk' },
    ])
    const email = 'ole@fejlen-virksomhed.dk'
    const person = aRequest(database, { personId: await addPerson(database, { email }), email })
    const enterprise = { kind: 'newcomer', cvr: aCvr() } as const
    await requestClaim(person, 'fejl', { enterprise, asked: { way: 'domain', email } })
    const [before] = await findSuppliers(database, [supplierId])
    assert.equal(before?.cvr, enterprise.cvr)
    await close({ organisationId: before?.organisationId ?? 0 })
    const [after] = await findSuppliers(database, [supplierId])
    assert.deepEqual([after?.cvr, after?.isListed], [null, true])
  })
})

test('what an organisation that is closed still asked for is asked no longer', async () => {
  const { organisationId, owner } = await addOwnedSupplier(database)
  await close({ organisationId })
  await addSuppliers(database, [{ slug: 'oensket', name: 'Ønsket' }])
  const person = aRequest(database, { personId: owner, owns: [organisationId] })
  const enterprise = { kind: 'member', organisationId } as const
  const asked = { way: 'operator', reason: 'Jeg er daglig leder.' } as const
  assert.deepEqual(await requestClaim(person, 'oensket', { enterprise, asked }), { ok: true, value: 'waits' })
  await close({ organisationId })
  assert.equal((await claimPage(person, 'oensket'))?.claim?.outcome, 'withdrawn')
})

async function published(slug: string): Promise<OwnedSupplier> {
  const website = `https://${slug}-virksomhed.dk`
  const page = await addOwnedSupplier(database, { slug, name: `Siden ${slug}`, website, draft: aWholeDraft() })
  const draft = aWholeDraft()
  await fill(page, { ...draft, about: { ...draft.about, website: [website] }, terms: { labels: ['Svanemærket'] } })
  await submitPage(ownerOf(page))
  assert.equal((await approvePage(operator, page.supplierId, 1)).ok, true)
  return page
}

function ownerOf({ owner, organisationId }: OwnedSupplier) {
  return aRequest(database, { personId: owner, owns: [organisationId] })
}

function fill({ supplierId }: OwnedSupplier, draft = aWholeDraft()): Promise<void> {
  return inTransaction(asSystem, async (tx) => {
    const profile = await lockProfile(tx, supplierId)
    if (profile !== undefined) await saveProfile(tx, { ...profile, draft })
  })
}

function withoutSources({ supplierId }: OwnedSupplier) {
  return sql`delete from suppliers.listing where supplier_id = ${supplierId}`.execute(database)
}

/** Twice, as a fact may come twice. */
async function close({ organisationId }: Pick<OwnedSupplier, 'organisationId'>): Promise<void> {
  const fact = { id: 1, kind: 'organisations.closed', payload: { organisationId } }
  for (const facts of [[fact], [fact]])
    await inTransaction(asSystem, (tx) => releaseOfClosed.react(tx, facts, { ...operator, actor: system }))
  assert.equal(await inTransaction(asSystem, (tx) => findOwned(tx, organisationId)), undefined)
}

function profileOf({ supplierId }: OwnedSupplier) {
  return inTransaction(asSystem, (tx) => findProfile(tx, supplierId))
}
