import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { authenticator } from '../../../../test/support/authenticator.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { aVisit, requestBasics } from '../../../../test/support/request.ts'
import { type Person, system, visitor } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../factories.ts'
import { readNewCredential, readUsedCredential } from '../forms/passkey-answer.ts'
import { addPasskey, myPasskeys, passkeyCreation, removePasskey } from './passkeys-account.ts'
import { passkeyAddress } from './passkeys-relying-party.ts'
import { ownerOfPasskey, passkeyRequest } from './passkeys-sign-in.ts'

const { database } = await testDatabase()
const atVisit: RequestContext = {
  ...requestBasics,
  actor: visitor,
  clock: clockAt('2026-11-22T12:00:00Z'),
  database,
  log: memoryLog().log,
}
const later = { ...atVisit, clock: clockAt('2026-11-22T12:10:01Z') }
const elsewhere = { ...atVisit, visit: { ...aVisit, browser: () => 'another browser' } }

describe('a passkey', () => {
  test('that was added signs in the one who added it, without an e-mail address', async () => {
    const { owner, key } = await withPasskey()
    assert.deepEqual(await signIn(atVisit, (asked) => key.use(asked)), { ok: true, value: owner.actor.personId })
    assert.equal((await myPasskeys(owner))[0]?.lastUsedAt?.toISOString(), '2026-11-22T12:00:00.000Z')
  })

  test('is asked to see who it is, and to be known without a name', async () => {
    const { owner } = await withPasskey()
    const [creation, request] = [await passkeyCreation(owner), await passkeyRequest(atVisit)]
    assert.equal(creation?.authenticatorSelection?.residentKey, 'required')
    assert.equal(creation?.authenticatorSelection?.userVerification, 'required')
    assert.equal(request?.userVerification, 'required')
    assert.equal(request?.allowCredentials, undefined)
  })

  test('is not made twice by the same authenticator', async () => {
    const { owner, key } = await withPasskey()
    const { excludeCredentials = [] } = await creationFor(owner)
    assert.deepEqual(
      excludeCredentials.map(({ id }) => id),
      [key.credentialId],
    )
  })

  test('whose answer is sent fifty times is added once, and each time answered alike', async () => {
    const owner = await somebody()
    const answer = authenticator().make(await creationFor(owner))
    const added = await Promise.all(Array.from({ length: 50 }, () => add(owner, answer)))
    assert.deepEqual(new Set(added.map(({ ok }) => ok)), new Set([true]))
    assert.equal((await myPasskeys(owner)).length, 1)
  })

  test('that was removed signs nobody in', async () => {
    const { owner, key } = await withPasskey()
    await removePasskey(owner, key.credentialId)
    assert.deepEqual(await signIn(atVisit, (asked) => key.use(asked)), { ok: false, refusal: 'unknown' })
  })

  test('is removed by its owner only', async () => {
    const { owner, key } = await withPasskey()
    await removePasskey(await somebody(), key.credentialId)
    assert.equal((await myPasskeys(owner)).length, 1)
  })

  test('of another account cannot be taken over', async () => {
    const { key } = await withPasskey()
    const thief = await somebody()
    assert.deepEqual(await add(thief, key.make(await creationFor(thief))), { ok: false, refusal: 'taken' })
  })

  test('is not added by somebody who still has to show a second factor', async () => {
    const owner = await somebody({ awaitsSecondFactor: true })
    const answer = authenticator().make(await creationFor(owner))
    assert.deepEqual(await add(owner, answer), { ok: false, refusal: 'halfSignedIn' })
  })

  for (const [what, manner] of [
    ['for another site', { site: 'example.dk' }],
    ['on a page of another site', { origin: 'http://localhost:4000' }],
    ['without having seen who it is', { verified: false }],
    ['to another question', { type: 'webauthn.get' }],
  ] as const) {
    test(`that was made ${what} is refused`, async () => {
      const owner = await somebody()
      const answer = authenticator().make(await creationFor(owner), manner)
      assert.deepEqual(await add(owner, answer), { ok: false, refusal: 'notProven' })
    })
  }

  test('that was asked of one person is not added for another', async () => {
    const asked = await creationFor(await somebody())
    assert.deepEqual(await add(await somebody(), authenticator().make(asked)), { ok: false, refusal: 'notProven' })
  })
})

describe('signing in with a passkey', () => {
  for (const [what, manner] of [
    ['for another site', { site: 'example.dk' }],
    ['on a page of another site', { origin: 'https://localhost:3000' }],
    ['without having seen who it is', { verified: false }],
    ['to another question', { type: 'webauthn.create' }],
  ] as const) {
    test(`is refused when it was used ${what}`, async () => {
      const { key } = await withPasskey()
      assert.deepEqual(await signIn(atVisit, (asked) => key.use(asked, manner)), { ok: false, refusal: 'notProven' })
    })
  }

  test('is refused when another authenticator signs in its name', async () => {
    const [{ key }, other] = [await withPasskey(), authenticator()]
    const forged = await signIn(atVisit, (asked) => other.use(asked).replaceAll(other.credentialId, key.credentialId))
    assert.deepEqual(forged, { ok: false, refusal: 'notProven' })
  })

  test('works once for each answer, however often it is sent', async () => {
    const { key } = await withPasskey()
    const answer = readUsedCredential(key.use(await requestFor(atVisit)))
    const owners = await Promise.all(Array.from({ length: 20 }, () => ownerOfPasskey(atVisit, answer)))
    assert.equal(owners.filter(({ ok }) => ok).length, 1)
  })

  test('is refused after ten minutes, and in another browser', async () => {
    const { key } = await withPasskey()
    const answer = readUsedCredential(key.use(await requestFor(atVisit)))
    assert.deepEqual(await ownerOfPasskey(later, answer), { ok: false, refusal: 'notProven' })
    assert.deepEqual(await ownerOfPasskey(elsewhere, answer), { ok: false, refusal: 'notProven' })
    assert.equal((await ownerOfPasskey(atVisit, answer)).ok, true)
  })

  test('is refused with a challenge that is not ours', async () => {
    const { key } = await withPasskey()
    for (const challenge of ['', 'AAAA', Buffer.alloc(56).toString('base64url')]) {
      const answer = readUsedCredential(key.use({ challenge }))
      assert.deepEqual(await ownerOfPasskey(atVisit, answer), { ok: false, refusal: 'notProven' })
    }
  })

  test('is refused when the authenticator has signed less often than before: it may be a copy', async () => {
    const { key } = await withPasskey()
    assert.equal((await signIn(atVisit, (asked) => key.use(asked, { counter: 7 }))).ok, true)
    for (const counter of [7, 6, 0]) {
      const copied = await signIn(atVisit, (asked) => key.use(asked, { counter }))
      assert.deepEqual(copied, { ok: false, refusal: 'notProven' })
    }
    assert.equal((await signIn(atVisit, (asked) => key.use(asked, { counter: 8 }))).ok, true)
  })

  test('lets in one of two that say at the same time that they have signed as often', async () => {
    const { key } = await withPasskey()
    const signedIn = await Promise.all([1, 2].map(() => signIn(atVisit, (asked) => key.use(asked, { counter: 7 }))))
    assert.equal(signedIn.filter(({ ok }) => ok).length, 1)
  })

  test('refuses what no authenticator says', async () => {
    for (const answer of ['', 'null', '[]', '{"id":"a"}', '{"id":{"a":1}}']) {
      assert.deepEqual(await ownerOfPasskey(atVisit, readUsedCredential(answer)), { ok: false, refusal: 'unreadable' })
    }
  })

  test('costs no row until it is done', async () => {
    const before = await challenges()
    await passkeyRequest(atVisit)
    assert.equal(await challenges(), before)
  })
})

describe('the name that passkeys belong to', () => {
  for (const [baseUrl, address] of [
    ['https://rummelig.example.dk', 'https://rummelig.example.dk'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://localhost:3000'],
    ['http://192.0.2.7', undefined],
    ['http://[2001:db8::7]', undefined],
  ] as const) {
    test(`of ${baseUrl} is ${address ?? 'none, since a number is no name'}`, async () => {
      assert.equal(passkeyAddress(baseUrl), address)
      assert.equal((await passkeyRequest({ ...atVisit, baseUrl })) === undefined, address === undefined)
    })
  }
})

async function somebody({ awaitsSecondFactor = false } = {}): Promise<RequestContext & { readonly actor: Person }> {
  const personId = await addPerson(database)
  const email = `${personId}@example.dk`
  const rest = { sessionId: 1, isOperator: false, awaitsSecondFactor, memberships: [] }
  return { ...atVisit, actor: { kind: 'person', personId, name: email, email, ...rest } }
}

async function withPasskey() {
  const [owner, key] = [await somebody(), authenticator()]
  assert.equal((await add(owner, key.make(await creationFor(owner)))).ok, true)
  return { owner, key }
}

function add(context: RequestContext, answer: string) {
  return addPasskey(context, { answer: readNewCredential(answer), name: 'Prøvenøgle' })
}

async function signIn(context: RequestContext, use: (asked: { readonly challenge: string }) => string) {
  return ownerOfPasskey(context, readUsedCredential(use(await requestFor(context))))
}

async function creationFor(context: RequestContext) {
  const creation = await passkeyCreation(context)
  assert.ok(creation)
  return creation
}

async function requestFor(context: RequestContext) {
  const request = await passkeyRequest(context)
  assert.ok(request)
  return request
}

function challenges(): Promise<number> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from identity.challenge`.execute(tx)
    return rows[0]?.count ?? 0
  })
}
