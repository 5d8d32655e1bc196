import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { dishonestProvider, openIdDouble, returnUrl, type Tampering } from '../../../../test/support/openid-double.ts'
import { freePort } from '../../../../test/support/process.ts'
import { aVisit, requestBasics } from '../../../../test/support/request.ts'
import { system, visitor } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../factories.ts'
import { openIdProvider } from '../store/openid-provider.ts'
import { connectOpenId, disconnectOpenId, myOpenIds, openIdHint } from './openid-connect.ts'
import { beginOpenId, finishOpenId, languageOfOpenId } from './openid-sign-in.ts'

const { database } = await testDatabase()
const { log, logged } = memoryLog()
const [honest, dishonest] = [await openIdDouble(), await dishonestProvider()]
const context: RequestContext = {
  ...requestBasics,
  actor: visitor,
  clock: clockAt('2026-11-22T12:00:00Z'),
  database,
  log,
  ports: { ...requestBasics.ports, openId: openIdProvider(honest.settings) },
}
const deceived: RequestContext = { ...context, ports: { ...context.ports, openId: openIdProvider(dishonest.settings) } }

let begins = 0

describe('signing in with another party', () => {
  test('asks for a code that nobody else can use', async () => {
    const url = new URL(await begin(context))
    const asked = url.searchParams
    assert.equal(url.origin, new URL(honest.settings.issuer).origin)
    assert.equal(asked.get('response_type'), 'code')
    assert.equal(asked.get('redirect_uri'), returnUrl)
    assert.equal(asked.get('code_challenge_method'), 'S256')
    assert.match(asked.get('scope') ?? '', /^openid\b/)
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((asked.get(name) ?? '').length >= 43, name)
  })

  test('is begun so many times a minute at one place, however many browsers ask', async () => {
    const visit = { ...context.visit, address: '10.3.0.1' }
    const answers = []
    for (let times = 0; times < 31; times += 1)
      answers.push(await beginOpenId({ ...context, visit }, { returnUrl, next: '/konto' }))
    assert.deepEqual(
      answers.map(({ ok }) => ok),
      [...Array(30).fill(true), false],
    )
    assert.deepEqual(answers.at(-1), { ok: false, refusal: 'tooManyTries' })
  })

  test('leads somebody we do not know to an account first, with the e-mail address as a help only', async () => {
    await addPerson(database, { email: 'birk@example.dk' })
    const arrival = await arrive({ subject: 'birk', email: 'birk@example.dk' })
    assert.equal(arrival.kind, 'new')
    assert.deepEqual(await openIdHint(context, token(arrival)), { ok: true, value: 'birk@example.dk' })
  })

  test('signs in to the account it was connected with, and keeps the CVR number', async () => {
    const { personId, actor } = await somebody()
    const arrival = await arrive({ subject: 'alma', cvr: '10150817' })
    assert.deepEqual(await connectOpenId({ ...context, actor }, token(arrival)), { ok: true, value: undefined })
    assert.equal(await cvrOf('alma'), '10150817')
    assert.deepEqual(await arrive({ subject: 'alma', cvr: '10150825' }), { kind: 'known', personId, next: '/konto' })
    assert.equal(await cvrOf('alma'), '10150825')
  })

  test('is refused with a code that comes back a second time', async () => {
    const returned = await honest.visit(await begin(context), { subject: 'carl' })
    assert.equal((await finish(context, returned)).ok, true)
    assert.deepEqual(await finish(context, returned), { ok: false, refusal: 'notBegun' })
  })

  test('is refused with a code from another sign-in', async () => {
    const [mine, theirs] = [await begin(context), await begin(context)]
    const stolen = await honest.visit(theirs, { subject: 'dina' })
    stolen.searchParams.set('state', new URL(mine).searchParams.get('state') ?? '')
    assert.deepEqual(await finish(context, stolen), { ok: false, refusal: 'untrusted' })
  })

  test('is refused in another browser, and still works in the right one', async () => {
    const returned = await honest.visit(await begin(context), { subject: 'egon' })
    const elsewhere = { ...context, visit: { ...aVisit, browser: () => 'another browser' } }
    assert.deepEqual(await finish(elsewhere, returned), { ok: false, refusal: 'notBegun' })
    assert.equal((await finish(context, returned)).ok, true)
  })

  test('is refused after ten minutes', async () => {
    const returned = await honest.visit(await begin(context), { subject: 'frida' })
    const later = { ...context, clock: clockAt('2026-11-22T12:10:01Z') }
    assert.deepEqual(await finish(later, returned), { ok: false, refusal: 'notBegun' })
  })

  test('is no fault when somebody turns round', async () => {
    const returned = await honest.visit(await begin(context), 'turns round')
    assert.deepEqual(await finish(context, returned), { ok: false, refusal: 'cancelled' })
  })

  test('remembers in which language it was begun', async () => {
    const url = new URL(await begin({ ...context, language: 'en' }))
    assert.equal(await languageOfOpenId(context, url.searchParams.get('state') ?? ''), 'en')
    assert.equal(await languageOfOpenId(context, 'no state of ours'), undefined)
  })

  test('is not there without settings', async () => {
    const without = { ...context, ports: { ...context.ports, openId: undefined } }
    assert.deepEqual(await beginOpenId(without, { returnUrl, next: '' }), { ok: false, refusal: 'off' })
  })
})

describe('an answer that does not hold', () => {
  const hourAgo = Math.floor(Date.now() / 1_000) - 3_600

  test('would be taken if it held', async () => {
    assert.equal((await deceive({})).ok, true)
  })

  const dishonesties: readonly (readonly [what: string, tampering: Tampering])[] = [
    ['meant for another site', { claims: { aud: 'another site' } }],
    ['meant for several sites, and issued to another one', { claims: { aud: ['rummelig', 'x'], azp: 'x' } }],
    ['from another issuer', { claims: { iss: 'https://example.dk' } }],
    ['with a nonce from another sign-in', { claims: { nonce: 'an older nonce' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['unsigned', { signedWith: 'none' }],
    ['signed by somebody else', { signedWith: 'other' }],
    ['expired', { claims: { iat: hourAgo - 60, exp: hourAgo } }],
    ['from the future', { claims: { nbf: hourAgo + 7_200 } }],
    ['about nobody', { claims: { sub: undefined } }],
  ]
  for (const [what, tampering] of dishonesties) {
    test(`is refused: one ${what}`, async () => {
      assert.deepEqual(await deceive(tampering), { ok: false, refusal: 'untrusted' })
      assert.equal(logged.at(-1)?.msg, 'Signing in with another party failed.')
    })
  }

  test('is refused when the state is not ours', async () => {
    const returned = dishonest.visit(await begin(deceived))
    returned.searchParams.set('state', 'made up')
    assert.deepEqual(await finish(deceived, returned), { ok: false, refusal: 'notBegun' })
  })
})

describe('another party that is down', () => {
  test('is told apart from one that lies', async () => {
    dishonest.tamper({ status: 503 })
    const returned = dishonest.visit(await begin(deceived))
    assert.deepEqual(await finish(deceived, returned), { ok: false, refusal: 'unreachable' })
  })

  test('is asked again when it is back', async () => {
    const port = await freePort()
    const issuer = `http://127.0.0.1:${port}`
    const provider = openIdProvider({ ...honest.settings, issuer })
    const begun = () =>
      beginOpenId({ ...context, ports: { ...context.ports, openId: provider } }, { returnUrl, next: '' })
    assert.deepEqual(await begun(), { ok: false, refusal: 'unreachable' })

    const metadata = { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` }
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata))
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    after(() => server.close())
    assert.equal((await begun()).ok, true)
  })

  test('must not be asked over an open line', async () => {
    const provider = openIdProvider({ ...honest.settings, issuer: 'http://broker.example.dk' })
    const begun = await beginOpenId(
      { ...context, ports: { ...context.ports, openId: provider } },
      { returnUrl, next: '' },
    )
    assert.deepEqual(begun, { ok: false, refusal: 'untrusted' })
  })
})

describe('connecting an identity with an account', () => {
  test('needs the browser that signed in at the other party', async () => {
    const { actor } = await somebody()
    const identity = token(await arrive({ subject: 'gry' }))
    const elsewhere = { ...context, actor, visit: { ...aVisit, browser: () => 'another browser' } }
    assert.deepEqual(await connectOpenId(elsewhere, identity), { ok: false, refusal: 'notBegun' })
    assert.deepEqual(await openIdHint(elsewhere, identity), { ok: false, refusal: 'notBegun' })
  })

  test('is done once, however often it is sent', async () => {
    const { actor } = await somebody()
    const identity = token(await arrive({ subject: 'hans' }))
    const done = await Promise.all(Array.from({ length: 50 }, () => connectOpenId({ ...context, actor }, identity)))
    assert.deepEqual(new Set(done.map(({ ok }) => ok)), new Set([true]))
  })

  test('is undone by the owner of the account only', async () => {
    const [owner, other] = [await somebody(), await somebody()]
    const own = { ...context, actor: owner.actor }
    await connectOpenId(own, token(await arrive({ subject: 'jens' })))
    const key = { issuer: honest.settings.issuer, subject: 'jens' }
    await disconnectOpenId({ ...context, actor: other.actor }, key)
    assert.equal((await myOpenIds(own)).length, 1)
    await disconnectOpenId(own, key)
    assert.equal((await arrive({ subject: 'jens' })).kind, 'new')
  })

  test('does not take it from another account', async () => {
    const [first, second] = [await somebody(), await somebody()]
    const [one, two] = [await arrive({ subject: 'ida' }), await arrive({ subject: 'ida' })]
    await connectOpenId({ ...context, actor: first.actor }, token(one))
    const taken = await connectOpenId({ ...context, actor: second.actor }, token(two))
    assert.deepEqual(taken, { ok: false, refusal: 'taken' })
    const again = await arrive({ subject: 'ida' })
    assert.equal(again.kind === 'known' && again.personId, first.personId)
  })
})

/** Each time at a place of its own, where nobody has begun too often. */
async function begin(from: RequestContext): Promise<string> {
  begins += 1
  const visit = { ...from.visit, address: `10.2.0.${begins}` }
  const begun = await beginOpenId({ ...from, visit }, { returnUrl, next: '/konto' })
  assert.ok(begun.ok)
  return begun.value
}

function finish(by: RequestContext, url: URL) {
  return finishOpenId(by, { url, state: url.searchParams.get('state') ?? '' })
}

async function arrive(person: Parameters<typeof honest.visit>[1]) {
  const finished = await finish(context, await honest.visit(await begin(context), person))
  assert.ok(finished.ok, JSON.stringify(logged.at(-1)))
  return finished.value
}

async function deceive(tampering: Tampering) {
  dishonest.tamper(tampering)
  return finish(deceived, dishonest.visit(await begin(deceived)))
}

function token(arrival: Awaited<ReturnType<typeof arrive>>): string {
  assert.ok(arrival.kind === 'new')
  return arrival.token
}

async function somebody() {
  const personId = await addPerson(database)
  const email = `${personId}@example.dk`
  const rest = { sessionId: 1, isOperator: false, awaitsSecondFactor: false, memberships: [] }
  return { personId, actor: { kind: 'person', personId, name: email, email, ...rest } } as const
}

function cvrOf(subject: string): Promise<string | null | undefined> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ cvr: string | null }>`
      select cvr
      from identity.openid_subject
      where subject = ${subject}
    `.execute(tx)
    return rows[0]?.cvr
  })
}
