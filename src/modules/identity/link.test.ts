import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { accounts, isSignedIn, wordsOf } from '../../../test/support/accounts.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { client } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { personByEmail } from './actions/people.ts'
import { linkTo, mailsTo, sessionsOf } from './factories.ts'

const { app, clock, hour, pass, anAccount } = await accounts()
const { database } = app
const context = { actor: system, clock, database, log: memoryLog().log }

async function countLinks(email: string): Promise<number> {
  const { rows } = await inTransaction(context, (tx) =>
    sql`
      select email
      from identity.email_link
      where email = ${email}
    `.execute(tx),
  )
  return rows.length
}

async function countBegun(): Promise<number> {
  const { rows } = await inTransaction(context, (tx) =>
    sql`
      select id_hash
      from identity.challenge
    `.execute(tx),
  )
  return rows.length
}

describe('a link by mail', () => {
  test('signs in, once, after a button was pressed', async () => {
    const { email, personId } = await anAccount({ passwordHash: null })
    const browser = client(app)
    const asked = await browser.post('/log-ind', { email, way: 'link', next: '/konto' })
    assert.equal(asked.headers.location, '/log-ind/mail-sendt')
    const link = await linkTo(database, email)
    assert.equal((await browser.get(link)).statusCode, 200)
    assert.equal((await browser.get(link)).statusCode, 200, 'looking does not use it up')
    assert.deepEqual(await sessionsOf(database, personId), [])

    assert.equal((await browser.post(link)).headers.location, '/konto')
    assert.ok(await isSignedIn(browser))
    const second = await client(app).post(link)
    assert.equal(second.statusCode, 410)
    assert.match(second.body, /Få et nyt link/)
    assert.equal((await client(app).get(link)).statusCode, 410)
  })

  test('is sent when the password is left empty', async () => {
    const { email } = await anAccount({ passwordHash: null })
    await client(app).post('/log-ind', { email, password: '' })
    assert.deepEqual(
      (await mailsTo(database, email)).map(({ subject }) => subject),
      ['Dit link til at logge ind'],
    )
  })

  test('is answered the same with and without an account, row for row', async () => {
    const { email } = await anAccount({ passwordHash: null })
    const other = `nobody-${hour()}@example.dk`
    const answers = []
    for (const each of [email, other]) {
      const browser = client(app)
      const asked = await browser.post('/log-ind', { email: each, way: 'link' })
      answers.push([asked.statusCode, asked.headers.location, wordsOf((await browser.get('/log-ind/mail-sendt')).body)])
    }
    assert.deepEqual(answers[0], answers[1])
    assert.deepEqual([(await mailsTo(database, email)).length, (await mailsTo(database, other)).length], [1, 1])
    assert.deepEqual(
      (await mailsTo(database, other)).map(({ subject }) => subject),
      ['Dit link til at oprette en konto'],
    )
  })

  test('that is asked for fifty times at once is one row, one mail and one answer', async () => {
    const email = `nobody-${hour()}@example.dk`
    const browser = client(app)
    await browser.get('/log-ind')
    const many = () => Promise.all(Array.from({ length: 25 }, () => browser.post('/log-ind', { email, way: 'link' })))
    // No more at a time than the site lets in.
    const answers = [...(await many()), ...(await many())]
    assert.deepEqual([...new Set(answers.map(({ headers }) => headers.location))], ['/log-ind/mail-sendt'])
    assert.equal((await mailsTo(database, email)).length, 1)
    assert.equal(await countLinks(email), 1)
  })

  test('that is asked for in twenty browsers at once is one mail', async () => {
    const email = `nobody-${hour()}@example.dk`
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client(app).post('/log-ind', { email, way: 'link' })),
    )
    assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [303])
    assert.equal((await mailsTo(database, email)).length, 1)
  })

  test('is not sent more than ten times a day to one address, and the answer is the same', async () => {
    const { email } = await anAccount({ passwordHash: null })
    for (let times = 0; times < 12; times += 1) {
      pass(2)
      const { headers } = await client(app).post('/log-ind', { email, way: 'link' })
      assert.equal(headers.location, '/log-ind/mail-sendt')
    }
    assert.equal((await mailsTo(database, email)).length, 10)
    pass(24 * 60)
    await client(app).post('/log-ind', { email, way: 'link' })
    assert.equal((await mailsTo(database, email)).length, 11)
  })

  test('leaves few rows behind however many ask who send no cookie', async () => {
    const { email } = await anAccount({ passwordHash: null })
    const before = await countBegun()
    for (let times = 0; times < 40; times += 1) await client(app).post('/log-ind', { email, way: 'link' })
    assert.equal((await countBegun()) - before, 30)
    assert.equal((await mailsTo(database, email)).length, 1)
  })

  test('can be asked for again after a minute', async () => {
    const { email } = await anAccount({ passwordHash: null })
    await client(app).post('/log-ind', { email, way: 'link' })
    pass(2)
    await client(app).post('/log-ind', { email, way: 'link' })
    assert.equal((await mailsTo(database, email)).length, 2)
  })

  test('expires after 30 minutes', async () => {
    const { email } = await anAccount({ passwordHash: null })
    await client(app).post('/log-ind', { email, way: 'link' })
    pass(31)
    assert.equal((await client(app).post(await linkTo(database, email))).statusCode, 410)
  })

  test('signs in one of two who use it at the same moment', async () => {
    const { email, personId } = await anAccount({ passwordHash: null })
    await client(app).post('/log-ind', { email, way: 'link' })
    const link = await linkTo(database, email)
    const answers = await Promise.all(Array.from({ length: 10 }, () => client(app).post(link)))
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [303, ...Array(9).fill(410)])
    assert.equal((await sessionsOf(database, personId)).length, 1)
  })

  test('is asked for from one place for five addresses a minute, and not for a sixth', async () => {
    const ask = (name: string) => client(app).post('/opret', { email: `${name}-${hour()}@example.dk` })
    for (const name of ['a', 'b', 'c', 'd', 'e']) assert.equal((await ask(name)).statusCode, 303)
    const sixth = await ask('f')
    assert.equal(sixth.statusCode, 429)
    assert.match(sixth.body, new RegExp(`value="f-${hour()}@example.dk"`))
  })

  test('that nobody made leads nowhere', async () => {
    assert.equal((await client(app).get('/log-ind/link/abc')).statusCode, 410)
  })
})

describe('a new account', () => {
  test('is made with the link, with name and language, and signs in', async () => {
    const email = `nobody-${hour()}@example.dk`
    const browser = client(app)
    await browser.post('/opret', { email, next: '/konto' })
    const link = await linkTo(database, email)
    assert.match((await browser.get(link)).body, /Opret din konto/)
    const { headers } = await browser.post(link, { name: ' Ida  Prøve ', language: 'en' })
    assert.equal(headers.location, '/konto')
    const person = await personByEmail(context, email)
    assert.deepEqual([person?.name, person?.language], ['Ida Prøve', 'en'])
    assert.ok(await isSignedIn(browser))
  })

  test('gives back what was typed where the form is refused, and keeps the link', async () => {
    const email = `nobody-${hour()}@example.dk`
    await client(app).post('/opret', { email })
    const link = await linkTo(database, email)
    const long = 'å'.repeat(101)
    const refused = await client(app).post(link, { name: long, language: 'tlh' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, new RegExp(`value="${long}"`))
    assert.match(refused.body, /højst 100 tegn/)
    assert.equal((await client(app).post(link, { name: 'Ida', language: 'da' })).statusCode, 303)
  })
})
