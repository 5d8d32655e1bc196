import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stemOfWord } from '../../../kernel/danish/analyse.ts'
import { targetGroups } from '../../reference/index.ts'
import { anOffering, aSupplier } from '../factories.ts'
import { searchEntry } from './search-entry.ts'

function entryOf(settings: Parameters<typeof aSupplier>[0]) {
  return searchEntry({ supplier: aSupplier(settings), addedAt: 0, inRsvRegister: null })
}

/** Each term with its weight. */
function termsOf(settings: Parameters<typeof aSupplier>[0]): ReadonlyMap<string, number> {
  const pairs = entryOf(settings)
    .terms.split(' ')
    .map((each) => each.split('='))
  return new Map(pairs.map(([term = '', weight]) => [term, Number(weight)]))
}

function valuesOf(settings: Parameters<typeof aSupplier>[0], kind: string): string[] {
  return entryOf(settings).filterValues.flatMap((value) =>
    value.startsWith(`${kind}=`) ? [value.slice(kind.length + 1)] : [],
  )
}

describe('what the search knows of a supplier', () => {
  test('is every name it goes by, above all else', () => {
    const terms = termsOf({ name: 'KaffeFair', otherNames: ['Fair ApS'], cvr: '12345674', description: 'Vi bager.' })
    assert.deepEqual(
      ['Kaffefair', 'fair', '12345674'].map((word) => terms.get(stemOfWord(word))),
      [13, 13, 13],
    )
    assert.equal(terms.get('bage'), 5)
  })

  test('are the parts of its compounds, the trade they tell of, and what its categories are called in both languages', () => {
    const terms = termsOf({ offerings: [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })] })
    for (const term of [stemOfWord('kantinedrift'), '+kantine', '@kantine', stemOfWord('canteen')])
      assert.ok(terms.has(term), term)
  })

  test('weighs from 1 to 15, whatever it is', () => {
    const weights = [...termsOf({ name: 'Kaffe', description: 'Kaffe og kager til kontoret i Aarhus' }).values()]
    assert.ok(weights.length > 3 && weights.every((weight) => Number.isInteger(weight) && weight >= 1 && weight <= 15))
  })

  test('are its texts word for word, each for itself, to find phrases', () => {
    const { stems } = entryOf({ name: 'Grøn Hjælp', offerings: [anOffering({ title: 'Pakning af varer' })] })
    assert.match(stems, / groen hjaelpe? \|.* pakke? af vare /)
  })

  test('are its categories with all those above them', () => {
    const settings = { offerings: [anOffering({ categories: ['55512000'] })] }
    assert.deepEqual(valuesOf(settings, 'category'), ['55000000', '55500000', '55510000', '55512000'])
  })

  test('is where it delivers: what it says, and around the corner', () => {
    const settings = {
      address: { municipality: '0751' },
      deliveryAreas: [{ kind: 'municipality', municipality: '0851' }],
    } as const
    assert.deepEqual(valuesOf(settings, 'deliversTo'), ['0851', '0751'])
  })

  test('is one word for the whole country instead of every municipality', () => {
    const deliveryAreas = [
      { kind: 'municipality', municipality: '0851' },
      { kind: 'country', country: 'DK' },
    ] as const
    assert.deepEqual(valuesOf({ deliveryAreas }, 'deliversTo'), ['DK'])
  })

  test('is no Danish municipality for delivery abroad, and nothing where the source says nothing', () => {
    assert.deepEqual(valuesOf({ deliveryAreas: [{ kind: 'country', country: 'SE' }] }, 'deliversTo'), [])
    assert.deepEqual(valuesOf({}, 'deliversTo'), [])
  })

  test('are the municipalities of a region it delivers to, also of one that is to come', () => {
    const delivering = (region: string) => valuesOf({ deliveryAreas: [{ kind: 'region', region }] }, 'deliversTo')
    assert.equal(delivering('nordjylland').length, 11)
    assert.ok(delivering('oestdanmark').length > delivering('hovedstaden').length)
    assert.deepEqual(delivering('atlantis'), [])
  })

  test('is a region by every name it has had, so that none has to be indexed anew at midnight', () => {
    const terms = termsOf({ address: { municipality: '0101', town: 'København NV' } })
    for (const term of ['koebenhavn', 'hovedstad', 'oestdanmark']) {
      assert.ok(
        [...terms.keys()].some((each) => each.startsWith(term)),
        term,
      )
    }
  })

  test('are the people it employs, in words too', () => {
    const [group] = targetGroups('2026-11-22')
    assert.ok(group)
    const settings = { employs: [group.code], employsNote: 'og frivillige' }
    assert.deepEqual(valuesOf(settings, 'employs'), [group.code])
    assert.ok([...termsOf(settings).keys()].some((term) => term.startsWith('frivillig')))
  })
})
