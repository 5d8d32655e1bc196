import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { oreOf } from '../../../kernel/money.ts'
import type { Sum } from '../model.ts'
import { categorySums } from './categories.ts'

const social: Sum = { lines: 1, amount: oreOf(100n), socialLines: 1, socialAmount: oreOf(100n) }
const ordinary: Sum = { lines: 2, amount: oreOf(300n), socialLines: 0, socialAmount: oreOf(0n) }

describe('the sums by category', () => {
  const sums = categorySums(
    {
      bySupplier: new Map([
        [7, social],
        [8, social],
      ]),
      ordinaryByWords: new Map([
        ['Kantine', ordinary],
        ['Møbler', ordinary],
        ['Øvrigt', ordinary],
      ]),
    },
    {
      offered: new Map([[7, '55500000']]),
      guessed: new Map([
        ['Kantine', { code: '55500000', certainty: 'likely' }],
        ['Møbler', { code: '39100000', certainty: 'uncertain' }],
      ]),
    },
  )

  test('put what social enterprises offer together with what is guessed to be the same', () => {
    const expected = { lines: 3, amount: 400n, socialLines: 1, socialAmount: 100n, certainty: 'likely' }
    assert.deepEqual(sums.get('55500000'), expected)
  })

  test('say how sure they are', () => {
    assert.equal(sums.get('39100000')?.certainty, 'uncertain')
  })

  test('leave nothing out that nobody can tell', () => {
    assert.equal(sums.get('')?.lines, 3)
  })
})
