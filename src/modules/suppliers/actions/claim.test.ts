import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { signedIn, system } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../../identity/factories.ts'
import { aCvr, addOrganisation } from '../../organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, aRequest } from '../factories.ts'
import type { ClaimForm } from '../forms/claim.ts'
import { findProfile } from '../store/profile.ts'
import { claimOfLink, claimToDecide, confirmClaim, grantClaim, refuseClaim, withdrawClaim } from './claim-decide.ts'
import { claimPage } from './claim-read.ts'
import { requestClaim } from './claim-request.ts'
import { listClaimsThatWait } from './review-read.ts'

const { database } = await testDatabase()
const operatorId = await addPerson(database, { email: 'sekretariat@example.dk', isOperator: true })
const operator = aRequest(database, { personId: operatorId, isOperator: true })

let made = 0

describe('somebody who claims a listing', () => {
  test('with an account at its own domain gets it at once, with a new organisation of theirs', async () => {
    const { slug, id, domain } = await aListing()
    const person = await somebody({ email: `mette@${domain}` })
    const outcome = await requestClaim(person, slug, byMail(`mette@${domain}`))
    assert.deepEqual(outcome, { ok: true, value: 'granted' })
    const page = await pageOf(id)
    assert.equal(page?.state, 'draft')
    assert.equal(page?.draft.about.name?.[0], `Leverandør ${slug}`)
    assert.deepEqual(await deedsOf(id), ['claimed'])
  })

  test('with another account gets a mail at its domain, and the link in it gives them the page', async () => {
    const { slug, id, domain } = await aListing()
    const person = await somebody()
    assert.deepEqual(await requestClaim(person, slug, byMail('info')), { ok: true, value: 'mailSent' })
    const [mail] = await mailsTo(`info@${domain}`)
    assert.match(mail?.path ?? '', /^\/overtagelse\/\{secret\}$/)
    const token = mail?.secret ?? ''
    const visitor = aRequest(database, { personId: 0 })
    const seen = await claimOfLink(visitor, token)
    assert.equal(seen?.supplier.id, id)
    assert.equal(await pageOf(id), undefined, 'looking uses nothing up')
    assert.equal((await confirmClaim(visitor, token)).ok, true)
    assert.equal((await pageOf(id))?.state, 'draft')
  })

  test('finds that the link works no longer after two days, or once somebody else has the page', async () => {
    const { slug, id, domain } = await aListing()
    await requestClaim(await somebody(), slug, byMail('info'))
    const token = (await mailsTo(`info@${domain}`))[0]?.secret ?? ''
    const late = aRequest(database, { personId: 0 }, clockAt('2026-11-24T12:00:00Z'))
    assert.equal(await claimOfLink(late, token), undefined)
    assert.deepEqual(await confirmClaim(late, token), { ok: false, refusal: { kind: 'spent' } })
    await requestClaim(await somebody({ email: `ole@${domain}` }), slug, byMail('ole'))
    const now = aRequest(database, { personId: 0 })
    assert.deepEqual(await confirmClaim(now, token), { ok: false, refusal: { kind: 'spent' } })
    assert.deepEqual(await deedsOf(id), ['claimed'])
  })

  test('who sends the same fifty times makes one claim, one organisation and one mail', async () => {
    const { slug, domain } = await aListing()
    const person = await somebody()
    const form = byMail('info')
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => requestClaim(person, slug, form)))
    assert.deepEqual(new Set(outcomes.map((each) => each.ok && each.value)), new Set(['mailSent']))
    assert.equal((await mailsTo(`info@${domain}`)).length, 1)
  })

  test('who sends what is granted at once fifty times gets it once', async () => {
    const { slug, id, domain } = await aListing()
    const person = await somebody({ email: `mette@${domain}` })
    const form = byMail(`mette@${domain}`)
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => requestClaim(person, slug, form)))
    assert.deepEqual(new Set(outcomes.map((each) => each.ok && each.value)), new Set(['granted']))
    assert.deepEqual(await deedsOf(id), ['claimed'])
    assert.equal((await mailsTo(`mette@${domain}`)).length, 1)
  })

  test('with an address elsewhere is told which domain counts', async () => {
    const { slug, domain } = await aListing()
    const person = await somebody()
    const refusal = { kind: 'foreignAddress', domain }
    for (const typed of [
      'mette@example.dk',
      `mette@example.dk@${domain}`,
      `a b@${domain}`,
      `<x>@${domain}`,
      `@${domain}`,
    ])
      assert.deepEqual(await requestClaim(person, slug, byMail(typed)), { ok: false, refusal })
  })

  test('cannot do so by mail where the website is on a host of many', async () => {
    const { slug } = await aListing({ website: 'https://www.facebook.com/kaffe' })
    const person = await somebody({ email: 'mette@facebook.com' })
    assert.deepEqual((await claimPage(person, slug))?.domains, [])
    assert.deepEqual(await requestClaim(person, slug, byMail('mette@facebook.com')), {
      ok: false,
      refusal: { kind: 'noOwnDomain' },
    })
  })

  test('cannot do so by mail where many listings stand on one domain', async () => {
    const listings = await Promise.all([1, 2, 3].map(() => aListing({ website: 'https://faelles.example.org/a' })))
    const { slug } = await aListing({ website: 'https://faelles.example.org/b' })
    assert.equal(listings.length, 3)
    assert.deepEqual((await claimPage(await somebody(), slug))?.domains, [])
  })

  test('with another CVR number than the listing is refused', async () => {
    const { slug } = await aListing({ cvr: aCvr() })
    const refused = await requestClaim(await somebody(), slug, byMail('info'))
    assert.deepEqual(refused, { ok: false, refusal: { kind: 'otherCvr' } })
  })

  test('with the CVR number of an organisation of others is refused', async () => {
    const { slug } = await aListing()
    const cvr = aCvr()
    const other = await addPerson(database)
    await addOrganisation(database, { cvr, members: [{ personId: other, role: 'owner' }] })
    const form = { ...byMail('info'), enterprise: { kind: 'newcomer', cvr } } as const
    assert.deepEqual(await requestClaim(await somebody(), slug, form), {
      ok: false,
      refusal: { kind: 'belongsToOthers' },
    })
  })

  test('for an enterprise they do not belong to is refused', async () => {
    const { slug } = await aListing()
    const other = await addPerson(database)
    const organisationId = await addOrganisation(database, { members: [{ personId: other, role: 'owner' }] })
    const form = { ...byMail('info'), enterprise: { kind: 'member', organisationId } } as const
    assert.deepEqual(await requestClaim(await somebody(), slug, form), { ok: false, refusal: { kind: 'notAllowed' } })
  })

  test('for an enterprise that has a page already is refused', async () => {
    const owned = await addOwnedSupplier(database)
    const { slug } = await aListing()
    const person = aRequest(database, { personId: owned.owner, owns: [owned.organisationId] })
    const form = { ...byMail('info'), enterprise: { kind: 'member', organisationId: owned.organisationId } } as const
    const refused = await requestClaim(person, slug, form)
    assert.equal(!refused.ok && refused.refusal.kind, 'hasPage')
  })

  test('that has an owner already is refused', async () => {
    const { slug, domain } = await aListing()
    await requestClaim(await somebody({ email: `mette@${domain}` }), slug, byMail('mette'))
    const refused = await requestClaim(await somebody(), slug, byMail('info'))
    assert.deepEqual(refused, { ok: false, refusal: { kind: 'alreadyClaimed' } })
  })

  test('cannot cause more than ten mails a day', async () => {
    const { slug } = await aListing()
    const person = await somebody()
    const enterprise = { kind: 'newcomer', cvr: aCvr() } as const
    const ask = (index: number) => requestClaim(person, slug, { ...byMail(`a${index}`), enterprise })
    for (let index = 0; index < 10; index += 1) assert.equal((await ask(index)).ok, true)
    assert.deepEqual(await ask(10), { ok: false, refusal: { kind: 'tooManyMails' } })
  })

  test('may think better of it', async () => {
    const { slug, domain } = await aListing()
    const person = await somebody()
    await requestClaim(person, slug, byMail('info'))
    await withdrawClaim(person, slug)
    const token = (await mailsTo(`info@${domain}`))[0]?.secret ?? ''
    assert.equal(await claimOfLink(person, token), undefined)
    assert.equal((await claimPage(person, slug))?.claim?.outcome, 'withdrawn')
  })
})

describe('an operator who is asked', () => {
  test('finds the claim in the queue, and gives the listing: others who asked are told', async () => {
    const { slug, id } = await aListing()
    const [one, other] = [await somebody(), await somebody()]
    await requestClaim(one, slug, byReason('Jeg er daglig leder.'))
    await requestClaim(other, slug, byReason('Jeg er formand for bestyrelsen.'))
    const waiting = (await listClaimsThatWait(operator)).filter(({ name }) => name === `Leverandør ${slug}`)
    assert.equal(waiting.length, 2)
    const claimId = waiting[0]?.claimId ?? 0
    const before = await mailsTo('sekretariat@example.dk')
    assert.equal(before.filter(({ subject }) => subject.includes(`Leverandør ${slug}`)).length, 1, 'one mail a day')

    const all = await Promise.all(Array.from({ length: 50 }, () => grantClaim(operator, claimId)))
    assert.ok(all.every(({ ok }) => ok))
    assert.deepEqual(await deedsOf(id), ['claimed'])
    assert.equal((await mailsTo(emailOf(one))).length, 1)
    assert.match((await mailsTo(emailOf(other)))[0]?.subject ?? '', /har fået en ejer/)
    assert.equal((await claimPage(other, slug))?.claim?.outcome, 'refused')
  })

  test('may refuse with words, which the one who asked gets once', async () => {
    const { slug, id } = await aListing()
    const person = await somebody()
    await requestClaim(person, slug, byReason('Jeg er daglig leder.'))
    const claimId = (await claimPage(person, slug))?.claim?.id ?? 0
    const words = 'Vi kan ikke finde dig på virksomhedens hjemmeside.'
    await Promise.all(Array.from({ length: 50 }, () => refuseClaim(operator, claimId, words)))
    const mails = await mailsTo(emailOf(person))
    assert.equal(mails.length, 1)
    assert.equal(mails[0]?.paragraphs.at(-1), words)
    assert.equal(await pageOf(id), undefined)
    const late = await grantClaim(operator, claimId)
    assert.deepEqual(late, { ok: false, refusal: { kind: 'decidedOtherwise', outcome: 'refused' } })
  })

  test('is somebody else than the one who asks', async () => {
    const { slug } = await aListing()
    const person = await somebody()
    await requestClaim(person, slug, byReason('Jeg er daglig leder.'))
    const claimId = (await claimPage(person, slug))?.claim?.id ?? 0
    assert.equal(await claimToDecide(person, claimId), undefined)
    assert.equal((await grantClaim(person, claimId)).ok, false)
    assert.deepEqual(await listClaimsThatWait(person), [])
  })
})

async function aListing({ website, cvr = null }: { website?: string; cvr?: string | null } = {}) {
  made += 1
  const domain = `virksomhed-${made}.dk`
  const slug = `claim-${made}`
  const site = website ?? `https://www.${domain}/om`
  const [id = 0] = await addSuppliers(database, [{ slug, name: `Leverandør ${slug}`, website: site, cvr }])
  return { id, slug, domain }
}

async function somebody({ email }: { email?: string } = {}) {
  made += 1
  const address = email ?? `claimant-${made}@example.com`
  const personId = await addPerson(database, { email: address })
  return aRequest(database, { personId, email: address })
}

function emailOf({ actor }: Pick<Context, 'actor'>): string {
  return signedIn(actor).email
}

function byMail(email: string): ClaimForm {
  return { enterprise: { kind: 'newcomer', cvr: aCvr() }, asked: { way: 'domain', email } }
}

function byReason(reason: string): ClaimForm {
  return { enterprise: { kind: 'newcomer', cvr: aCvr() }, asked: { way: 'operator', reason } }
}

function pageOf(supplierId: number) {
  return inTransaction({ database, actor: system }, (tx) => findProfile(tx, supplierId))
}

async function deedsOf(supplierId: number): Promise<string[]> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ what: string }>`
      select what from suppliers.profile_event where supplier_id = ${supplierId} order by id
    `.execute(tx)
    return rows.map(({ what }) => what)
  })
}

interface SeenMail {
  readonly subject: string
  readonly secret: string | null
  readonly path: string | null
  readonly paragraphs: readonly string[]
}

async function mailsTo(address: string): Promise<SeenMail[]> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<SeenMail>`
      select subject, secret, content -> 'link' ->> 'path' as path, content -> 'paragraphs' as paragraphs
      from kernel.mail
      where to_address = ${address}
      order by id
    `.execute(tx)
    return rows
  })
}
