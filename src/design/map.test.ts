import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { areaMap, type MapArea } from './map.ts'
import { mapRanges, mapStep } from './map-ranges.ts'

const aarhus: MapArea = { path: 'M1 1l2 2-2 2z', label: 'Aarhus: 12', step: 5, url: '/soeg?a=1&b=2' }
const hostile = `"><script>alert('x')</script>`

const mapOf = (areas: readonly MapArea[], title = 'Danmark') =>
  areaMap({
    title,
    description: title,
    width: 100,
    height: 120,
    areas,
    legend: [{ step: 5, text: title }],
    skip: { text: title, url: '#table' },
  }).toString()

describe('a map of areas', () => {
  test('has a link for each area that leads somewhere, named by what it is and has', () => {
    assert.match(
      mapOf([aarhus]),
      /<a class="map-area map-step-5" href="\/soeg\?a=1&amp;b=2" rel="nofollow"><title>Aarhus: 12<\/title><path d="M1 1l2 2-2 2z"\/><\/a>/,
    )
  })

  test('hides an area that leads nowhere from screen readers: the text beside the map names it', () => {
    const markup = mapOf([{ ...aarhus, step: 0, url: undefined }])
    assert.match(markup, /<path class="map-area map-step-0" d="[^"]+" aria-hidden="true"\/>/)
    assert.doesNotMatch(markup, /Aarhus/)
  })

  test('has a name, scales with its place and lets one pass by', () => {
    const markup = mapOf([aarhus])
    assert.match(markup, /<svg viewBox="0 0 100 120" role="group" aria-label="Danmark">/)
    assert.match(markup, /<a class="map-skip" href="#table">/)
  })

  test('keeps hostile text as text and obeys the Content Security Policy', () => {
    const markup = mapOf([{ ...aarhus, label: hostile, path: hostile }], hostile)
    assert.doesNotMatch(markup, /<script>|\sstyle=|\son\w+=/)
  })
})

describe('the shades of a map', () => {
  test('stand for ranges with about equally many different numbers in each', () => {
    assert.deepEqual(mapRanges([1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 500]), [
      { step: 1, from: 1, to: 2 },
      { step: 2, from: 3, to: 4 },
      { step: 3, from: 5, to: 6 },
      { step: 4, from: 7, to: 8 },
      { step: 5, from: 9, to: undefined },
    ])
  })

  test('are as far apart as can be where there are few numbers', () => {
    assert.deepEqual(mapRanges([]), [])
    assert.deepEqual(mapRanges([0, 4, 4]), [{ step: 3, from: 4, to: undefined }])
    assert.deepEqual(
      mapRanges([1, 1, 1, 9]).map(({ step }) => step),
      [1, 5],
    )
  })

  test('give every number from 1 a shade, more never a lighter one, and nothing none', () => {
    const property = fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 98 }), (numbers) => {
      const ranges = mapRanges(numbers)
      const steps = numbers.toSorted((one, other) => one - other).map((number) => mapStep(ranges, number))
      assert.deepEqual(steps, steps.toSorted())
      assert.ok(numbers.every((number) => mapStep(ranges, number) > 0 === number >= 1))
    })
    fc.assert(property)
  })
})
