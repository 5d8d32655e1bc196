import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { today } from '../../../test/support/clock.ts'
import { client, signInAs } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import { listAudit } from '../../kernel/audit/read.ts'
import { inTransaction } from '../../kernel/context.ts'
import { queueMail } from '../../kernel/mail/mail.ts'
import { refuseMails } from '../../kernel/mail/unsubscribe.ts'
import { addPerson, mailsTo, sessionsOf } from '../identity/factories.ts'
import { peopleByIds, personByEmail } from '../identity/index.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { membersOf } from '../organisations/index.ts'
import { aContext } from '../suppliers/factories.ts'

const app = await testApp()
const { database } = app
const context = aContext(database)

/** Somebody who has mails, has refused some, and belongs to an organisation with a colleague. */
async function somebody(name: string) {
  const email = `${name.toLowerCase()}@example.dk`
  const personId = await addPerson(database, { name: `${name} Prøve`, email })
  const owner = await addPerson(database, { name: `Ejer af ${name}s` })
  const organisationId = await addOrganisation(database, {
    kind: 'municipality',
    name: `${name}s Kommune`,
    members: [
      { personId: owner, role: 'owner' },
      { personId, role: 'member' },
    ],
  })
  const mail = { to: email, kind: 'organisation', language: 'da', subject: `Til ${name}`, paragraphs: ['Hej'] } as const
  await inTransaction({ database, actor: system }, async (tx) => {
    await queueMail(tx, { clock: today }, mail)
    await refuseMails(tx, today, email, ['reminders'])
  })
  const browser = await signInAs(app, { personId })
  await browser.post('/konto/gemte-soegninger/ny', {
    name: `Søgning af ${name}`,
    query: 'q=kaffe',
    frequency: 'weekly',
  })
  await browser.post('/indkoeb/lister', { name: `Liste af ${name}`, organisation: String(organisationId) })
  return { personId, email, owner, organisationId, browser }
}

const ane = await somebody('Ane')
const bo = await somebody('Bo')

describe('my data', () => {
  test('are everything about me as JSON, to be saved', async () => {
    const { statusCode, headers, body } = await ane.browser.get('/konto/mine-data.json')
    assert.equal(statusCode, 200)
    assert.match(String(headers['content-type']), /application\/json/)
    assert.match(String(headers['content-disposition']), /attachment; filename="mine-data\.json"/)
    assert.match(String(headers['cache-control']), /no-store/)
    const data = JSON.parse(body)
    assert.deepEqual(Object.keys(data), [
      'madeAt',
      'account',
      'organisations',
      'enterprises',
      'shortlists',
      'purchasingMemos',
      'enquiries',
      'quotes',
      'contracts',
      'spendAnalyses',
      'savedSearches',
      'tenderAlerts',
      'log',
    ])
    for (const own of [
      'ane@example.dk',
      'Ane Prøve',
      'Til Ane',
      'reminders',
      'Firefox',
      'Liste af Ane',
      'Søgning af Ane',
      `"organisation`,
    ]) {
      assert.ok(body.includes(own), own)
    }
  })

  test('are nothing of anybody else, and nothing that lets somebody in', async () => {
    const { body } = await ane.browser.get('/konto/mine-data.json')
    for (const other of [
      'bo@example.dk',
      'Bo Prøve',
      'Til Bo',
      'Ejer af',
      'Liste af Bo',
      'Søgning af Bo',
      'hash',
      ane.browser.cookies.get('__Host-session') ?? '',
    ]) {
      assert.ok(!body.includes(other), other)
    }
  })

  test('are not for visitors', async () => {
    assert.notEqual((await client(app).get('/konto/mine-data.json')).statusCode, 200)
    assert.match(String((await client(app).get('/konto/mine-data')).headers.location), /^\/log-ind/)
  })

  test('are explained on a page with the way to have them and to delete the account', async () => {
    const { body } = await ane.browser.get('/konto/mine-data')
    assert.match(body, /href="\/konto\/mine-data\.json"/)
    assert.match(body, /href="\/konto\/sletning"/)
  })
})

describe('deleting an account', () => {
  test('says what goes and what stays, and is refused without the right address', async () => {
    const { body } = await bo.browser.get('/konto/sletning')
    assert.match(body, /Det her bliver slettet[\s\S]*Det her bliver, men uden dit navn/)
    for (const email of ['', 'ane@example.dk', 'bo']) {
      const refused = await bo.browser.post('/konto/sletning', { email })
      assert.equal(refused.statusCode, 422)
      assert.match(refused.body, /href="#email"/)
      assert.ok(refused.body.includes(`value="${email}"`))
    }
    assert.equal((await peopleByIds(context, [bo.personId]))[0]?.email, bo.email)
  })

  test('leaves nothing of the person but a number, ends every session, and does it once', async () => {
    const elsewhere = await signInAs(app, { personId: bo.personId })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => bo.browser.post('/konto/sletning', { email: ' BO@example.dk ' })),
    )
    const done = answers.filter(({ statusCode }) => statusCode === 303)
    assert.ok(done.length > 0)
    assert.deepEqual([...new Set(done.map(({ headers }) => headers.location))], ['/?account=deleted'])
    assert.ok(answers.every(({ statusCode }) => statusCode === 303 || statusCode === 401 || statusCode === 403))
    assert.equal((await listAudit(database, { subject: `person ${bo.personId}`, limit: 10 })).length, 1)

    const [person] = await peopleByIds(context, [bo.personId])
    assert.deepEqual([person?.email, person?.name, person?.isDeleted], [null, null, true])
    assert.equal(await personByEmail(context, bo.email), undefined)
    assert.deepEqual(await sessionsOf(database, bo.personId), [])
    assert.deepEqual(await mailsTo(database, bo.email), [])
    assert.deepEqual(
      (await membersOf(context, bo.organisationId)).map(({ personId }) => personId),
      [bo.owner],
    )
    assert.match(String((await elsewhere.get('/min-side')).headers.location), /^\/log-ind/)
  })

  test('is refused to the last owner of an organisation, who is told which and what to do', async () => {
    const browser = await signInAs(app, { personId: ane.owner })
    const owner = (await membersOf(context, ane.organisationId)).find(({ personId }) => personId === ane.owner)
    const refused = await browser.post('/konto/sletning', { email: owner?.email ?? '' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Du er den eneste ejer af Anes Kommune\. Gør en kollega til ejer/)
    assert.equal((await membersOf(context, ane.organisationId)).length, 2)
    assert.equal((await browser.get('/min-side')).statusCode, 200)
  })
})
