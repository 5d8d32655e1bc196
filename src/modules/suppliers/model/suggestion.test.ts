import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beginningIn, bestOfEach, mostSuggestions, type Suggestion } from './suggestion.ts'

describe('what was typed', () => {
  test('is the beginning of a word, never its middle', () => {
    assert.equal(beginningIn('groen kantine', 'groen k'), 'beginning')
    assert.equal(beginningIn('groen kantine', 'kant'), 'later')
    assert.equal(beginningIn('groen kantine', 'antine'), undefined)
  })
})

describe('the suggestions that are shown', () => {
  test('are of every kind that there is, and eight at most', () => {
    const chosen = bestOfEach([...many('offering', 20), ...many('category', 20), ...many('supplier', 20)])
    assert.equal(chosen.length, mostSuggestions)
    assert.deepEqual(countsOf(chosen), { offering: 4, category: 2, supplier: 2 })
  })

  test('give the room of a kind that has none to the others', () =>
    assert.deepEqual(countsOf(bestOfEach(many('supplier', 20))), { supplier: 8 }))

  test('begin with the kinds that begin as was typed', () => {
    const later: Suggestion = { kind: 'offering', shown: 'Mad og kaffe', isBeginning: false }
    const beginning: Suggestion = { kind: 'supplier', slug: 'kaffefair', shown: 'Kaffefair', isBeginning: true }
    assert.deepEqual(bestOfEach([later, beginning]), [beginning, later])
  })
})

function many(kind: 'offering' | 'category' | 'supplier', count: number): Suggestion[] {
  return Array.from({ length: count }, (_, index) => {
    const [shown, isBeginning] = [`${kind} ${index}`, true]
    if (kind === 'category') return { kind, code: `${index}`, shown, isBeginning }
    return kind === 'supplier' ? { kind, slug: `${index}`, shown, isBeginning } : { kind, shown, isBeginning }
  })
}

function countsOf(suggestions: readonly Suggestion[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(suggestions, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]))
}
