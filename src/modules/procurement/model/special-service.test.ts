import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { coverageOf, type SpecialService, suggestedKind } from './special-service.ts'

const services: readonly SpecialService[] = [
  { code: '85000000', list: 'section190' },
  { code: '85312000', list: 'section190' },
  { code: '92500000', list: 'section190' },
  { code: '80110000', list: 'section190' },
  { code: '55500000', list: 'lightGroup' },
  { code: '80000000', list: 'lightGroup' },
  { code: '55100000', list: 'lightGroup' },
]

describe('a code', () => {
  for (const [code, ancestors, coverage, kind] of [
    ['85312000', ['85000000', '85312000'], 'listed', 'social'],
    ['92511000', ['92000000', '92500000', '92511000'], 'below', 'social'],
    ['80000000', ['80000000'], 'above', 'goodsServices'],
    ['80500000', ['80000000', '80500000'], 'group', 'goodsServices'],
    ['55512000', ['55000000', '55500000', '55512000'], 'group', 'goodsServices'],
    ['55000000', ['55000000'], 'group', 'goodsServices'],
    ['39000000', ['39000000'], 'none', 'goodsServices'],
    ['45000000', ['45000000'], 'none', 'works'],
  ] as const) {
    test(`as ${code} is ${coverage}, and suggests ${kind}`, () => {
      assert.equal(coverageOf(code, ancestors, services), coverage)
      assert.equal(suggestedKind(code, coverage), kind)
    })
  }

  test('that is missing says nothing', () => {
    assert.equal(coverageOf(null, [], services), 'unknown')
    assert.equal(suggestedKind(null, 'unknown'), 'goodsServices')
  })
})
