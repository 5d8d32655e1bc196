import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ordinaryPlaceNames } from '../../../scripts/ordinary-place-names.ts'
import { distanceInKm, findPlace, municipalities, municipalityByCode, placeNames } from './index.ts'
import { tableText } from './store/table.ts'

const names = placeNames('2026-11-22')

describe('a place', () => {
  for (const [text, name, municipality] of [
    ['Aarhus', 'Aarhus', '0751'],
    ['Århus', 'Aarhus', '0751'],
    ['aarhus c', 'Aarhus', '0751'],
    ['8000 Aarhus C', 'Aarhus', '0751'],
    ['DK-8000 Aarhus', 'Aarhus', '0751'],
    ['8000, Aarhus', 'Aarhus', '0751'],
    ['8000', '8000', '0751'],
    ['DK-8000', '8000', '0751'],
    ['Rønne', 'Rønne', '0400'],
    ['roenne', 'Rønne', '0400'],
    ['ÅBENRÅ', 'Aabenraa', '0580'],
    ['Copenhagen', 'København', '0101'],
    ['Ringkøbing-Skjern', 'Ringkøbing-Skjern', '0760'],
    ['Aarhus Kommune', 'Aarhus', '0751'],
    ['8900 Skjern', 'Skjern', '0760'],
  ] as const) {
    test(`"${text}" is ${name} in ${municipality}`, () => {
      const place = findPlace(text)
      assert.deepEqual([place?.name, place?.municipality], [name, municipality])
    })
  }

  for (const text of ['', ' ', 'Atlantis', 'Malmö', '3900', '80000', '12', '0751', '8000 8000', 'Kommune', 'C']) {
    test(`"${text}" is none`, () => assert.equal(findPlace(text), undefined))
  }

  test('whose name several towns share is the one with most other towns around it', () => {
    assert.equal(findPlace('Viby')?.municipality, '0751')
    assert.equal(findPlace('Nykøbing')?.name, 'Nykøbing Falster')
    assert.equal(findPlace('Frederiksberg')?.municipality, '0147')
  })

  test('whose name several towns share is chosen by postcode, part of the country or municipality', () => {
    assert.equal(findPlace('4130 Viby')?.municipality, '0265')
    assert.equal(findPlace('Viby Sj')?.municipality, '0265')
    for (const text of ['Viby (Roskilde)', 'Viby, Roskilde', 'viby (roskilde kommune)']) {
      assert.equal(findPlace(text)?.municipality, '0265', text)
    }
  })

  test('known by its postcode only lies in the middle of the municipalities that share the first two digits', () => {
    const place = findPlace('8900')
    assert.equal(place?.kind, 'postcodeArea')
    assert.equal(place?.municipality, undefined)
    const [norddjurs, randers] = ['0707', '0730'].map(municipalityByCode)
    assert.ok(place && norddjurs && randers)
    assert.ok(Math.abs(distanceInKm(place.point, norddjurs.point) - distanceInKm(place.point, randers.point)) < 0.5)
  })

  test('is found for every town, by the label that tells it from its namesakes, and for every municipality', () => {
    for (const name of names) {
      if (name.kind === 'town') {
        const { point, municipality } = findPlace(name.label) ?? {}
        assert.deepEqual({ point, municipality }, { point: name.point, municipality: name.municipality }, name.label)
      }
    }
    for (const { name, code } of municipalities()) assert.equal(findPlace(`${name} Kommune`)?.municipality, code, name)
  })

  test('lies in Denmark, whatever is asked', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('8000', 'Viby', 'J', '(', ',', 'Ejby', 'Kommune', 'dk-', ' '))
    const property = fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const { lat, lon } = findPlace(parts.join(' '))?.point ?? { lat: 56, lon: 10 }
      assert.ok(lat > 54 && lat < 58 && lon > 8 && lon < 16)
    })
    fc.assert(property)
  })
})

describe('the names of places', () => {
  test('are all towns, the 98 municipalities and the regions of the day', () => {
    const kinds = Map.groupBy(names, ({ kind }) => kind)
    assert.ok((kinds.get('town')?.length ?? 0) > 400)
    assert.equal(kinds.get('municipality')?.length, 98)
    assert.equal(kinds.get('region')?.length, 5)
    assert.equal(placeNames('2027-01-01').filter(({ kind }) => kind === 'region').length, 4)
  })

  test('tell namesakes apart, and name a town once', () => {
    const labels = names.flatMap((name) => (name.kind === 'town' ? [name.label] : []))
    assert.equal(new Set(labels).size, labels.length)
    assert.ok(labels.includes('Ejby (Køge)'))
    assert.ok(labels.includes('Aarhus'))
  })

  test('come with what else people write', () => {
    const spellingsOf = (kind: string, wanted: string) =>
      names.find((name) => name.kind === kind && name.name === wanted)?.spellings
    assert.deepEqual(spellingsOf('town', 'Nykøbing Falster'), ['Nykøbing Falster', 'Nykøbing'])
    assert.deepEqual(spellingsOf('municipality', 'København'), ['København', 'Copenhagen'])
    assert.ok(spellingsOf('region', 'Region Midtjylland')?.includes('Midtjylland'))
  })
})

describe('a name that is an ordinary word', () => {
  const ordinary = new Set(names.filter(({ isOrdinaryWord }) => isOrdinaryWord).map(({ name }) => name))

  test('is told by the Danish dictionary', () => {
    assert.equal(
      tableText('ordinary-place-names.txt'),
      ordinaryPlaceNames(),
      'run: node scripts/ordinary-place-names.ts',
    )
  })

  for (const name of ['Ry', 'Give', 'Skive', 'Vejen', 'Greve', 'Struer', 'Aarhus', 'Odense', 'Borup']) {
    const isOrdinary = ['Ry', 'Give', 'Skive', 'Vejen', 'Greve'].includes(name)
    test(`is ${isOrdinary ? '' : 'not '}${name}`, () => assert.equal(ordinary.has(name), isOrdinary))
  }
})
