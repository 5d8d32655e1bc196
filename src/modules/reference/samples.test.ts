import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import {
  category,
  countryCode,
  findMunicipality,
  findRegion,
  locate,
  parseCvr,
  recogniseLegalForm,
  recogniseTargetGroups,
} from './index.ts'
import { postcodeAreaRows } from './store/place-tables.ts'

const samples = new URL('../../../../shared/', import.meta.url)
const skip = existsSync(samples) ? false : 'the samples in ../shared beside the project are missing'
const records = z.array(z.record(z.string(), z.string()))
const today = '2026-11-22'

describe('every supplier in the Danish samples', { skip }, () => {
  test('lies where it says, without a contradiction', () => {
    for (const { id, street, postcode, town, municipality } of suppliers()) {
      const location = locate({ street, postcode, town, municipality })
      assert.deepEqual(location.contradictions, [], id)
      assert.equal(location.municipalityCode, findMunicipality(municipality ?? '')?.code, id)
      assert.equal(location.point !== undefined, municipality !== '', id)
    }
  })

  test('has known categories, a known legal form and a valid CVR number, as far as it states them', () => {
    for (const { id, cpv, legal_form: form, cvr } of suppliers()) {
      for (const code of listed(cpv)) assert.ok(category(code), `${id} ${code}`)
      if (form) assert.ok(recogniseLegalForm(form), `${id} ${form}`)
      if (cvr) assert.ok(parseCvr(cvr).ok, `${id} ${cvr}`)
    }
  })

  test('delivers to municipalities, regions or the whole country', () => {
    const places = suppliers().flatMap((supplier) => listed(supplier.delivers_to))
    const unknown = places.filter((place) => !findMunicipality(place) && !findRegion(place))
    assert.deepEqual([...new Set(unknown)].sort(), ['Danmark', 'administration i hele Danmark'])
  })

  test('employs known target groups, save for a few of its own words', () => {
    const phrases = new Set(suppliers().flatMap((supplier) => listed(supplier.employs_da)))
    const unknown = [...phrases].filter((phrase) => recogniseTargetGroups(phrase, today).length === 0)
    assert.deepEqual(unknown.sort(), [
      'borgere med behov for et rummeligt arbejdsmarked',
      'frivillige',
      'mennesker fra grupper, der møder fordomme',
    ])
  })
})

describe('the samples of Europe', { skip }, () => {
  test('have countries that are recognised in spite of their spelling, save for two misspellings', () => {
    const countries = table('samples/suppliers/susy-half.tsv').flatMap(({ country }) => country || [])
    const unknown = new Set(countries.filter((country) => countryCode(country) === undefined))
    assert.deepEqual([...unknown].sort(), ['Frace', 'Italu'])
  })
})

describe('Danish postcodes', { skip }, () => {
  test('begin as the postcode areas say', () => {
    const expected = new Map<string, Set<string>>()
    for (const { postcode = '', municipality_code: code = '' } of table('facts/postal_codes.tsv')) {
      const area = postcode.slice(0, 2)
      expected.set(area, (expected.get(area) ?? new Set()).add(code))
    }
    const actual = new Map(postcodeAreaRows().map((row) => [row.area, new Set(row.municipalityCodes)]))
    assert.deepEqual(actual, expected)
  })

  test('raise no false alarm with their own town and municipality', () => {
    for (const { postcode, town, municipality_code: municipality } of table('facts/postal_codes.tsv')) {
      assert.deepEqual(locate({ postcode, town, municipality }).contradictions, [], `${postcode} ${town}`)
    }
  })
})

function suppliers(): z.infer<typeof records> {
  const text = readFileSync(new URL('samples/suppliers/dk/suppliers.csv', samples), 'utf8')
  return records.parse(parse(text, { columns: true }))
}

function table(path: string): z.infer<typeof records> {
  const text = readFileSync(new URL(path, samples), 'utf8')
  return records.parse(parse(text, { columns: true, delimiter: '\t', quote: null, relaxColumnCount: true }))
}

function listed(cell: string | undefined): string[] {
  return (cell ?? '').split(';').flatMap((item) => item.trim() || [])
}
