import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { caseNames } from './cases.ts'
import { measuredCase, measuredSize } from './invented-results.ts'
import type { SizeResult } from './results.ts'
import { targetsFor } from './targets.ts'
import { targetsText } from './targets-text.ts'
import { timings } from './timings.ts'

const everything = Object.values(caseNames).map((name) => measuredCase(name, { ratio: 0.3, p99: 50 }))

/** The everyday size, with one case as given. */
function usualWith(
  name: string,
  given: { readonly ratio?: number; readonly p99?: number },
  suppliers = 20_000,
): SizeResult {
  return measuredSize(suppliers, {
    cases: everything.map((each) => (each.name === name ? { ...each, ...given } : each)),
  })
}

function target(results: readonly SizeResult[], what: RegExp) {
  const found = targetsFor(results).find((each) => what.test(each.what))
  assert.ok(found, `no target like ${what}`)
  return found
}

describe('a target', () => {
  test('is met at its bound and missed below it', () => {
    const judged = (ratio: number) => target([usualWith(caseNames.common, { ratio })], /common word, 20,000/).isMet
    assert.deepEqual([judged(1 / 20), judged(0.049)], [true, false])
  })

  test('for several cases is judged by the worst of them', () => {
    const slowest = target([usualWith(caseNames.filters, { ratio: 0.01 })], /narrow.*20,000/)
    assert.deepEqual([slowest.measured, slowest.isMet], [0.01, false])
  })

  test('for several cases is not judged while one of them is not measured', () => {
    const cases = everything.filter(({ name }) => name !== caseNames.wordAndFilters)
    const { measured, isMet } = target([measuredSize(20_000, { cases })], /narrow.*20,000/)
    assert.deepEqual([measured, isMet], [undefined, false])
  })

  test('of another size says nothing', () => {
    assert.equal(target([usualWith(caseNames.common, {})], /common word, 200,000/).measured, undefined)
  })

  test('for growth takes the case that grew most', () => {
    const results = [usualWith(caseNames.bare, { p99: 10 }, 1_000), usualWith(caseNames.bare, { p99: 45 }, 200_000)]
    const { measured, isMet } = target(results, /200,000 \/ at 1,000/)
    assert.deepEqual([measured, isMet], [4.5, false])
  })

  test('for changes takes the longest wait, idle or under load', () => {
    const writes = { idle: [100, 200], underLoad: [300, 2_100] }
    const { measured, isMet } = target([measuredSize(1_000, { writes })], /change is found/)
    assert.deepEqual([measured, isMet], [2_100, false])
  })

  test('for the import wants as many rows as it names', () => {
    const meanwhile = timings([20], 1)
    const imported = (rows: number) => ({ rows, seconds: 60, commandSeconds: 50, meanwhile, failures: {} })
    const judged = (rows: number) => target([measuredSize(20_000, { bulkImport: imported(rows) })], /import of/)
    assert.deepEqual([judged(3_000).measured, judged(100_000).isMet], [undefined, true])
  })

  test('for two processes compares the same cases at the same size', () => {
    const single = measuredSize(1_000, { cases: [measuredCase(caseNames.common, { perSecond: 1_000 })] })
    const double = measuredSize(1_000, { processes: 2, cases: [measuredCase(caseNames.common, { perSecond: 1_500 })] })
    assert.equal(target([single], /two processes/).measured, undefined)
    assert.ok(target([single, double], /two processes/).isMet)
    assert.equal(
      target(
        [
          { ...single, processes: 2 },
          { ...double, processes: 1 },
        ],
        /two processes/,
      ).isMet,
      false,
    )
  })
})

test('the table says of each target whether it is met, missed or not measured', () => {
  const lines = targetsText(targetsFor([usualWith(caseNames.common, { ratio: 0.01 })])).split('\n')
  assert.match(lines[1] ?? '', /common word, 20,000 .* 0\.0100 +not met$/)
  assert.match(lines[2] ?? '', /common word, 200,000 .* - +not measured$/)
  assert.match(lines[3] ?? '', /narrow.*20,000 .* 0\.3000 +met$/)
})
