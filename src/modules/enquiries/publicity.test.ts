import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { everybody } from '../../../test/support/people.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { aRequest } from '../suppliers/factories.ts'
import { publicEnquiries } from './actions/publishing.ts'
import { addEnquiry } from './factories/enquiry.ts'
import { listEvents } from './store/events.ts'

const app = await testApp()
const { database } = app
const { purchaser, otherPurchaser } = await everybody(app)
const urlOf = (reference: string) => `/indkoeb/forespoergsler/${reference}/offentlighed`
const listed = async () =>
  (await publicEnquiries(aRequest(database, purchaser), { after: '', limit: 100 })).map(({ reference }) => reference)

describe('whether everybody may read an enquiry', () => {
  test('is the choice of its buyer, who can take it back, and stands in its history', async () => {
    const { id, reference } = await addEnquiry(database, { buyer: purchaser, state: 'closed' })
    assert.equal((await listed()).includes(reference), false)
    for (const isPublic of ['yes', 'yes', 'no']) {
      assert.equal((await purchaser.browser.post(urlOf(reference), { isPublic })).statusCode, 303)
      assert.equal((await listed()).includes(reference), isPublic === 'yes')
    }
    const events = await inTransaction({ database, actor: system }, (tx) => listEvents(tx, id))
    assert.deepEqual(
      events.map(({ what }) => what),
      ['madePrivate', 'madePublic'],
    )
  })

  test('has to be said: a form without an answer is refused, and says why', async () => {
    const { reference } = await addEnquiry(database, { buyer: purchaser })
    const { statusCode, body } = await purchaser.browser.post(urlOf(reference), {})
    assert.equal(statusCode, 422)
    assert.match(body, /Vælg ja eller nej\./)
  })

  test('is asked where it says what everybody would read of this one', async () => {
    const hidden = await addEnquiry(database, { buyer: purchaser, isBuyerNamed: false })
    const { body } = await purchaser.browser.get(urlOf(hidden.reference))
    assert.match(body, /Hvem I er, men først når forespørgslen er afsluttet/)
    assert.match(body, /Ingen beløb/)
    const shown = await addEnquiry(database, { buyer: purchaser, isAmountShown: true })
    assert.match((await purchaser.browser.get(urlOf(shown.reference))).body, /hvem I valgte, og prisen uden moms/)
  })

  test('is no question before it goes out, and nobody else’s', async () => {
    for (const state of ['draft', 'submitted', 'refused', 'withdrawn'] as const) {
      const { reference } = await addEnquiry(database, { buyer: purchaser, state })
      await purchaser.browser.post(urlOf(reference), { isPublic: 'yes' })
      assert.equal((await purchaser.browser.get(urlOf(reference))).statusCode, 303)
      assert.equal((await listed()).includes(reference), false)
    }
    const { reference } = await addEnquiry(database, { buyer: purchaser })
    assert.equal((await otherPurchaser.browser.post(urlOf(reference), { isPublic: 'yes' })).statusCode, 404)
    assert.equal((await listed()).includes(reference), false)
  })
})
