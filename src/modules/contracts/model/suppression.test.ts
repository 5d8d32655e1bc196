import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Cell, isTooFew, suppress, totalOf } from './suppression.ts'

const cell = (people: number, contracts: number, enterprises = contracts): Cell => ({
  ...{ people, contracts, enterprises },
  ...{ hours: people * 100, newlyEmployed: 0 },
})

const anyCell = fc
  .record({ people: fc.nat(30), contracts: fc.nat(8), enterprises: fc.integer({ min: 1, max: 8 }) })
  .map(({ people, contracts, enterprises }) =>
    contracts === 0 ? cell(0, 0) : cell(people, contracts, Math.min(contracts, enterprises)),
  )

const anyRows = fc.array(anyCell, { maxLength: 6 })

describe('sums shown to others', () => {
  test('hide a small number, and another one with it', () => {
    const { rows, isTotalShown } = suppress([cell(4, 3), cell(9, 5), cell(20, 5)])
    assert.deepEqual([rows.map(({ isShown }) => isShown), isTotalShown], [[false, false, true], true])
  })

  test('are all shown where none is small', () => {
    const { rows, isTotalShown } = suppress([cell(5, 3), cell(9, 5), cell(0, 0)])
    assert.deepEqual([rows.map(({ isShown }) => isShown), isTotalShown], [[true, true, true], true])
  })

  test('hide what many contracts of two enterprises come to', () => {
    assert.equal(isTooFew(cell(40, 9, 2)), true)
    assert.equal(isTooFew(cell(40, 9, 3)), false)
  })

  test('hide the total where there is no other row to hide', () => {
    assert.equal(suppress([cell(4, 3), cell(0, 0)]).isTotalShown, false)
  })

  test('never show a row or a total behind which too few stand', () => {
    fc.assert(
      fc.property(anyRows, (cells) => {
        const { rows, total, isTotalShown } = suppress(cells)
        assert.ok(rows.every(({ row, isShown }) => !isShown || !isTooFew(row)))
        assert.ok(!isTotalShown || !isTooFew(total))
      }),
    )
  })

  test('never let a small number be had by subtracting the rows that are shown from the total', () => {
    fc.assert(
      fc.property(anyRows, (cells) => {
        const { rows, isTotalShown } = suppress(cells)
        const hidden = rows.flatMap(({ row, isShown }) => (isShown ? [] : [row]))
        if (!isTotalShown || hidden.length === 0) return
        assert.ok(hidden.length >= 2)
        assert.ok(!isTooFew(totalOf(hidden)))
      }),
    )
  })
})
