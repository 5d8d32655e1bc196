import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { municipalities, municipalityByCode } from '../../reference/index.ts'
import type { FacetCount, Facets } from '../model/directory.ts'
import type { Understood } from '../model/understood.ts'
import { mapView } from './map.ts'

const understood: Understood = {
  places: [],
  everywhere: '',
  corrections: [],
  withAll: 7,
  saysNothing: false,
  atPlace: 0,
}

const noFacets: Facets = {
  category: [],
  kind: [],
  municipality: [],
  region: [],
  deliversTo: [],
  employs: [],
  rsv: [],
  confirmed: [],
}

const mapOf = (total: number, municipality: readonly FacetCount[]) =>
  mapView({
    asked: { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 20 },
    faults: [],
    found: { total, facets: { ...noFacets, municipality }, understood },
    language: 'da',
    listUrl: '/leverandoerer',
  }).toString()

describe('counts on the map', () => {
  test('are told in full, on the map and in the table, and what they leave of all beside it', () => {
    const markup = mapOf(5_000, [{ value: '0751', count: 1_200 }])
    assert.match(markup, /<title>Aarhus: 1\.200<\/title>/)
    assert.match(markup, /<td>1\.200<\/td>/)
    assert.match(markup, /3\.800/)
  })

  test('that make up all leave nobody out', () => {
    const markup = mapOf(7, [{ value: '0751', count: 7 }])
    assert.doesNotMatch(markup, /ikke på kortet/)
  })
})

describe('the shades of the map', () => {
  const someCounts = fc.uniqueArray(fc.record({ at: fc.nat(97), count: fc.integer({ min: 1, max: 1_500 }) }), {
    selector: ({ at }) => at,
    minLength: 1,
    maxLength: 98,
  })

  test('stand each for numbers of its own, all numbers for a shade, and no two look alike', () => {
    const property = fc.property(someCounts, (counts) => {
      const facets = counts.map(({ at, count }) => ({
        value: municipalities()[at]?.code ?? '',
        count,
      }))
      const markup = mapOf(5_000, facets)
      const keys = [...markup.matchAll(/map-step-(\d)"><\/span>([^<]+)</g)].map(([, step = '', text = '']) => ({
        step,
        text,
      }))
      const ranges = keys.slice(1).map(({ text }) => text.replaceAll('.', '').match(/\d+/g)?.map(Number) ?? [])
      assert.equal(new Set(keys.map(({ step }) => step)).size, keys.length)
      assert.equal(new Set(keys.map(({ text }) => text)).size, keys.length)
      for (const [at, [from = 0]] of ranges.entries()) {
        if (at > 0) assert.equal(from, (ranges[at - 1]?.at(-1) ?? 0) + 1)
      }
      for (const { value, count } of facets) {
        const step = keys[1 + ranges.findLastIndex(([from = 0]) => from <= count)]?.step
        assert.match(markup, new RegExp(`map-step-${step}" href="[^"]*${municipalityByCode(value)?.slug}"`))
      }
    })
    fc.assert(property, { numRuns: 30 })
  })
})
