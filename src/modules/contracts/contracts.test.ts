import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { memoryLog } from '../../../test/support/log.ts'
import { addOpenEnquiry, compareUrl, mailsTo, quoteStage, sendQuote } from '../../../test/support/quotes.ts'
import { signInAs } from '../../../test/support/session.ts'
import { type Actor, system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { textOfPdf } from '../../kernel/files/pdf/factories.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { remindBuyers, remindEnterprises } from './actions/remind.ts'
import { addContract } from './factories.ts'
import { refuseProposalsOfClosed } from './reactions.ts'

const stage = await quoteStage()
const { database } = stage.app
const [buyer, stranger] = [await stage.aBuyer(), await stage.aBuyer()]
const kitchen = await stage.aBidder('Køkkenet')
stage.setTime(new Date('2026-11-23T12:00:00Z'))

const parties = { buyer, seller: kitchen }
const seller = { personId: kitchen.owner, browser: kitchen.mette }
const terms = { title: 'Frokost', startsOn: '01-10-2026', endsOn: '30-09-2027', amount: '250.000,50' }

async function begin(more = {}) {
  const { reference, id } = await addContract(database, { ...parties, ...more })
  const url = `/kontrakter/${reference}`
  return { id, url, october: `${url}/maaneder/2026-10` }
}

const numbers = { revision: '0', hours: '120,5', people: '3', newlyEmployed: '1', words: '' }

async function rowsSeenBy(actor: Actor): Promise<number[]> {
  const counts = []
  for (const table of ['contract', 'month', 'event']) {
    const { rows } = await inTransaction({ database, actor }, (tx) =>
      sql`select from ${sql.table(`contracts.${table}`)}`.execute(tx),
    )
    counts.push(rows.length)
  }
  return counts
}

describe('a contract from a chosen quote', () => {
  test('begins with what was asked and offered, is proposed once, and stands on both pages of the enquiry', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [kitchen], isSealed: false })
    await sendQuote(kitchen.mette, reference)
    const section = `/indkoeb/forespoergsler/${reference}`
    assert.doesNotMatch((await buyer.browser.get(section)).body, /Registrér kontrakten/)
    const { body } = await buyer.browser.get(compareUrl(reference))
    const [, quote = ''] = /name="choice" value="([0-9a-f-]{36})"/.exec(body) ?? []
    await buyer.browser.post(compareUrl(reference), { choice: quote })
    assert.match((await buyer.browser.get(section)).body, /Registrér kontrakten/)
    const create = `/kontrakter/ny?enquiry=${reference}`
    assert.match((await kitchen.mette.get(create)).body, /value="Frokost til kantinen"[\s\S]*value="2500,25"/)
    assert.equal((await stranger.browser.get(create)).body.includes('Frokost'), false)
    const fields = { ...terms, enquiry: reference }
    const sent = await Promise.all([0, 1].map(() => kitchen.mette.post('/kontrakter/ny', fields)))
    const [first, second] = sent.map(({ headers }) => String(headers.location).split('?')[0])
    assert.equal(first, second)
    const there = await buyer.browser.get(create)
    assert.equal(there.statusCode, 303)
    assert.match((await kitchen.mette.get(`/min-virksomhed/forespoergsler/${reference}`)).body, /Se kontrakten/)
  })
})

describe('a contract entered by hand', () => {
  test('is refused with all that was typed, then agreed by the other party and by nobody else', async () => {
    const fields = { ...terms, title: 'Vask', supplier: String(kitchen.supplierId) }
    const personal = await buyer.browser.post('/kontrakter/ny', { ...fields, title: 'Vask for 010190-1234' })
    assert.equal(personal.statusCode, 422)
    assert.match(personal.body, /value="Vask for 010190-1234"/)
    const refused = await buyer.browser.post('/kontrakter/ny', { ...fields, endsOn: '30-09-2025' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /Den sidste dag kan ikke ligge før[\s\S]*value="250.000,50"/)
    const made = await buyer.browser.post('/kontrakter/ny', fields)
    const again = await buyer.browser.post('/kontrakter/ny', fields)
    assert.equal(made.headers.location, again.headers.location)
    const url = String(made.headers.location).replace(/\?.*/, '')
    assert.equal((await buyer.browser.post(`${url}/svar`, { answer: 'agreed' })).statusCode, 403)
    assert.equal((await stranger.browser.post(`${url}/svar`, { answer: 'agreed' })).statusCode, 404)
    assert.equal((await kitchen.mette.post(`${url}/svar`, { answer: 'refused' })).statusCode, 422)
    assert.equal((await kitchen.mette.post(`${url}/svar`, { answer: 'agreed' })).statusCode, 303)
    assert.equal((await kitchen.mette.post(`${url}/svar`, { answer: 'agreed' })).statusCode, 303)
    const late = await kitchen.mette.post(`${url}/svar`, { answer: 'refused', words: 'Nej' })
    assert.equal(late.statusCode, 422)
    assert.match((await buyer.browser.get(url)).body, /250\.000,50/)
    assert.ok((await mailsTo(database, seller.personId)).includes('Er kontrakten rigtig? Vask'))
    assert.ok((await mailsTo(database, buyer.personId)).includes('Svar om kontrakten: Vask'))
  })

  test('ends early inside its period, and not before months that are logged', async () => {
    const { url } = await begin({ title: 'Ender', months: ['2026-10-01'] })
    for (const endedOn of ['', '31-08-2026', '31-08-2027', '30-09-2026']) {
      assert.equal((await buyer.browser.post(`${url}/afslutning`, { endedOn })).statusCode, 422, endedOn)
    }
    assert.equal((await buyer.browser.post(`${url}/afslutning`, { endedOn: '31-10-2026' })).statusCode, 303)
    assert.match((await kitchen.mette.get(url)).body, /Afsluttet før tid/)
    assert.equal((await kitchen.mette.get(`${url}/maaneder/2026-11`)).statusCode, 404)
  })

  test('waits for nobody once a party has closed', async () => {
    const other = await stage.aBidder()
    const { reference } = await addContract(database, { buyer, seller: other, isProposal: true })
    const fact = { id: 1, kind: 'organisations.closed', payload: { organisationId: other.organisationId } }
    const context = { actor: system, clock: stage.clock, database, log: memoryLog().log }
    await inTransaction(context, (tx) => refuseProposalsOfClosed.react(tx, [fact], context))
    assert.match((await buyer.browser.get(`/kontrakter/${reference}`)).body, /Afvist/)
  })
})

describe('a month', () => {
  test('is logged by the enterprise, inside the period and not in the future', async () => {
    const { url, october } = await begin({ title: 'Måneder' })
    assert.equal((await buyer.browser.post(october, numbers)).statusCode, 403)
    assert.equal((await stranger.browser.get(october)).statusCode, 404)
    for (const month of ['2026-08', '2026-12', '2026-13', 'x']) {
      assert.equal((await kitchen.mette.get(`${url}/maaneder/${month}`)).statusCode, 404, month)
    }
    for (const wrong of [{ hours: '1,234' }, { people: '' }, { newlyEmployed: '4' }, { words: 'Hun er 010190-1234' }]) {
      assert.equal((await kitchen.mette.post(october, { ...numbers, ...wrong })).statusCode, 422)
    }
    for (const _ of [1, 2]) assert.equal((await kitchen.mette.post(october, numbers)).statusCode, 303)
    const asked = (await mailsTo(database, buyer.personId)).filter((subject) => subject.endsWith(': Måneder'))
    assert.deepEqual(asked, ['Bekræft timer og job i oktober 2026: Måneder'])
  })

  test('is confirmed once by two colleagues at once, and a change asks again', async () => {
    const { october } = await begin({ title: 'Bekræftes' })
    await kitchen.mette.post(october, numbers)
    const yes = { answer: 'confirmed', revision: '1' }
    const both = await Promise.all([buyer.browser, buyer.colleague].map((each) => each.post(`${october}/svar`, yes)))
    assert.deepEqual(
      both.map(({ statusCode }) => statusCode),
      [303, 303],
    )
    assert.match((await kitchen.mette.get(october)).body, /Bekræftet/)
    assert.equal((await kitchen.mette.post(october, { ...numbers, revision: '1', hours: '130' })).statusCode, 303)
    assert.match((await buyer.browser.get(october)).body, /Venter på bekræftelse/)
  })

  test('is not confirmed with numbers that the buyer did not see', async () => {
    const { october } = await begin({ title: 'Ændres' })
    await kitchen.mette.post(october, numbers)
    const answers = await Promise.all([
      kitchen.mette.post(october, { ...numbers, revision: '1', hours: '999' }),
      buyer.browser.post(`${october}/svar`, { answer: 'confirmed', revision: '1' }),
    ])
    assert.equal(answers[0]?.statusCode, 303)
    assert.match((await buyer.browser.get(october)).body, /999[\s\S]*Venter på bekræftelse/)
  })

  test('is objected to with words, which the enterprise sees', async () => {
    const { url, october } = await begin({ title: 'Uenig' })
    await kitchen.mette.post(october, numbers)
    assert.equal((await buyer.browser.post(`${october}/svar`, { answer: 'objected', revision: '1' })).statusCode, 422)
    const no = { answer: 'objected', revision: '1', words: 'Der var to.' }
    assert.equal((await buyer.browser.post(`${october}/svar`, no)).statusCode, 303)
    assert.match((await kitchen.mette.get(october)).body, /Der var to\./)
    assert.match((await buyer.browser.get(`${url}/opgoerelse`)).body, /Ikke talt med[\s\S]*?120,5/)
    assert.ok((await mailsTo(database, seller.personId)).includes('Indsigelse mod tallene i oktober 2026: Uenig'))
  })
})

describe('the statement', () => {
  test('says the same on the page, in the PDF and in the workbook, to both parties and to nobody else', async () => {
    const { url, october } = await begin({ title: 'Opgøres', months: ['2026-09-01', '2026-10-01'] })
    await buyer.browser.post(`${october}/svar`, { answer: 'confirmed', revision: '1' })
    for (const { browser } of [buyer, seller]) {
      const { body } = await browser.get(`${url}/opgoerelse`)
      for (const figure of ['241', '120,5', '50 %', 'november 2026', '250.000,50'])
        assert.ok(body.includes(figure), figure)
      const pdf = await browser.get(`${url}/opgoerelse.pdf`)
      assert.ok(textOfPdf(pdf.rawPayload).includes('120,5'))
      const xlsx = await browser.get(`${url}/opgoerelse.xlsx`)
      assert.equal(xlsx.statusCode, 200)
      const { readXlsx } = await import('hucre/xlsx')
      const { sheets } = await readXlsx(xlsx.rawPayload)
      assert.ok(sheets[0]?.rows.some((row) => row.includes(120.5) && row.includes('Bekræftet')))
      assert.match((await browser.get('/kontrakter/opgoerelse?year=2026')).body, /Opgøres/)
    }
    for (const ending of ['', '.pdf', '.xlsx']) {
      assert.equal((await stranger.browser.get(`${url}/opgoerelse${ending}`)).statusCode, 404)
    }
  })
})

describe('the operator', () => {
  test('sees what contracts come to once enough stand behind it, and never one of them', async () => {
    const personId = await addPerson(database, { isOperator: true })
    const session = { personId, hasSecondFactor: true }
    const operator = await signInAs(stage.app, session, new Date('2026-12-04T10:59:00Z'))
    const effect = async () => (await operator.get('/sekretariat/effekt?year=2025')).body
    const period = { startsOn: '2025-01-01', endsOn: '2025-12-31' }
    const confirmOne = async (enterprise = kitchen) => {
      const { url } = await begin({ ...period, seller: enterprise, title: 'Tælles', months: ['2025-10-01'] })
      await buyer.browser.post(`${url}/maaneder/2025-10/svar`, { answer: 'confirmed', revision: '1' })
      return url
    }
    const urls = [await confirmOne(), await confirmOne(), await confirmOne()]
    assert.match(await effect(), /<td[^>]*>skjult/)
    assert.doesNotMatch(await effect(), /361,5/)
    await confirmOne(await stage.aBidder('Vaskeriet'))
    assert.match(await effect(), /<td[^>]*>skjult/)
    await confirmOne(await stage.aBidder('Gartneriet'))
    assert.match(await effect(), /602,5/)
    assert.doesNotMatch(await effect(), /Tælles|<td[^>]*>skjult/)
    assert.equal((await operator.get(urls[0] ?? '')).statusCode, 404)
  })
})

describe('reminders', () => {
  test('go once: to the enterprise from the 5th, to the buyer after two weeks', async () => {
    const [other, its] = [await stage.aBidder(), await stage.aBuyer()]
    await addContract(database, { buyer: its, seller: other, title: 'Mindes', months: ['2026-11-01'] })
    const on = (day: string) => ({ actor: system, clock: clockAt(`${day}T12:00:00Z`), database, log: memoryLog().log })
    const told = async (personId: number) => (await mailsTo(database, personId)).filter((each) => /Mindes/.test(each))
    await remindEnterprises(on('2027-01-04'))
    await remindBuyers(on('2026-12-03'))
    assert.deepEqual([await told(other.owner), await told(its.personId)], [[], []])
    for (const day of ['2027-01-05', '2027-01-06']) await remindEnterprises(on(day))
    for (const day of ['2026-12-05', '2026-12-06']) await remindBuyers(on(day))
    assert.deepEqual(await told(other.owner), ['Husk timer og job i december 2026: Mindes'])
    assert.deepEqual(await told(its.personId), ['Tallene i november 2026 venter på jer: Mindes'])
  })
})

describe('in the database', () => {
  test('strangers, visitors and operators see nothing', async () => {
    const membership = {
      organisationName: '',
      role: 'owner',
      vouches: false,
      isTrusted: true,
      isVerified: true,
      buys: true,
      sells: true,
    } as const
    const person = { personId: 1, sessionId: 1, name: '', email: '', awaitsSecondFactor: false }
    const of = (organisationId: number, isOperator: boolean): Actor => ({
      kind: 'person',
      ...person,
      isOperator,
      memberships: [{ ...membership, organisationId }],
    })
    assert.ok((await rowsSeenBy(of(kitchen.organisationId, false))).every((count) => count > 0))
    for (const actor of [of(stranger.organisationId, false), of(0, true), { kind: 'visitor' } as const]) {
      assert.deepEqual(await rowsSeenBy(actor), [0, 0, 0])
    }
  })
})
