import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TableRow } from '../../../kernel/files/table/row.ts'
import { parseAmount } from '../../../kernel/money.ts'
import type { Mapping } from '../model.ts'
import { analyse, linesBetweenReports, namedFaults } from './analyse.ts'

const mapping: Mapping = { cvr: null, name: 0, amount: 1, date: 2, unit: null, account: null, text: null }
const social = new Map([['Kaffe ApS', { id: 7, isNameAlone: true }]])

describe('the analysis of a ledger', () => {
  test('adds up 200,000 lines to the øre, and tells how far it is', async () => {
    const reports: number[] = []
    const { totals, faults } = await analysisOf(rows(200_000), reports)
    assert.deepEqual(totals.all, {
      lines: 200_000,
      amount: 2_100_000_00n,
      socialLines: 100_000,
      socialAmount: 1_050_000_00n,
    })
    assert.equal(faults, 0)
    assert.equal(reports.length, 200_000 / linesBetweenReports)
    assert.equal(reports.at(-1), 200_000)
  })

  test('counts bad lines, names where the first stand and why, and goes on', async () => {
    const bad: readonly TableRow[] = [
      { kind: 'fault', line: 2, reason: 'The row has 1 cells, but the header has 3.' },
      { kind: 'row', line: 3, cells: ['Kaffe ApS', 'ti', ''] },
      { kind: 'row', line: 4, cells: ['010190-1234', '10', ''] },
      { kind: 'row', line: 5, cells: ['Kaffe ApS', '10', ''] },
    ]
    const { totals, faults, firstFaults } = await analysisOf(streamed(bad))
    assert.equal(faults, 3)
    assert.deepEqual(firstFaults, [
      { line: 2, fault: 'unreadableRow' },
      { line: 3, fault: 'unreadableAmount' },
      { line: 4, fault: 'looksLikePersonalNumber' },
    ])
    assert.equal(totals.all.lines, 1)
  })

  test('names no more bad lines than people read', async () => {
    const bad = Array.from({ length: 100 }, (_, line): TableRow => ({ kind: 'fault', line, reason: 'Unreadable.' }))
    const { faults, firstFaults } = await analysisOf(streamed(bad))
    assert.deepEqual([faults, firstFaults.length], [100, namedFaults])
  })

  test('comes to the same when it is broken off and begun again', async () => {
    await assert.rejects(analysisOf(breakingOff(rows(10_000), 6_000)), /broken off/)
    assert.deepEqual(await analysisOf(rows(10_000)), await analysisOf(rows(10_000)))
  })
})

function analysisOf(lines: AsyncIterable<TableRow>, reports: number[] = []) {
  return analyse({
    rows: lines,
    mapping,
    readAmount: parseAmount,
    socialSupplier: ({ supplierName }) => social.get(supplierName ?? '') ?? null,
    report: async (done) => {
      reports.push(done)
    },
  })
}

/** Every second from a social enterprise, each of 10.50 kroner. */
async function* rows(count: number): AsyncGenerator<TableRow> {
  for (let index = 0; index < count; index++) {
    const supplier = index % 2 === 0 ? 'Kaffe ApS' : 'Papir A/S'
    yield { kind: 'row', line: index + 2, cells: [supplier, '10,50', `0${1 + (index % 9)}-12-2026`] }
  }
}

async function* streamed(given: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* given
}

async function* breakingOff(lines: AsyncIterable<TableRow>, after: number): AsyncGenerator<TableRow> {
  let count = 0
  for await (const line of lines) {
    if (count++ === after) throw new Error('broken off')
    yield line
  }
}
