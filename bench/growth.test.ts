import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { growthOf, growthText, processesText } from './growth.ts'
import { measuredCase, measuredSize } from './invented-results.ts'

describe('growth', () => {
  const small = measuredSize(1_000, { cases: [measuredCase('search', { ratio: 0.1, p99: 10 }), measuredCase('front')] })
  const large = measuredSize(200_000, { cases: [measuredCase('search', { ratio: 0.05, p99: 35 })] })

  test('sets the sizes beside each other and tells how many times longer the last one takes', () => {
    assert.deepEqual(growthOf([small, large])[0], { name: 'search', ratios: [0.1, 0.05], p99s: [10, 35], factor: 3.5 })
  })

  test('of a case that one size lacks is unknown, not nothing', () => {
    const [, front] = growthOf([small, large])
    assert.deepEqual([front?.name, front?.ratios, front?.factor], ['front', [0.1, undefined], undefined])
  })

  test('is told in a line for each case', () => {
    const [, head, search] = growthText([small, large]).split('\n')
    assert.match(head ?? '', /r 1,000 +r 200,000 +p99 1,000 +p99 200,000 +p99 x$/)
    assert.match(search ?? '', /^search +0\.1000 +0\.0500 +10\.0 +35\.0 +3\.5$/)
  })
})

test('more processes are told by answers per second and by what one answer costs', () => {
  const one = measuredSize(1_000, {
    cases: [measuredCase('search', { perSecond: 900, appTime: 1, databaseTime: 0.5 })],
  })
  const two = measuredSize(1_000, { processes: 2, cases: [measuredCase('search', { perSecond: 1_400 })] })
  const [head, search] = processesText([one, two]).split('\n')
  assert.match(head ?? '', /1: per s +2: per s +1: app\+db +2: app\+db$/)
  assert.match(search ?? '', /^search +900 +1400 +1\.5 +2\.0$/)
})
