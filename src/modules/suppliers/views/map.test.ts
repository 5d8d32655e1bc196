import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FacetCount, Facets } from '../model/directory.ts'
import { mapView } from './map.ts'

const noFacets: Facets = { category: [], kind: [], municipality: [], region: [], deliversTo: [], employs: [] }

const mapOf = (total: number, municipality: readonly FacetCount[]) =>
  mapView({
    asked: { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 20 },
    faults: [],
    found: { total, facets: { ...noFacets, municipality } },
    language: 'da',
    listUrl: '/leverandoerer',
  }).toString()

describe('counts on the map', () => {
  test('where counting stopped are called "over", on the map and in the table', () => {
    const markup = mapOf(5_000, [{ value: '0751', count: 1_000, isAtLeast: true }])
    assert.match(markup, /<title>Aarhus: over 1\.000<\/title>/)
    assert.match(markup, /<td>over 1\.000<\/td>/)
  })

  test('where counting stopped do not tell how many are not on the map', () => {
    const markup = mapOf(5_000, [{ value: '0751', count: 1_000, isAtLeast: true }])
    assert.match(markup, /Leverandører i udlandet, og dem vi ikke kender kommunen for/)
    assert.doesNotMatch(markup, /4\.000/)
  })

  test('that make up all leave nobody out', () => {
    const markup = mapOf(7, [{ value: '0751', count: 7, isAtLeast: false }])
    assert.doesNotMatch(markup, /ikke på kortet/)
  })
})
