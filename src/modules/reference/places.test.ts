import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  distanceInKm,
  findMunicipality,
  findTown,
  municipalities,
  municipalitiesWithin,
  municipalityByCode,
} from './index.ts'
import { postcodeAreaRows, townRows } from './store/place-tables.ts'

const aarhus = { lat: 56.1567, lon: 10.2108 }

describe('municipalities', () => {
  test('are 98, each with its own code, name and slug', () => {
    assert.equal(municipalities().length, 98)
    for (const key of ['code', 'name', 'slug'] as const) {
      assert.equal(new Set(municipalities().map((municipality) => municipality[key])).size, 98, key)
    }
  })

  for (const [text, code] of [
    ['0751', '0751'],
    ['751', '0751'],
    [' 0751 ', '0751'],
    ['Aarhus', '0751'],
    ['Århus', '0751'],
    ['aarhus', '0751'],
    ['AARHUS KOMMUNE', '0751'],
    ['Aarhus Kommune', '0751'],
    ['hoeje-taastrup', '0169'],
    ['Høje Tåstrup', '0169'],
    ['Københavns Kommune', '0101'],
    ['Copenhagen', '0101'],
    ['Bornholms Regionskommune', '0400'],
    ['Bornholm', '0400'],
    ['Nordfyn', '0480'],
    ['Nordfyns Kommune', '0480'],
    ['Randers', '0730'],
    ['Ærø', '0492'],
    ['aeroe', '0492'],
    ['Faxe Municipality', '0320'],
    ['', undefined],
    ['Kommune', undefined],
    ['s', undefined],
    ['Malmö', undefined],
    ['9999', undefined],
    ['07510', undefined],
  ] as const) {
    test(`"${text}" is ${code ?? 'none'}`, () => assert.equal(findMunicipality(text)?.code, code))
  }

  test('are found by their own code, name and slug', () => {
    for (const municipality of municipalities()) {
      const { code, name, slug } = municipality
      for (const text of [code, name, slug, `${name} Kommune`, `${name}s Kommune`]) {
        assert.equal(findMunicipality(text), municipality, text)
      }
      assert.equal(municipalityByCode(code), municipality)
    }
  })

  test('within a distance are those with a town as near, the nearest first', () => {
    const names = municipalitiesWithin(aarhus, 15).map((municipality) => municipality.name)
    assert.deepEqual(names, ['Aarhus', 'Favrskov', 'Skanderborg'])
    assert.deepEqual(municipalitiesWithin({ lat: 0, lon: 0 }, 100), [])
    assert.equal(municipalitiesWithin(aarhus, 500).length, 98)
  })
})

describe('distance', () => {
  test('between Aarhus and København is about 157 km', () => {
    const km = distanceInKm(aarhus, { lat: 55.6759, lon: 12.5655 })
    assert.ok(km > 155 && km < 159, String(km))
  })

  test('is the same both ways, never negative, and nothing to itself', () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    const property = fc.property(point, point, (one, other) => {
      assert.ok(Math.abs(distanceInKm(one, other) - distanceInKm(other, one)) < 1e-6)
      assert.ok(distanceInKm(one, other) >= 0 && distanceInKm(one, other) < 20_016)
      assert.equal(distanceInKm(one, one), 0)
    })
    fc.assert(property)
  })
})

describe('towns', () => {
  test('all lie in a known municipality', () => {
    for (const town of townRows()) assert.ok(municipalityByCode(town.municipalityCode), town.name)
  })

  test('and postcode areas name known municipalities only', () => {
    for (const area of postcodeAreaRows()) {
      for (const code of area.municipalityCodes) assert.ok(municipalityByCode(code), code)
    }
  })

  for (const [name, hints, code] of [
    ['Skjern', {}, '0760'],
    ['Århus C', {}, '0751'],
    ['København NV', {}, '0101'],
    ['Odense SØ', {}, '0461'],
    ['Aalborg Øst', {}, '0851'],
    ['Viby J', {}, '0751'],
    ['Viby Sj', {}, '0265'],
    ['Viby', { postcode: '8260' }, '0751'],
    ['Viby', { municipalityCode: '0265' }, '0265'],
    ['Nykøbing F', {}, '0376'],
    ['Nykøbing M', {}, '0773'],
    ['Nykøbing Sj', {}, '0306'],
    ['Nykøbing', { postcode: '4800' }, '0376'],
    ['Frederiksberg', {}, '0147'],
    ['Frederiksberg', { postcode: '4180' }, '0340'],
    ['Assens', { postcode: '9550' }, '0846'],
  ] as const) {
    test(`"${name}" ${JSON.stringify(hints)} lies in ${code}`, () => {
      const search = findTown(name, hints)
      assert.equal(search.kind === 'found' && search.town.municipalityCode, code)
    })
  }

  test('of one name are all given when nothing chooses among them', () => {
    const search = findTown('Ejby')
    assert.deepEqual(search.kind === 'ambiguous' && search.towns.map((town) => town.municipalityCode).sort(), [
      '0259',
      '0350',
      '0410',
    ])
  })

  test('that are not known are unknown', () => assert.deepEqual(findTown('Atlantis'), { kind: 'unknown' }))

  test('are still found when a hint does not fit any of them', () => {
    assert.equal(findTown('Skjern', { postcode: '8900', municipalityCode: '0101' }).kind, 'found')
  })
})
