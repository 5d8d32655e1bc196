import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPackage } from '../../../test/support/ocds.ts'
import {
  addOpenEnquiry,
  type Buyer,
  compareUrl,
  deadline,
  type NewOpenEnquiry,
  quoteStage,
  sendQuote,
} from '../../../test/support/quotes.ts'

const stage = await quoteStage()
const { database, server } = stage.app
const buyer = await stage.aBuyer()
const [kaffefair, vasketur] = [await stage.aBidder('KaffeFair'), await stage.aBidder('Vasketur')]
const before = new Date('2026-11-23T12:00:00Z')
test.beforeEach(() => stage.setTime(before))

const address = '/data/ocds/enquiries.json'
const planted = 'Skriv til plantet.person@example.dk eller ring 87 65 43 21'

async function told(reference: string) {
  const { statusCode, body } = await server.inject(address)
  if (statusCode === 404) return undefined
  return readPackage(body).releases.find(({ tender }) => tender.id === reference)
}

async function publish(reference: string, isPublic = 'yes', { browser }: Buyer = buyer) {
  const { statusCode } = await browser.post(`/indkoeb/forespoergsler/${reference}/offentlighed`, { isPublic })
  assert.equal(statusCode, 303)
}

/** Two have answered, and the cheaper of them was chosen. */
async function anEnded(more: Partial<NewOpenEnquiry>): Promise<string> {
  const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair, vasketur], ...more })
  await sendQuote(kaffefair.mette, reference, { line1price: '900' })
  await sendQuote(vasketur.mette, reference, { line1price: '800', words: planted })
  stage.setTime(new Date(deadline.getTime() + 60_000))
  const { body } = await buyer.browser.get(compareUrl(reference))
  const [chosen = '', other = ''] = [...body.matchAll(/name="choice" value="([0-9a-f-]{36})"/g)].map(
    ([, id = '']) => id,
  )
  const fields = { choice: chosen, [`reason-${other}`]: 'other', [`words-${other}`]: planted }
  assert.equal((await buyer.browser.post(compareUrl(reference), fields)).statusCode, 303)
  return reference
}

describe('public enquiries as open data', () => {
  test('are none while no buyer has said so', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair] })
    assert.equal((await server.inject(address)).statusCode, 404)
    await publish(reference)
    assert.equal((await told(reference))?.tender.status, 'active')
    await publish(reference, 'no')
    assert.equal(await told(reference), undefined)
  })

  test('do not name a buyer who is not to be named while it runs, nor amounts that are not shown', async () => {
    const { reference } = await addOpenEnquiry(database, {
      buyer,
      invited: [kaffefair],
      isBuyerNamed: false,
      smallestAmount: '100000.00',
      largestAmount: '200000.50',
      description: planted,
    })
    await publish(reference)
    const release = await told(reference)
    assert.deepEqual([release?.tag, release?.buyer, release?.parties], [['tender'], undefined, []])
    assert.deepEqual([release?.tender.value, release?.tender.minValue], [undefined, undefined])
    assert.equal(release?.tender.description, 'Skriv til […] eller ring […]')
  })

  test('tell whom the buyer chose and the price, and nothing of those who were not chosen', async () => {
    const reference = await anEnded({ isAmountShown: true, largestAmount: '200000.50', isBuyerNamed: false })
    await publish(reference)
    const release = await told(reference)
    assert.deepEqual([release?.tag, release?.tender.status], [['tenderUpdate', 'award'], 'complete'])
    assert.deepEqual(release?.tender.value, { amount: 200_000.5, currency: 'DKK' })
    const [award] = release?.awards ?? []
    const [supplier] = award?.suppliers ?? []
    assert.equal(award?.value.amount, supplier?.name === 'Vasketur' ? 2000 : 2250)
    assert.equal(release?.parties.length, 2)
    const { body } = await server.inject(address)
    assert.doesNotMatch(body, supplier?.name === 'Vasketur' ? /KaffeFair/ : /Vasketur/)
    assert.doesNotMatch(body, /plantet\.person|87 ?65 ?43 ?21/)
  })

  test('tell how it ended, but neither whom nor the price, where the buyer shows no amounts', async () => {
    const reference = await anEnded({ isAmountShown: false })
    await publish(reference)
    const release = await told(reference)
    assert.deepEqual([release?.tag, release?.tender.status], [['tenderUpdate'], 'complete'])
    assert.equal(release?.awards, undefined)
    assert.deepEqual(
      release?.parties.map(({ roles }) => roles),
      [['buyer']],
    )
  })

  test('are another release once something changes, and the same as long as nothing does', async () => {
    const { reference } = await addOpenEnquiry(database, { buyer, invited: [kaffefair] })
    await publish(reference)
    const [one, same] = [await told(reference), await told(reference)]
    assert.equal(one?.id, same?.id)
    await buyer.browser.post(`/indkoeb/forespoergsler/${reference}/afslutning`, { outcome: 'givenUp', words: planted })
    const other = await told(reference)
    assert.deepEqual([other?.tag, other?.ocid], [['tenderCancellation'], one?.ocid])
    assert.notEqual(other?.id, one?.id)
  })
})
