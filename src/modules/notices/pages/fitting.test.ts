import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { everybody } from '../../../../test/support/people.ts'
import { testPorts } from '../../../../test/support/request.ts'
import { signInAs } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../../kernel/facts/worker.ts'
import type { MailContent } from '../../../kernel/mail/render.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../../identity/factories.ts'
import { addOrganisation } from '../../organisations/factories.ts'
import { addNotices } from '../factories.ts'
import { tellNewJob } from '../jobs.ts'
import { forgetClosedOrganisations, forgetDeletedPeople } from '../reactions.ts'

const app = await testApp()
const { database } = app
// Sells the running of canteens (CPV 55512000), all over Denmark.
const { seller, otherSeller } = await everybody(app)

await addNotices(database, [
  { title: 'Kantine i kommunen', lots: [{ cpv: '55510000' }] },
  { title: 'Forbeholdt kantine', lots: [{ reserved: 'res-ws', deadline: '2027-02-01T12:00:00+01:00' }] },
  { title: 'Stort udbud', lots: [{ cpv: '45000000', title: 'Byggeri' }, { title: 'Mad' }] },
  { title: 'Byggeri', lots: [{ cpv: '45000000' }] },
  { title: 'Kantine i Berlin', country: 'DEU', lots: [{ nuts: 'DE300' }] },
  { title: 'For sent', lots: [{ deadline: '2026-11-01T12:00:00+01:00' }] },
])

function job(now: string): Promise<void> {
  return tellNewJob.run({ actor: system, clock: clockAt(now), database, log: memoryLog().log, ports: testPorts })
}

interface SentMail {
  readonly to: string
  readonly subject: string
  readonly content: MailContent
}

function mails(): Promise<SentMail[]> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<SentMail>`
      select to_address as to, subject, content
      from kernel.mail
      where kind = 'notices'
      order by id
    `.execute(tx)
    return rows
  })
}

function alerts(): Promise<number> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*) from notices.alert`.execute(tx)
    return rows[0]?.count ?? 0
  })
}

describe('tenders that fit', () => {
  test('are open, of what the enterprise sells and where it delivers; reserved ones first', async () => {
    const { body } = await seller.browser.get('/min-virksomhed/udbud')
    const titles = [...body.matchAll(/card-heading"><a href="[^"]*"><span[^>]*>([^<]*)/g)].map(([, title]) => title)
    assert.deepEqual(titles, ['Forbeholdt kantine', 'Stort udbud', 'Kantine i kommunen'])
    assert.match(body, /3 åbne udbud passer til jer/)
  })

  test('say which lots fit, and that one can bid together with others', async () => {
    const { body } = await seller.browser.get('/min-virksomhed/udbud')
    assert.match(body, /Det her passer til jer: Delaftale 2 \(Mad\)\./)
    assert.match(body, /byde sammen med andre/)
  })

  test('are for enterprises: one without a page is told how to come by one', async () => {
    const personId = await addPerson(database, { email: 'ny@example.dk' })
    await addOrganisation(database, { kind: 'socialEnterprise', members: [{ personId, role: 'owner' }] })
    const browser = await signInAs(app, { personId })
    assert.match((await browser.get('/min-virksomhed/udbud')).body, /I har ingen side endnu/)
    assert.equal((await browser.post('/min-virksomhed/udbud', { frequency: 'weekly' })).statusCode, 422)
  })
})

describe('mails about new tenders', () => {
  test('are sent to nobody who has not asked for them', async () => {
    await job('2026-11-23T12:00:00Z')
    assert.deepEqual(await mails(), [])
    assert.match((await seller.browser.get('/min-virksomhed/udbud')).body, /value="never"\s+checked/)
  })

  test('need an answer that means something', async () => {
    const page = await seller.browser.post('/min-virksomhed/udbud', { frequency: 'hourly' })
    assert.equal(page.statusCode, 422)
    assert.match(page.body, /Vælg, hvornår du vil høre om nye udbud/)
  })

  test('tell at once, in one mail, of what has come since one chose them; and never twice', async () => {
    const chosen = await seller.browser.post('/min-virksomhed/udbud', { frequency: 'atOnce' })
    assert.equal(chosen.statusCode, 303)
    await seller.browser.post('/min-virksomhed/udbud', { frequency: 'atOnce' })
    await addNotices(
      database,
      [
        { title: 'Frokost', lots: [{}] },
        { title: 'Catering', lots: [{ reserved: 'res-ws' }] },
        { title: 'Vejsalt', lots: [{ cpv: '34927100' }] },
      ],
      '2026-11-22T13:00:00Z',
    )
    await job('2026-11-22T13:05:00Z')
    await job('2026-11-22T13:10:00Z')
    const [mail, ...others] = await mails()
    assert.deepEqual(others, [])
    assert.equal(mail?.to, 'seller@example.dk')
    assert.equal(mail?.subject, '2 nye udbud passer til jer')
    assert.deepEqual(
      mail?.content.sections?.map(({ heading, links }) => [heading, links.map(({ text }) => text)]),
      [
        ['Forbeholdt jer eller med sociale mål', ['Catering (frist 24. december 2026 kl. 12.00)']],
        ['Andre udbud', ['Frokost (frist 24. december 2026 kl. 12.00)']],
      ],
    )
  })

  test('wait for Monday morning where one chose so', async () => {
    await otherSeller.browser.post('/min-virksomhed/udbud', { frequency: 'weekly' })
    await addNotices(database, [{ title: 'Mødemad' }], '2026-11-22T14:00:00Z')
    await job('2026-11-23T05:59:59Z')
    assert.ok((await mails()).every(({ to }) => to !== 'other-seller@example.dk'))
    await job('2026-11-23T06:00:00Z')
    assert.equal((await mails()).filter(({ to }) => to === 'other-seller@example.dk').length, 1)
  })

  test('tell of no change of what was told before', async () => {
    const before = (await mails()).length
    const noticeId = 'eeeeeeee-0000-4000-8000-000000000001'
    const one = { noticeId, procedureId: noticeId, title: 'Buffet' }
    await addNotices(database, [one], '2026-11-24T10:00:00Z')
    await job('2026-11-24T10:05:00Z')
    await addNotices(database, [{ ...one, version: 2 }], '2026-11-24T11:00:00Z')
    await job('2026-11-24T11:05:00Z')
    assert.equal((await mails()).length, before + 1)
  })

  test('end when one chooses so, when the organisation closes, and with the account', async () => {
    const record = (kind: string, payload: object) =>
      inTransaction({ database, actor: system }, (tx) => recordFacts(tx, [{ kind, payload }]))
    const reactions = [forgetClosedOrganisations, forgetDeletedPeople]
    await subscribe(database, reactions)
    assert.equal(await alerts(), 2)
    await record('organisations.closed', { organisationId: otherSeller.organisationId })
    await deliverAll({ database, reactions, log: memoryLog().log })
    assert.equal(await alerts(), 1)
    await seller.browser.post('/min-virksomhed/udbud', { frequency: 'never' })
    assert.equal(await alerts(), 0)
  })

  test('are nobody else’s business: the choice is seen by the one who made it', async () => {
    await seller.browser.post('/min-virksomhed/udbud', { frequency: 'weekly' })
    const actor = { kind: 'visitor' } as const
    const { rows } = await inTransaction({ database, actor }, (tx) =>
      sql`select person_id from notices.alert`.execute(tx),
    )
    assert.deepEqual(rows, [])
  })
})

describe('more than fit on a page', () => {
  test('are counted all the same, with the most obvious shown', async () => {
    const cards = (body: string) => body.split('card-heading').length - 1
    const before = cards((await otherSeller.browser.get('/min-virksomhed/udbud')).body)
    await addNotices(
      database,
      Array.from({ length: 55 }, (_, index) => ({ title: `Kantine ${index}` })),
    )
    const { body } = await otherSeller.browser.get('/min-virksomhed/udbud')
    assert.ok(body.includes(`${before + 55} åbne udbud passer til jer. Her er de 50 mest oplagte`))
    assert.equal(cards(body), 50)
  })
})
