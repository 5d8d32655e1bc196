import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { everybody } from '../../../test/support/people.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { refuseMails } from '../../kernel/mail/unsubscribe.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { mailsTo } from '../identity/factories.ts'
import { aContext, aRequest } from '../suppliers/factories.ts'
import { tellCalendar } from './actions/calendar-follow.ts'
import { addEnquiryToTalkAbout, type EnquiryToTalkAbout } from './factories/talk.ts'
import { forgetFollowers } from './reactions/talk.ts'

const app = await testApp()
const { seller, otherSeller, purchaser, visitor } = await everybody(app)
const asPlatform = { database: app.database, actor: system }

const plan = (more: Partial<EnquiryToTalkAbout> = {}) =>
  addEnquiryToTalkAbout(app.database, { buyerId: purchaser.organisationId, kind: 'planned', ...more })

/** The lines of an iCal file, folded ones joined, as names with values. */
function linesOf(body: string): string[] {
  return body.replace(/\r\n[ \t]/g, '').split('\r\n')
}

const eventsIn = (body: string) => linesOf(body).filter((line) => line === 'BEGIN:VEVENT').length
const subjects = async (email: string, subject: RegExp) =>
  (await mailsTo(app.database, email)).filter((mail) => subject.test(mail.subject)).length

describe('the calendar of planned purchases', () => {
  test('shows everybody what is planned, quarter by quarter, and who plans it', async () => {
    const { reference } = await plan({ title: 'Kantine i Horsens', startsOn: '2027-05-01', municipalities: ['0615'] })
    await plan({ title: 'Vask af linned', categories: ['98310000'], startsOn: '2027-01-01' })
    await plan({ title: 'En kladde', state: 'draft' })
    const { body } = await visitor.get('/kommende-indkoeb')
    assert.match(body, /1\. kvartal 2027[\s\S]*Vask af linned[\s\S]*2\. kvartal 2027[\s\S]*Kantine i Horsens/)
    assert.doesNotMatch(body, /En kladde/)
    const narrowed = (await visitor.get('/kommende-indkoeb?category=98000000&quarter=2027-1')).body
    assert.match(narrowed, /1 kommende indkøb/)
    assert.equal((await visitor.get('/kommende-indkoeb?category=noget')).statusCode, 400)
    const page = (await visitor.get(`/kommende-indkoeb/${reference}`)).body
    assert.match(page, /Ikke bindende/)
    const [start = ''] = /\/forespoergsel\?kind=planned/.exec(body) ?? []
    assert.match((await purchaser.browser.get(start)).body, /value="planned" +checked/)
    assert.match(page, /Horsens/)
  })

  test('shows nothing that is no planned purchase, is a draft or was taken back', async () => {
    const hidden = [
      await plan({ state: 'draft' }),
      await plan({ state: 'withdrawn' }),
      await addEnquiryToTalkAbout(app.database, { buyerId: purchaser.organisationId }),
    ]
    for (const { reference } of hidden)
      assert.equal((await visitor.get(`/kommende-indkoeb/${reference}`)).statusCode, 404)
  })

  test('tells no amounts that the buyer keeps to itself', async () => {
    const { id, reference } = await plan({ title: 'Med beløb' })
    const amounts = (isShown: boolean) =>
      inTransaction(asPlatform, (tx) =>
        sql`
          update enquiries.enquiry
          set smallest_amount = 250000, largest_amount = 750000, is_amount_shown = ${isShown}
          where id = ${id}
        `.execute(tx),
      )
    await amounts(false)
    assert.doesNotMatch((await seller.browser.get(`/kommende-indkoeb/${reference}`)).body, /250\.000|750\.000/)
    await amounts(true)
    assert.match(
      (await seller.browser.get(`/kommende-indkoeb/${reference}`)).body,
      /250\.000\s*kr\. til 750\.000\s*kr\./,
    )
  })
})

describe('the calendar as a file', () => {
  test('has each purchase as a whole day that keeps its name and counts its changes', async () => {
    const { id, reference } = await plan({
      title: 'Rengøring; ude, og inde',
      startsOn: '2027-03-28',
      categories: ['90910000'],
    })
    const url = '/kommende-indkoeb.ics?category=90910000'
    const { body, headers } = await visitor.get(url)
    assert.equal(headers['content-type'], 'text/calendar; charset=utf-8')
    const lines = linesOf(body)
    for (const line of [
      `UID:${reference}@localhost`,
      'SEQUENCE:1',
      'DTSTART;VALUE=DATE:20270328',
      'DTEND;VALUE=DATE:20270329',
      'METHOD:PUBLISH',
    ])
      assert.ok(lines.includes(line), `${line} in\n${body}`)
    assert.ok(lines.some((line) => line.startsWith('SUMMARY:Rengøring\\; ude\\, og inde\\, ')))
    await inTransaction(asPlatform, (tx) => sql`update enquiries.enquiry set revision = 2 where id = ${id}`.execute(tx))
    assert.ok(linesOf((await visitor.get(url)).body).includes('SEQUENCE:2'))
    await inTransaction(asPlatform, (tx) =>
      sql`update enquiries.enquiry set state = 'withdrawn', closed_at = now() where id = ${id}`.execute(tx),
    )
    assert.equal(eventsIn((await visitor.get(url)).body), 0)
  })

  test('is narrowed by category and municipality, and not there for what cannot be understood', async () => {
    await plan({ categories: ['77310000'], municipalities: ['0751'] })
    assert.equal(eventsIn((await visitor.get('/kommende-indkoeb.ics?category=77310000&municipality=aarhus')).body), 1)
    assert.equal(eventsIn((await visitor.get('/kommende-indkoeb.ics?category=77310000&municipality=odense')).body), 0)
    assert.equal((await visitor.get('/kommende-indkoeb.ics?category=77310000&municipality=nowhere')).statusCode, 404)
    assert.match((await visitor.get('/en/planned-purchases.ics')).body, /Planned purchases/)
  })
})

describe('who follows the calendar', () => {
  const on = (instant: string) => tellCalendar(aContext(app.database, clockAt(instant)))

  test('is told on Monday of what has come, once, in one mail, and of nothing else', async () => {
    const chosen = { categories: ['98000000'], municipalities: ['0751'] }
    assert.equal((await seller.browser.post('/kommende-indkoeb/foelg', chosen)).statusCode, 303)
    await plan({
      title: 'Vask A',
      categories: ['98310000'],
      municipalities: ['0751'],
      openedAt: '2026-11-22T15:00:00Z',
    })
    await plan({ title: 'Vask B', categories: ['98310000'], municipalities: [], openedAt: '2026-11-22T16:00:00Z' })
    await plan({
      title: 'Vask C',
      categories: ['98310000'],
      municipalities: ['0101'],
      openedAt: '2026-11-22T16:00:00Z',
    })
    await plan({ title: 'Andet', categories: ['55512000'], openedAt: '2026-11-22T16:00:00Z' })
    await on('2026-11-22T20:00:00Z')
    assert.equal(await subjects('seller@example.dk', /kommende indkøb/), 0)
    await Promise.all([on('2026-11-23T06:00:30Z'), on('2026-11-23T06:00:30Z')])
    await on('2026-11-23T09:00:00Z')
    assert.equal(await subjects('seller@example.dk', /^2 nye kommende indkøb$/), 1)
    await on('2026-11-30T09:00:00Z')
    assert.equal(await subjects('seller@example.dk', /kommende indkøb/), 1)
  })

  test('sees and changes their own choice only', async () => {
    await otherSeller.browser.post('/kommende-indkoeb/foelg', { categories: ['90000000'] })
    const others = await inTransaction(aRequest(app.database, { personId: seller.personId }), (tx) =>
      sql`select person_id from enquiries.calendar_follow where person_id <> ${seller.personId}`.execute(tx),
    )
    assert.deepEqual(others.rows, [])
    const page = (await otherSeller.browser.get('/kommende-indkoeb/foelg')).body
    assert.match(page, /value="90000000"\s+checked/)
  })

  test('can end it, by a form or with the account, and is told when mails are refused', async () => {
    await otherSeller.browser.post('/kommende-indkoeb/foelg', {})
    await inTransaction(asPlatform, (tx) =>
      refuseMails(tx, clockAt('2026-11-22T12:00:00Z'), 'other-seller@example.dk', ['notices']),
    )
    assert.match((await otherSeller.browser.get('/kommende-indkoeb/foelg')).body, /Du har sagt nej til mails om udbud/)
    await otherSeller.browser.post('/kommende-indkoeb/foelg-ikke')
    assert.doesNotMatch((await otherSeller.browser.get('/kommende-indkoeb/foelg')).body, /Følg ikke længere/)
    await otherSeller.browser.post('/kommende-indkoeb/foelg', {})
    const fact = { id: 1, kind: 'identity.personDeleted', payload: { personId: otherSeller.personId } }
    await inTransaction(asPlatform, (tx) =>
      forgetFollowers.react(tx, [fact], { ...aContext(app.database), ...asPlatform }),
    )
    assert.doesNotMatch((await otherSeller.browser.get('/kommende-indkoeb/foelg')).body, /Følg ikke længere/)
  })
})

describe('who is interested', () => {
  test('has a link to their page sent to the buyer, once', async () => {
    const { reference } = await plan({ title: 'Catering' })
    const url = `/kommende-indkoeb/${reference}/interesse`
    assert.match((await seller.browser.get(url)).body, /Det forpligter ingen/)
    await Promise.all([1, 2].map(() => seller.browser.post(url)))
    assert.equal(await subjects('purchaser@example.dk', /interesseret i “Catering”/), 1)
    const told = (await purchaser.browser.get(`/indkoeb/forespoergsler/${reference}`)).body
    assert.equal(told.match(/En virksomhed har vist interesse/g)?.length, 1)
    assert.match((await seller.browser.get(`${url}?done=sent`)).body, /Indkøberen har fået et link/)
    assert.equal((await visitor.get(url)).statusCode, 303)
    assert.equal((await purchaser.browser.post(url)).statusCode, 403)
  })
})
