import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { oreOf } from '../../../kernel/money.ts'
import { type LedgerLine, otherKey } from '../model.ts'
import { mostKeys, socialShare, startAdding } from './totals.ts'

const line: LedgerLine = {
  cvr: null,
  supplierName: 'kaffeaps',
  amount: oreOf(100n),
  day: '2026-12-31',
  unit: 'Skole',
  account: null,
  text: null,
}

describe('the sums of a ledger', () => {
  test('tell what went to social enterprises, by month, unit and account', () => {
    const adding = startAdding()
    adding.add(line, null)
    adding.add({ ...line, amount: oreOf(50n), day: '2027-01-01' }, { id: 7, isNameAlone: false })
    adding.add({ ...line, amount: oreOf(-25n), unit: null }, { id: 7, isNameAlone: true })
    const { all, byMonth, byUnit, byAccount, bySupplier, byNameAlone } = adding.totals()
    assert.deepEqual(all, { lines: 3, amount: 125n, socialLines: 2, socialAmount: 25n })
    assert.deepEqual(byMonth.get('2026-12'), { lines: 2, amount: 75n, socialLines: 1, socialAmount: -25n })
    assert.deepEqual(byUnit.get('Skole'), { lines: 2, amount: 150n, socialLines: 1, socialAmount: 50n })
    assert.deepEqual(byAccount.get(''), all)
    assert.deepEqual([...bySupplier], [[7, { lines: 2, amount: 25n, socialLines: 2, socialAmount: 25n }]])
    assert.deepEqual([...byNameAlone], [[7, { lines: 1, amount: -25n, socialLines: 1, socialAmount: -25n }]])
  })

  test('tell of ordinary purchases what the account or else the line calls them', () => {
    const adding = startAdding()
    adding.add({ ...line, account: 'Rengøring', text: 'Maj' }, null)
    adding.add({ ...line, text: 'Kaffe' }, null)
    adding.add({ ...line, text: 'Kaffe' }, { id: 7, isNameAlone: false })
    const { ordinaryByWords } = adding.totals()
    assert.deepEqual(
      [...ordinaryByWords].map(([words, { lines }]) => [words, lines]),
      [
        ['Rengøring', 1],
        ['Kaffe', 1],
      ],
    )
  })

  test('lose nothing when a column has more texts than anybody reads', () => {
    const adding = startAdding()
    for (let index = 0; index < 2 * mostKeys; index++) adding.add({ ...line, unit: `Bilag ${index}` }, null)
    const { byUnit } = adding.totals()
    assert.equal(byUnit.size, mostKeys + 1)
    assert.equal(byUnit.get(otherKey)?.lines, mostKeys)
  })

  test('have keys that a database can hold', () => {
    const adding = startAdding()
    adding.add({ ...line, unit: `a\0${'b'.repeat(198)}😀` }, null)
    const [unit = ''] = adding.totals().byUnit.keys()
    assert.ok(!unit.includes('\0') && unit.isWellFormed() && unit.length <= 200)
  })

  test('of 200,000 lines are exact, and no more than there are months, units and enterprises', () => {
    const adding = startAdding()
    for (let index = 0; index < 200_000; index++)
      adding.add({ ...line, amount: oreOf(10n) }, index % 4 === 0 ? { id: 7, isNameAlone: false } : null)
    const { all, byMonth, bySupplier } = adding.totals()
    assert.deepEqual(all, { lines: 200_000, amount: 2_000_000n, socialLines: 50_000, socialAmount: 500_000n })
    assert.deepEqual([byMonth.size, bySupplier.size], [1, 1])
  })

  test('hold no name of a supplier', () => {
    const adding = startAdding()
    adding.add(line, null)
    const keys = Object.values(adding.totals()).flatMap((sums) => (sums instanceof Map ? [...sums.keys()] : []))
    assert.ok(!keys.includes('kaffeaps'))
  })
})

describe('the share to social enterprises', () => {
  const sum = { lines: 1, socialLines: 1 }

  test('is rounded to a tenth of a percent', () => {
    assert.equal(socialShare({ ...sum, amount: oreOf(3n), socialAmount: oreOf(2n) }), 667)
  })

  test('is unknown where nothing was bought on balance', () => {
    assert.equal(socialShare({ ...sum, amount: oreOf(0n), socialAmount: oreOf(2n) }), null)
  })
})
