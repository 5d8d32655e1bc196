import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { placeNames } from './in-words.ts'

describe('a place in words', () => {
  for (const [code, words] of [
    ['DK', 'Hele Danmark'],
    ['DK014', 'Bornholm'],
    ['SE224', 'Skåne län, Sverige'],
    ['DEF07', 'Schleswig-Holstein, Tyskland'],
    ['NO081', 'Oslo, Norge'],
    ['PL911', 'Polen (NUTS-kode PL911)'],
    ['EL303', 'Grækenland (NUTS-kode EL303)'],
    ['PL', 'Polen'],
    ['?x123', '?x (NUTS-kode ?x123)'],
  ] as const) {
    test(`${code} reads ${words}`, () => assert.deepEqual(placeNames([code], 'da'), [words]))
  }
})
