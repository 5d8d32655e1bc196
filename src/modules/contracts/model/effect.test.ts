import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { effectIn } from './effect.ts'
import type { ContractMonth, MonthState } from './month.ts'

const inOctober = (people: number, state: MonthState = 'confirmed', month = '2026-10-01'): ContractMonth => ({
  ...{ month, hours: 1_000, people, newlyEmployed: 1, state },
  ...{ words: null, objection: null, revision: 1 },
})

const three = (municipality: string | null, ...months: ContractMonth[]) =>
  Array.from({ length: 3 }, (_, supplierId) => ({ months, supplierId, municipality }))

const regionAt = (code: string) => (code === '0751' ? 'Midtjylland' : undefined)

describe('what contracts come to in a year', () => {
  test('counts confirmed months of the year, and the same people once', () => {
    const months = [inOctober(2), inOctober(4, 'confirmed', '2026-11-01')]
    const others = [inOctober(9, 'logged', '2026-12-01'), inOctober(9, 'confirmed', '2025-10-01')]
    const { rows } = effectIn(2026, three('0751', ...months, ...others), regionAt)
    assert.deepEqual(rows, [
      {
        row: { region: 'Midtjylland', people: 12, contracts: 3, enterprises: 3, hours: 6_000, newlyEmployed: 6 },
        isShown: true,
      },
    ])
  })

  test('tells nothing of contracts that are all of one enterprise', () => {
    const own = three('0751', inOctober(5)).map((each) => ({ ...each, supplierId: 7 }))
    const { rows, isTotalShown } = effectIn(2026, own, regionAt)
    assert.deepEqual([rows.map(({ isShown }) => isShown), isTotalShown], [[false], false])
  })

  test('puts what lies nowhere last, and has no row for a contract without numbers', () => {
    const contracts = [...three(null, inOctober(5)), ...three('0751', inOctober(5)), ...three('0751')]
    const { rows } = effectIn(2026, contracts, regionAt)
    assert.deepEqual(
      rows.map(({ row }) => [row.region, row.contracts]),
      [
        ['Midtjylland', 3],
        [null, 3],
      ],
    )
  })
})
