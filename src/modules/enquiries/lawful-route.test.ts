import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { everybody } from '../../../test/support/people.ts'
import { addEnquiry } from './factories/enquiry.ts'

const app = await testApp()
const { purchaser, otherPurchaser } = await everybody(app)

const linkTo = (body: string, path: string) => {
  const [, url = ''] = new RegExp(`href="(${path}[^"]*)"`).exec(body) ?? []
  return url.replaceAll('&amp;', '&')
}

describe('the lawful way of buying what an enquiry asks for', () => {
  test('is asked for with what the enquiry knows, and its memo stands on the enquiry’s page', async () => {
    const { id, reference } = await addEnquiry(app.database, { buyer: purchaser, largestAmount: '450000.00' })
    const page = `/indkoeb/forespoergsler/${reference}`
    const { body } = await purchaser.browser.get(page)
    assert.match(body, /I har ikke gemt noget notat/)
    const asked = new URLSearchParams(linkTo(body, '/indkoeb/vej').split('?')[1])
    assert.equal(asked.get('value'), '450000')
    assert.equal(asked.get('words'), '55512000')

    const answer = {
      ...Object.fromEntries(asked),
      buyer: 'regionalLocal',
      organisation: String(purchaser.organisationId),
    }
    const { statusCode, headers } = await purchaser.browser.post('/indkoeb/notater', answer)
    assert.equal(statusCode, 303)
    const memo = String(headers.location).split('?')[0] ?? ''
    assert.equal(asked.get('enquiry'), String(id))
    assert.equal(linkTo((await purchaser.browser.get(page)).body, '/indkoeb/notater/'), memo)
  })

  test('as another buyer keeps it with the same enquiry is not shown', async () => {
    const { id, reference } = await addEnquiry(app.database, { buyer: purchaser })
    const { organisationId } = otherPurchaser
    const answer = {
      buyer: 'regionalLocal',
      words: '55512000',
      value: '1.000',
      title: 'Fremmed notat',
      enquiry: String(id),
    }
    await otherPurchaser.browser.post('/indkoeb/notater', { ...answer, organisation: String(organisationId) })
    assert.doesNotMatch((await purchaser.browser.get(`/indkoeb/forespoergsler/${reference}`)).body, /Fremmed notat/)
  })
})
