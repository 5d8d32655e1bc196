import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ancestors, type Category, category, children, divisions, findCategory } from './index.ts'

describe('categories', () => {
  test('are the 9,454 codes of the vocabulary in 45 divisions, each reached once from above', () => {
    const below = (item: Category): Category[] => [item, ...children(item.code).flatMap(below)]
    const codes = divisions()
      .flatMap(below)
      .map((item) => item.code)
    assert.equal(divisions().length, 45)
    assert.equal(codes.length, 9454)
    assert.equal(new Set(codes).size, 9454)
  })

  test('carry Danish and English labels', () => {
    assert.deepEqual(category('55512000')?.label, { da: 'Drift af kantiner', en: 'Canteen management services' })
  })

  for (const [text, code] of [
    ['55', '55000000'],
    ['555', '55500000'],
    ['55512000', '55512000'],
    ['55512000-4', '55512000'],
    [' 55512000 ', '55512000'],
    ['03', '03000000'],
    ['5', undefined],
    ['', undefined],
    ['00', undefined],
    ['555-4', undefined],
    ['555120004', undefined],
    ['99999999', undefined],
    ['kantine', undefined],
  ] as const) {
    test(`"${text}" is ${code ?? 'none'}`, () => assert.equal(findCategory(text)?.code, code))
  }

  test('have ancestors from the division down to themselves', () => {
    assert.deepEqual(ancestors('55512000'), ['55000000', '55500000', '55510000', '55512000'])
    assert.deepEqual(ancestors('55000000'), ['55000000'])
    assert.deepEqual(ancestors('99999999'), [])
  })

  test('climb to the nearest existing code where the vocabulary skips a step', () => {
    assert.equal(category('35611000'), undefined)
    assert.equal(category('35611100')?.parent, '35610000')
    assert.equal(category('30192121')?.parent, '30192100')
  })

  test('know their level and whether there is more below', () => {
    assert.equal(category('55000000')?.level, 1)
    assert.equal(category('55512000')?.level, 4)
    assert.equal(category('55000000')?.hasChildren, true)
    assert.equal(category('55512000')?.hasChildren, false)
    assert.deepEqual(children('55512000'), [])
    assert.deepEqual(children('99999999'), [])
  })

  test('stand in their own division', () => {
    const digits = fc.integer({ min: 3, max: 98 }).map((division) => String(division).padStart(2, '0'))
    const property = fc.property(digits, fc.string(), (division, rest) => {
      const found = findCategory(`${division}${rest}`)
      return found === undefined || ancestors(found.code)[0] === `${division}000000`
    })
    fc.assert(property)
  })
})
