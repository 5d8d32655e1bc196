import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { chosenFilters } from './chosen-filters.ts'
import { type FacetValue, facetGroup, filterPanel } from './facets.ts'

function value(text: string, chosen = false): FacetValue {
  return { text, count: 1204, isAtLeast: false, url: `/soeg?kommune=${text}`, chosen }
}

const many = ['Aarhus', 'Herning', 'Holstebro', 'Viborg'].map((text) => value(text))

function group(values: readonly FacetValue[], open = 2): string {
  return facetGroup({ language: 'da', title: 'Kommune', values, open }).toString()
}

describe('a filter', () => {
  test('tells how many results it leaves, written as the reader writes numbers', () => {
    assert.match(group([value('Aarhus')]), /<span class="facet-count">1\.204<\/span>/)
  })

  test('shows a chosen value as chosen, and says that the link removes it', () => {
    const markup = group([value('Aarhus', true)])
    assert.match(markup, /aria-current="true"/)
    assert.match(markup, /Valgt\. Følg linket for at fjerne filteret\./)
  })

  test('keeps a long list behind a word', () => {
    const [shown, hidden] = group(many).split('<details')
    assert.match(String(shown), /Aarhus[\s\S]*Herning/)
    assert.match(String(hidden), /Vis 2 flere[\s\S]*Holstebro[\s\S]*Viborg/)
  })

  test('never hides a chosen value', () => {
    const [shown] = group([...many, value('Randers', true)]).split('<details')
    assert.match(String(shown), /Randers/)
  })

  test('has no word for more where there is no more', () => {
    assert.doesNotMatch(group(many, 4), /<details/)
  })

  test('tells on a narrow screen how many filters are chosen', () => {
    assert.match(filterPanel({ language: 'da', chosenCount: 2, groups: [] }).toString(), /Vælg filtre \(2 valgt\)/)
    assert.match(filterPanel({ language: 'en', chosenCount: 0, groups: [] }).toString(), /<summary>Choose filters</)
  })
})

describe('chosen filters', () => {
  test('each say in words what a click does', () => {
    const markup = chosenFilters({ language: 'en', filters: [{ text: 'Aarhus', url: '/' }], removeAll: '/' }).toString()
    assert.match(markup, /aria-label="Remove the filter Aarhus"/)
  })

  test('are absent where none is chosen', () => {
    assert.equal(chosenFilters({ language: 'da', filters: [], removeAll: '/' }).toString(), '')
  })
})
