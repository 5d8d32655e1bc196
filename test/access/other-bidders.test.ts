import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deliverAll, subscribe } from '../../src/kernel/facts/worker.ts'
import { reactions } from '../../src/modules.ts'
import { memoryLog } from '../support/log.ts'
import { addOpenEnquiry, type Bidder, deadline, mailsTo, quoteStage, quoteUrl, sendQuote } from '../support/quotes.ts'

/** What an enterprise can learn of the others that are asked the same: nothing, whatever they do. */

const stage = await quoteStage()
const { database } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, vasketur, partner] = [await stage.aBidder(), await stage.aBidder(), await stage.aBidder()]
const one = (reference: string) => `/min-virksomhed/forespoergsler/${reference}`

/** Everything that an enterprise can ask for and that has to do with an enquiry. */
const asked = (reference: string) => [
  '/min-virksomhed',
  '/min-virksomhed/forespoergsler',
  one(reference),
  `/en/my-enterprise/enquiries/${reference}`,
  `${one(reference)}/spoergsmaal`,
  `${one(reference)}/beskeder`,
  `${one(reference)}/tilfoejelser`,
  quoteUrl(reference),
  `${quoteUrl(reference)}/partnere`,
  `${quoteUrl(reference)}/bilag`,
  `${one(reference)}/del`,
  `/opfoelgning/${reference}`,
  `/indkoeb/forespoergsler/${reference}`,
  `/indkoeb/forespoergsler/${reference}/tilbud`,
  `/indkoeb/forespoergsler/${reference}/tilbud.xlsx`,
  `/indkoeb/forespoergsler/${reference}/tilbud.pdf`,
  '/konto/mine-data',
  '/konto/mine-data.json',
  '/min-virksomhed/historik',
  '/kommende-indkoeb',
]

describe('what others do about an enquiry', () => {
  for (const isSealed of [true, false]) {
    test(`tells a bidder nothing where quotes are ${isSealed ? 'sealed' : 'read as they come'}`, async () => {
      const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur], isSealed })
      await sendQuote(vasketur.mette, reference)
      await settle()
      const before = await learnt(vasketur, reference)
      for (const doing of othersDo(reference)) {
        const { statusCode } = await doing()
        assert.ok(statusCode < 400, `${doing} is done, and answered ${statusCode}`)
        await settle()
        assert.deepEqual(await learnt(vasketur, reference), before)
      }
    })
  }

  test('would be found if it told something', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur] })
    const before = await learnt(vasketur, reference)
    await sendQuote(vasketur.mette, reference)
    assert.notDeepEqual(await learnt(vasketur, reference), before)
  })

  test('would be found if it stood in a field of a form alone', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur] })
    const typed = (words: string, revision: string) =>
      vasketur.mette.post(quoteUrl(reference), { do: 'save', revision, line1words: words })
    await typed('Frokost', '0')
    const before = await page(vasketur, quoteUrl(reference))
    await typed('Morgenmad', '1')
    assert.notEqual(await page(vasketur, quoteUrl(reference)), before)
  })

  test('is answered as what does not exist', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair] })
    await sendQuote(kaffefair.mette, reference)
    const unknown = reference.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const url of asked(reference).filter((each) => each.includes(reference))) {
      const [there, nowhere] = await Promise.all(
        [url, url.replace(reference, unknown)].map((each) => page(vasketur, each)),
      )
      assert.equal(there?.replaceAll(reference, unknown), nowhere)
    }
  })
})

/** What the other bidder does, one after the other, each with what follows by itself. */
function othersDo(reference: string): readonly (() => Promise<{ readonly statusCode: number }>)[] {
  const { mette } = kaffefair
  const part = { supplier: String(partner.supplierId), what: 'Kører maden ud', amount: '500' }
  return [
    () => mette.get(one(reference)),
    () => mette.post(`${one(reference)}/afslag`, { reason: 'tooFar' }),
    () => mette.post(`${one(reference)}/interesse`, {}),
    () => mette.post(`${one(reference)}/beskeder`, { words: 'Har I opvaskemaskine?' }),
    () => mette.post(quoteUrl(reference), { do: 'save', revision: '0', line1words: 'Frokost' }),
    () => sendQuote(mette, reference),
    () => sendQuote(mette, reference, { line1price: '12.345,67' }),
    () => mette.post(`${quoteUrl(reference)}/partnere`, part),
    () => mette.post(`${quoteUrl(reference)}/tilbagetraekning`, {}),
  ]
}

/** All pages as they come, and all mails. */
async function learnt(bidder: Bidder, reference: string) {
  const pages: Record<string, string> = {}
  for (const url of asked(reference)) pages[url] = await page(bidder, url)
  return { pages, mails: await mailsTo(database, bidder.owner) }
}

/** What is new each time a page is asked for: the nonce of its scripts, and the name of the message that is written next. */
const newEachTime = /(?<=nonce=)"[0-9a-f]{32}"|(?<=name="message" value=)"[0-9a-f-]{36}"/g

/** A page with its status and length, and every byte of it but those. */
async function page({ mette }: Bidder, url: string): Promise<string> {
  const { statusCode, headers, body } = await mette.get(url)
  const said = body.replace(newEachTime, '')
  return `${statusCode} ${headers['content-type']} ${said.length} ${said}`
}

/** Lets happen what follows by itself, as on the day before the deadline. */
async function settle(): Promise<void> {
  stage.setTime(new Date(deadline.getTime() - 86_400_000))
  await subscribe(database, reactions)
  await deliverAll({ database, reactions, log: memoryLog().log, clock: stage.clock })
}
