import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApp } from '../../../test/support/app.ts'
import { everybody } from '../../../test/support/people.ts'
import type { Fields } from '../../../test/support/session.ts'
import { newReference } from '../../kernel/public-reference.ts'

const { purchaser } = await everybody(await testApp())

const forms = async () => {
  const reference = newReference('F')
  const buyer = String(purchaser.organisationId)
  await purchaser.browser.post('/forespoergsel', { kind: 'quotes', buyer, reference })
  return `/indkoeb/forespoergsler/${reference}/kladde`
}

const save = (url: string, fields: Fields) => purchaser.browser.post(url, fields)

test('a buyer is told at once what cannot be right, and goes on past what is only missing', async () => {
  const url = await forms()
  assert.equal((await save(`${url}/behov`, {})).headers.location, `${url}/sted`)
  const { body: empty } = await purchaser.browser.get(`${url}/sted`)
  const seen = /name="seen" value="([^"]*)"/.exec(empty)?.[1] ?? ''
  const wrong = await save(`${url}/sted`, { seen, startsOn: '31-02-2027' })
  assert.equal(wrong.headers.location, `${url}/sted`)
  const { body } = await purchaser.browser.get(`${url}/sted`)
  assert.match(body, /value="31-02-2027"/)
  assert.match(body, /Skriv en dato, der findes/)
})
