import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anOffering, aSupplier } from '../factories.ts'
import { completeness } from './completeness.ts'

const contact = { name: 'Kim Prøve' }

describe('completeness', () => {
  test('of nothing is 0 percent, and begins with what is offered', () => {
    const { percent, next } = completeness({ ...aSupplier(), contact: null })
    assert.equal(percent, 0)
    assert.equal(next[0]?.key, 'offering')
    assert.equal(
      next.reduce((sum, { weight }) => sum + weight, 0),
      100,
    )
  })

  test('says what to add next in the order of its weight', () => {
    const weights = completeness({ ...aSupplier(), contact: null }).next.map(({ weight }) => weight)
    assert.deepEqual(
      weights,
      weights.toSorted((one, other) => other - one),
    )
  })

  test('of all there is to tell is 100 percent', () => {
    const told = aSupplier({
      description: 'x',
      purpose: 'x',
      website: 'https://example.dk',
      employs: ['fleksjob'],
      smallestOrder: '1.00',
      leadTimeDays: 0,
      labels: ['x'],
      references: [{ client: 'x', text: null }],
      address: { postcode: '8000', town: 'Aarhus' },
      deliveryAreas: [{ kind: 'country', country: 'DK' }],
      offerings: [anOffering({ categories: ['15861000'], priceIndication: 'x', capacity: 'x' })],
    })
    assert.deepEqual(completeness({ ...told, contact }), { percent: 100, next: [] })
  })

  test('grows with the weight of what is added', () => {
    const before = completeness({ ...aSupplier(), contact: null })
    const after = completeness({ ...aSupplier(), contact })
    assert.equal(after.percent - before.percent, 10)
  })
})
