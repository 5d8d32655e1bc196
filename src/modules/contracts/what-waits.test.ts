import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mailsTo, quoteStage } from '../../../test/support/quotes.ts'
import { addContract } from './factories.ts'

const stage = await quoteStage()
const { database } = stage.app
const [buyer, stranger] = [await stage.aBuyer(), await stage.aBuyer()]
const kitchen = await stage.aBidder('Køkkenet')
stage.setTime(new Date('2026-11-23T12:00:00Z'))

async function begin(more = {}) {
  const { reference } = await addContract(database, { buyer, seller: kitchen, ...more })
  const url = `/kontrakter/${reference}`
  return { url, october: `${url}/maaneder/2026-10` }
}

const numbers = { revision: '0', hours: '120,5', people: '3', newlyEmployed: '1', words: '' }

describe('a contract that was refused', () => {
  test('is proposed again with what was written', async () => {
    const { url } = await begin({ title: 'Forkert beløb', isProposal: true })
    await kitchen.mette.post(`${url}/svar`, { answer: 'refused', words: 'Beløbet er et andet.' })
    const page = (await buyer.browser.get(url)).body
    const [, again = ''] = /href="([^"]*again=[^"]*)">Ret det/.exec(page) ?? []
    const form = (await buyer.browser.get(again.replaceAll('&amp;', '&'))).body
    assert.match(form, /value="Forkert beløb"[\s\S]*value="250000,50"/)
    assert.doesNotMatch((await kitchen.mette.get(url)).body, /again=/)
    const ofOthers = (await stranger.browser.get(again.replaceAll('&amp;', '&'))).body
    assert.doesNotMatch(ofOthers, /Forkert beløb/)
  })
})

describe('the list', () => {
  test('says what waits, and for whom', async () => {
    const [its, other] = [await stage.aBuyer(), await stage.aBidder('Vaskehuset')]
    await addContract(database, { buyer: its, seller: other, title: 'Følges', months: ['2026-09-01'] })
    const listed = async (browser: typeof its.browser) => (await browser.get('/kontrakter')).body
    assert.match(await listed(its.browser), /<strong>Bekræft september 2026<\/strong>/)
    assert.match(await listed(its.browser), /Venter på virksomhedens tal for oktober 2026/)
    assert.match(await listed(other.mette), /<strong>Registrér oktober 2026<\/strong>/)
    assert.match(await listed(other.mette), /Venter på indkøberen: september 2026/)
    assert.match((await its.browser.get('/min-side')).body, /1 kontrakt venter på jer/)
  })
})

describe('the same numbers once more', () => {
  test('stand against an objection: the buyer is asked again, once', async () => {
    const { october } = await begin({ title: 'Fastholdes' })
    await kitchen.mette.post(october, numbers)
    await buyer.browser.post(`${october}/svar`, { answer: 'objected', revision: '1', words: 'Der var to.' })
    const again = { ...numbers, revision: '1' }
    const sent = [await kitchen.mette.post(october, again), await kitchen.mette.post(october, again)]
    for (const { headers } of sent) assert.match(String(headers.location), /notice=logged/)
    assert.match((await buyer.browser.get(october)).body, /Venter på bekræftelse/)
    const asked = (await mailsTo(database, buyer.personId)).filter((each) => /Bekræft.*: Fastholdes/.test(each))
    assert.equal(asked.length, 2)
  })

  test('leave a month that is confirmed as it is, and it is said so', async () => {
    const { october } = await begin({ title: 'Uændret' })
    await kitchen.mette.post(october, numbers)
    await buyer.browser.post(`${october}/svar`, { answer: 'confirmed', revision: '1' })
    const { headers } = await kitchen.mette.post(october, { ...numbers, revision: '1' })
    const { body } = await kitchen.mette.get(String(headers.location))
    assert.match(body, /Tallene er, som de var/)
    assert.match(body, /Bekræftet/)
  })
})
