import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exportColumns } from './export-row.ts'
import { detectMapping } from './import-mapping.ts'

function fieldsOf(headers: readonly string[]): Record<string, string> {
  const mapping = detectMapping(headers)
  if (!mapping.ok) throw new Error(mapping.refusal)
  return Object.fromEntries(mapping.value.columns.map(({ header, field }) => [header, field]))
}

describe('the meaning of columns', () => {
  it('is found in Danish headers, however they are written', () => {
    assert.deepEqual(fieldsOf(['NAVN', 'CVR-nr.', 'Post nr', 'By', 'Formål', 'Ansætter', 'Leverer til', 'Husnr.']), {
      NAVN: 'name',
      'CVR-nr.': 'cvr',
      'Post nr': 'postcode',
      By: 'town',
      Formål: 'purpose',
      Ansætter: 'employs',
      'Leverer til': 'deliversTo',
      'Husnr.': 'houseNumber',
    })
  })

  it('is found in a header whose letters are written with accents of their own', () => {
    assert.equal(fieldsOf(['navn', 'formål'.normalize('NFD')])['formål'.normalize('NFD')], 'purpose')
  })

  it('goes to the Danish text where there is one in each language, and the other is named as not read', () => {
    const mapping = detectMapping(['name', 'description_en', 'description_da', 'colour', ''])
    assert.deepEqual(mapping.ok && mapping.value.columns.map(({ header }) => header), ['name', 'description_da'])
    assert.deepEqual(mapping.ok && mapping.value.unused, ['description_en', 'colour'])
  })

  it('is known for every column we export, but for those that are worked out anew', () => {
    const mapping = detectMapping(exportColumns)
    assert.deepEqual(mapping.ok && mapping.value.unused, [
      ...['slug', 'municipality_found', 'further_sources', 'confirmed_on', 'smallest_order_dkk', 'largest_order_dkk'],
      ...['lead_time_days', 'available_from', 'labels', 'languages'],
    ])
  })

  it('is refused where no column is the name, with what would be one', () => {
    const mapping = detectMapping(['sted', 'cvr'])
    assert.equal(
      mapping.ok ? '' : mapping.refusal,
      'No column holds the name of the enterprise. Call one of them name, navn, virksomhed. The columns are: sted, cvr.',
    )
  })
})
