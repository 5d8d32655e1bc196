import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Candidate, inOrder } from './candidate.ts'
import { hasTimeToAnswer, isWaveDue, mostWaves, nextWave, planWaves } from './wave.ts'

const nobody: ReadonlySet<number> = new Set()

function candidate(supplierId: number, settings: Partial<Candidate> = {}): Candidate {
  const known = { slug: `s${supplierId}`, name: `S ${supplierId}`, enterpriseId: supplierId, reasons: [] }
  return { supplierId, ...known, fit: 1 - supplierId / 1000, isNewcomer: false, hindrance: null, ...settings }
}

const many = (count: number, settings: Partial<Candidate> = {}) =>
  Array.from({ length: count }, (_, index) => candidate(index + 1, settings))

const numbers = (wave: ReturnType<typeof nextWave>) => wave.map(({ candidate: { supplierId } }) => supplierId)

describe('a wave', () => {
  test('takes the best fits where nobody is new', () => {
    assert.deepEqual(
      numbers(nextWave({ candidates: many(20), byHand: nobody, size: 10 })),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    )
  })

  test('keeps a fifth for those not invited lately', () => {
    const candidates = many(20).map((one) => (one.supplierId > 15 ? { ...one, isNewcomer: true } : one))
    const wave = nextWave({ candidates, byHand: nobody, size: 10 })
    assert.deepEqual(numbers(wave), [1, 2, 3, 4, 5, 6, 7, 8, 16, 17])
    assert.deepEqual(
      wave.slice(7).map(({ origin }) => origin),
      ['bestFit', 'newcomer', 'newcomer'],
    )
  })

  test('takes first whom the buyer added', () => {
    const wave = nextWave({ candidates: many(20), byHand: new Set([20]), size: 10 })
    assert.deepEqual(wave[0], { candidate: candidate(20), origin: 'byHand' })
    assert.equal(wave.length, 10)
  })

  test('skips those who cannot be invited now, added by hand or not', () => {
    const candidates = [
      candidate(1, { hindrance: 'notNow' }),
      candidate(2, { hindrance: 'noOrganisation' }),
      candidate(3),
    ]
    assert.deepEqual(numbers(nextWave({ candidates, byHand: new Set([1]), size: 10 })), [3])
  })

  test('invites everybody who can be invited once, in waves of the size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.boolean()),
        (count, size, flags) => {
          const candidates = many(count).map((one) => ({ ...one, isNewcomer: flags.next().value === true }))
          const waves = planWaves({ candidates, byHand: new Set([1, 7]), size })
          assert.deepEqual(
            waves.flatMap(numbers).sort((one, other) => one - other),
            candidates.map(({ supplierId }) => supplierId),
          )
          for (const wave of waves.slice(0, -1)) assert.equal(wave.length, size)
        },
      ),
    )
  })

  test('is planned no further ahead than anybody looks, the best fits first', () => {
    const waves = planWaves({ candidates: many(2 * mostWaves), byHand: nobody, size: 1 })
    assert.deepEqual(
      waves.flatMap(numbers),
      many(mostWaves).map(({ supplierId }) => supplierId),
    )
  })
})

describe('the order', () => {
  test('is the same however the rows came, and another for another enquiry', () => {
    const alike = many(30, { fit: 0.5 })
    const order = inOrder('F-AAAAAAAA', alike).map(({ supplierId }) => supplierId)
    assert.deepEqual(
      inOrder('F-AAAAAAAA', [...alike].reverse()).map(({ supplierId }) => supplierId),
      order,
    )
    assert.notDeepEqual(
      inOrder('F-BBBBBBBB', alike).map(({ supplierId }) => supplierId),
      order,
    )
  })

  test('has the better fit first', () => {
    assert.deepEqual(
      inOrder('F-AAAAAAAA', [candidate(2), candidate(1)]).map(({ supplierId }) => supplierId),
      [1, 2],
    )
  })
})

describe('the next wave', () => {
  const due = (sent: string, now: string) => isWaveDue(new Date(sent), new Date(now))
  test('is due after two working days', () => {
    assert.equal(due('2026-11-23T09:00:00Z', '2026-11-25T08:59:59Z'), false)
    assert.equal(due('2026-11-23T09:00:00Z', '2026-11-25T09:00:00Z'), true)
  })

  test('waits over the weekend', () => {
    assert.equal(due('2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'), false)
    assert.equal(due('2026-11-20T09:00:00Z', '2026-11-24T09:00:00Z'), true)
  })

  test('is not sent in the last day before the deadline', () => {
    const until = new Date('2026-12-04T11:00:00Z')
    assert.equal(hasTimeToAnswer(until, new Date('2026-12-03T11:00:00Z')), false)
    assert.equal(hasTimeToAnswer(until, new Date('2026-12-03T10:59:59Z')), true)
    assert.equal(hasTimeToAnswer(null, until), true)
  })
})
