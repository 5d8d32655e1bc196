import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { testPorts } from '../../../test/support/request.ts'
import { client, signInAs } from '../../../test/support/session.ts'
import { type Actor, consoleUser, system, visitor } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { addPerson, linkTo, mailsTo, sessionsOf } from './factories.ts'
import {
  addressOfPerson,
  createOperator,
  deletePerson,
  demoSignIn,
  endDemo,
  ensurePerson,
  findForDesk,
  operators,
  peopleByIds,
  personalData,
  personByEmail,
  resetTwoStep,
  signInLinkPath,
} from './index.ts'
import { forgetExpired } from './jobs.ts'

let minutes = 0
const start = new Date('2026-11-22T12:00:00Z').getTime()
const clock = { now: () => new Date(start + minutes * 60_000) }
const app = await testApp({ clock })
const { database } = app
const contextOf = (actor: Actor) => ({ actor, clock, database, log: memoryLog().log })
const context = contextOf(system)

test.beforeEach(() => {
  minutes += 60
})

/** The deeds in the audit log that were done to somebody. */
async function deedsTo(personId: number): Promise<string[]> {
  const { rows } = await sql<{ deed: string }>`
    select actor || ' ' || action as deed
    from kernel.audit
    where subject = ${`person ${personId}`}
  `.execute(database)
  return rows.map(({ deed }) => deed)
}

describe('people', () => {
  test('are known by number and by address, however it is written', async () => {
    const id = await addPerson(database, { email: 'ida@example.dk', name: 'Ida Prøve', language: 'en' })
    const card = { id, name: 'Ida Prøve', email: 'ida@example.dk', language: 'en', isDeleted: false }
    assert.deepEqual(await peopleByIds(contextOf(visitor), [id, 999_999]), [card])
    assert.deepEqual(await personByEmail(context, ' Ida@Example.dk '), card)
    assert.deepEqual(await addressOfPerson(context, id), { personId: id, email: 'ida@example.dk', language: 'en' })
    assert.equal(await personByEmail(context, 'nobody@example.dk'), undefined)
  })

  test('are found by those who run the platform only', async () => {
    const id = await addPerson(database, { email: 'karla@example.dk', name: 'Karla 100 % Prøve' })
    const found = await findForDesk(contextOf(consoleUser), '100 %')
    assert.deepEqual(
      found.map((each) => each.id),
      [id],
    )
    assert.deepEqual(await findForDesk(contextOf(visitor), 'Karla'), [])
  })

  test('get one account, however many ask for it at once', async () => {
    const person = { email: 'Nina@Example.dk', name: 'Nina Prøve', language: 'da' } as const
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => inTransaction(context, (tx) => ensurePerson(tx, context, person))),
    )
    assert.equal(new Set(ids).size, 1)
    assert.equal((await personByEmail(context, 'nina@example.dk'))?.id, ids[0])
  })

  test('keep the name they chose themselves', async () => {
    const id = await addPerson(database, { email: 'olga@example.dk', name: 'Olga Selv' })
    await inTransaction(context, (tx) =>
      ensurePerson(tx, context, { email: 'olga@example.dk', name: 'Olga Af Andre', language: 'da' }),
    )
    assert.equal((await peopleByIds(context, [id]))[0]?.name, 'Olga Selv')
  })
})

describe('my data', () => {
  test('hold all that is known of somebody, and nothing that lets anybody in', async () => {
    const email = 'data@example.dk'
    const id = await addPerson(database, { email, passwordHash: '$argon2id$secret' })
    const browser = await signInAs(app, { personId: id }, clock.now())
    await browser.post('/konto/mails', { wanted: [] })
    await client(app).post('/log-ind', { email, way: 'link' })
    const secret = (await linkTo(database, email)).split('/').at(-1) ?? 'none'
    const data = JSON.stringify(await personalData(context, id))
    for (const known of [email, 'Prøve Person', 'Dit link til at logge ind', 'reminders', 'Firefox']) {
      assert.match(data, new RegExp(known))
    }
    assert.doesNotMatch(data, /argon2id|token_hash|public_key/)
    assert.equal(data.includes(secret), false)
  })
})

describe('a deleted account', () => {
  const remove = (id: number) => inTransaction(context, (tx) => deletePerson(tx, context, id))

  test('leaves a number behind that leads to nobody, and lets nobody in', async () => {
    const email = 'gone@example.dk'
    const id = await addPerson(database, { email, isOperator: true })
    const browser = await signInAs(app, { personId: id }, clock.now())
    await client(app).post('/log-ind', { email, way: 'link' })
    const link = await linkTo(database, email)
    await remove(id)

    const [card] = await peopleByIds(context, [id])
    assert.deepEqual(card, { id, name: null, email: null, language: 'da', isDeleted: true })
    assert.equal((await browser.get('/konto')).statusCode, 303)
    assert.equal((await client(app).post(link)).statusCode, 410)
    assert.deepEqual(await sessionsOf(database, id), [])
    assert.deepEqual(await mailsTo(database, email), [])
    assert.equal(await addressOfPerson(context, id), undefined)
    assert.equal(
      (await operators(context)).some(({ personId }) => personId === id),
      false,
    )
  })

  test('is told of once, however often it is deleted', async () => {
    const id = await addPerson(database)
    await Promise.all([remove(id), remove(id), remove(id)])
    await remove(id)
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count
      from kernel.fact
      where kind = 'identity.personDeleted'
        and payload = ${JSON.stringify({ personId: id })}::jsonb
    `.execute(database)
    assert.deepEqual(rows, [{ count: 1 }])
  })

  test('makes way for a new one with the same address', async () => {
    const email = 'again@example.dk'
    const id = await addPerson(database, { email })
    await remove(id)
    const other = await inTransaction(context, (tx) => ensurePerson(tx, context, { email, name: null, language: 'da' }))
    assert.notEqual(other, id)
  })
})

describe('an operator', () => {
  const appointed = { email: 'Operator@Example.dk', name: 'Olav Prøve' }

  test('is appointed from the server, with a link that signs in once and leads to two steps', async () => {
    const token = await createOperator(contextOf(consoleUser), appointed)
    assert.ok(token.ok)
    const found = await personByEmail(context, 'operator@example.dk')
    assert.ok((await operators(context)).some(({ personId }) => personId === found?.id))
    const path = signInLinkPath(token.value)
    assert.equal((await client(app).post(path)).headers.location, '/konto/to-trin')
    assert.equal((await client(app).post(path)).statusCode, 410)
  })

  test('is written down in the audit log when appointed, and once only', async () => {
    const email = 'promoted@example.dk'
    const id = await addPerson(database, { email })
    await createOperator(contextOf(consoleUser), { email, name: null })
    await createOperator(contextOf(consoleUser), { email, name: null })
    assert.deepEqual(await deedsTo(id), ['console identity.operatorAppointed'])
  })

  test('is not appointed by anybody on the web', async () => {
    const refused = await createOperator(contextOf(visitor), { email: 'visitor@example.dk', name: null })
    assert.deepEqual(refused, { ok: false, refusal: 'notAllowed' })
    assert.equal(await personByEmail(context, 'visitor@example.dk'), undefined)
  })
})

describe('somebody of a demo', () => {
  test('is let in again and again for a day, as an operator with the second factor counted as shown', async () => {
    const path = await demoSignIn(context, { email: 'demo@example.dk', name: 'Demo Prøve', isOperator: true })
    for (let times = 0; times < 2; times++) {
      const browser = client(app)
      assert.equal((await browser.get(path)).statusCode, 200)
      assert.equal((await browser.post(path)).headers.location, '/min-side')
      assert.equal((await browser.get('/konto')).statusCode, 200)
    }
    const { id = 0 } = (await personByEmail(context, 'demo@example.dk')) ?? {}
    assert.deepEqual(
      (await sessionsOf(database, id)).map(({ hasSecondFactor }) => hasSecondFactor),
      [true, true],
    )
    minutes += 24 * 60 + 1
    assert.equal((await client(app).post(path)).statusCode, 410)
  })
})

describe('a demo that has ended', () => {
  const demoOf = (email: string) => demoSignIn(context, { email, name: 'Demo Prøve', isOperator: true })
  const runsIt = async (email: string) => (await operators(context)).some((each) => each.email === email)

  test('lets nobody in any more, and takes the rights of an operator along', async () => {
    const email = 'ended@example.dk'
    const path = await demoOf(email)
    const browser = client(app)
    await browser.post(path)
    assert.ok(await runsIt(email))
    await endDemo(context)
    assert.equal((await client(app).post(path)).statusCode, 410)
    assert.equal((await browser.get('/konto')).statusCode, 303)
    assert.equal(await runsIt(email), false)
    const { id = 0 } = (await personByEmail(context, email)) ?? {}
    await endDemo(context)
    assert.deepEqual(await deedsTo(id), ['system identity.operatorDismissed'])
  })

  test('does so a week after its links expired too', async () => {
    const email = 'forgotten@example.dk'
    await demoOf(email)
    minutes += 7 * 24 * 60
    await forgetExpired.run({ ...context, ports: testPorts })
    await endDemo(context)
    assert.equal(await runsIt(email), false)
  })

  test('leaves those who were appointed before or since', async () => {
    for (const email of ['before@example.dk', 'since@example.dk']) {
      if (email.startsWith('since')) await demoOf(email)
      await createOperator(contextOf(consoleUser), { email, name: null })
      if (email.startsWith('before')) await demoOf(email)
      await endDemo(context)
      assert.ok(await runsIt(email), email)
    }
  })
})

describe('two steps of somebody who has lost them', () => {
  const email = 'lost@example.dk'

  test('are taken back from the server, with an entry in the audit log and a mail', async () => {
    const id = await addPerson(database, { email, isOperator: true })
    await inTransaction(context, (tx) =>
      sql`
        insert into identity.totp (person_id, secret, confirmed_at)
        values (${id}, '\\x00', ${clock.now()})
      `.execute(tx),
    )
    assert.deepEqual(await resetTwoStep(contextOf(visitor), email), { ok: false, refusal: 'notAllowed' })
    assert.deepEqual(await resetTwoStep(contextOf(consoleUser), 'Lost@Example.dk'), { ok: true, value: true })
    assert.deepEqual(await deedsTo(id), ['console identity.twoStepReset'])
    assert.deepEqual(
      (await mailsTo(database, email)).map(({ subject }) => subject),
      ['Der er ændret på, hvordan man logger ind på din konto'],
    )
    assert.deepEqual(await resetTwoStep(contextOf(consoleUser), email), { ok: false, refusal: 'nobody' })
    assert.deepEqual(await resetTwoStep(contextOf(consoleUser), 'none@example.dk'), { ok: false, refusal: 'nobody' })
  })
})

describe('the job that forgets', () => {
  test('deletes sessions, links, what was begun and tries that have run out, and nothing else', async () => {
    const count = () =>
      inTransaction(context, async (tx) => {
        const { rows } = await sql<Record<string, number>>`
          select
            (select count(*)::integer from identity.session) as sessions,
            (select count(*)::integer from identity.email_link) as links,
            (select count(*)::integer from identity.challenge) as challenges,
            (select count(*)::integer from identity.attempt) as tries
        `.execute(tx)
        return rows[0]
      })
    const id = await addPerson(database)
    await forgetExpired.run({ ...context, ports: testPorts })
    minutes += 60 * 24 * 30
    await forgetExpired.run({ ...context, ports: testPorts })
    assert.deepEqual(await count(), { sessions: 0, links: 0, challenges: 0, tries: 0 })

    await signInAs(app, { personId: id }, clock.now())
    await client(app).post('/log-ind', { email: 'new@example.dk', way: 'link' })
    const before = await count()
    await forgetExpired.run({ ...context, ports: testPorts })
    assert.deepEqual(await count(), before)
    assert.deepEqual([before?.sessions, before?.links], [1, 1])
  })
})
