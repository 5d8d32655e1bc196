import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ordinaryPlaceNames } from '../../../scripts/ordinary-place-names.ts'
import {
  distanceInKm,
  findMunicipality,
  findPlace,
  municipalities,
  municipalitiesWithin,
  municipalityByCode,
  placeNames,
  placesMeant,
  placesSpelledLike,
} from './index.ts'
import { landscapeRows, postalTownRows } from './store/place-tables.ts'
import { tableText } from './store/table.ts'

const names = placeNames('2026-11-22')

describe('a place', () => {
  for (const [text, name, municipality] of [
    ['Aarhus', 'Aarhus', '0751'],
    ['Århus', 'Aarhus', '0751'],
    ['aarhus c', 'Aarhus', '0751'],
    ['8000 Aarhus C', '8000 Aarhus C', '0751'],
    ['DK-8000 Aarhus', '8000 Aarhus C', '0751'],
    ['8000, Aarhus', '8000 Aarhus C', '0751'],
    ['8000', '8000 Aarhus C', '0751'],
    ['DK-8000', '8000 Aarhus C', '0751'],
    ['1256', '1256 København K', '0101'],
    ['8240 Riskov', '8240 Risskov', '0751'],
    ['Risskov', 'Risskov', '0751'],
    ['Åbyhøj', 'Åbyhøj', '0751'],
    ['Brønshøj', 'Brønshøj', '0101'],
    ['Toreby L', 'Toreby', '0376'],
    ['Viby J', 'Viby J', '0751'],
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

  for (const text of [
    '',
    ' ',
    'Atlantis',
    'Malmö',
    '3900',
    '9999',
    '8050',
    '80000',
    '12',
    '0751',
    '8000 8000',
    'Kommune',
    'C',
  ]) {
    test(`"${text}" is none`, () => assert.equal(findPlace(text), undefined))
  }

  test('known by its postcode is its own on the next page', () => {
    for (const text of ['8000', '1256', '4130', '0800']) {
      const place = findPlace(text)
      assert.deepEqual(findPlace(place?.name ?? ''), place)
    }
  })

  test('whose name several towns share is the one the post calls so', () => {
    assert.deepEqual([findPlace('Ejby')?.name, findPlace('Ejby')?.municipality], ['Ejby', '0410'])
    assert.equal(findPlace('Assens')?.municipality, '0420')
  })

  test('whose name several towns share is else the one with most other towns around it', () => {
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

  test('known by its postcode lies where its post goes', () => {
    const [risskov, aarhus] = ['8240', 'Aarhus'].map(findPlace)
    assert.equal(risskov?.kind, 'postcode')
    assert.ok(risskov && aarhus)
    const km = distanceInKm(risskov.point, aarhus.point)
    assert.ok(km > 3 && km < 8, String(km))
  })

  test('is found for every town, by the label that tells it from its namesakes, and for every municipality', () => {
    for (const name of names) {
      if (name.kind === 'town') {
        const { point, municipality } = findPlace(name.label) ?? {}
        assert.deepEqual(
          { point, municipality },
          { point: name.point, municipality: name.municipalityCode },
          name.label,
        )
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
    const regionsOn = (day: string) =>
      placeNames(day).flatMap(({ kind, name }) => (kind === 'region' && name.startsWith('Region ') ? [name] : []))
    assert.equal(regionsOn('2026-11-22').length, 5)
    assert.equal(regionsOn('2027-01-01').length, 4)
  })

  test('tell namesakes apart, and name a town once', () => {
    const labels = names.flatMap((name) => (name.kind === 'town' ? [name.label] : []))
    assert.equal(new Set(labels).size, labels.length)
    assert.ok(labels.includes('Ejby (Køge)'))
    assert.ok(labels.includes('Viby Sjælland'))
    assert.ok(labels.includes('Jerslev J'))
    assert.ok(labels.includes('Aarhus'))
  })

  test('come with what else people write', () => {
    const spellingsOf = (kind: string, wanted: string) =>
      names.find((name) => name.kind === kind && name.name === wanted)?.spellings
    assert.deepEqual(spellingsOf('town', 'Nykøbing Falster')?.slice(0, 3), [
      'Nykøbing Falster',
      'Nykøbing',
      'Nykøbing F',
    ])
    assert.deepEqual(spellingsOf('municipality', 'København'), ['København', 'Copenhagen'])
    assert.ok(spellingsOf('region', 'Region Midtjylland')?.includes('Midtjylland'))
  })
})

describe('what words may mean as a place', () => {
  const meant = (text: string, day = '2026-11-22') => placesMeant(text, day)

  test('is measured from the town, also where the municipality of its name is meant', () => {
    assert.deepEqual(meant('Randers')?.likeliest.point, findPlace('Randers')?.point)
    // There is no town of that name.
    assert.ok(meant('Syddjurs')?.likeliest.point !== undefined)
  })

  for (const [text, name, municipalities] of [
    ['fyn', 'Fyn', 10],
    ['Funen', 'Fyn', 10],
    ['jylland', 'Jylland', 42],
    ['Lolland-Falster', 'Lolland-Falster', 2],
    ['lolland falster', 'Lolland-Falster', 2],
    ['djursland', 'Djursland', 2],
    ['vendsyssel', 'Vendsyssel', 4],
    ['nordsjælland', 'Nordsjælland', 11],
    ['nordjylland', 'Region Nordjylland', 11],
    ['Bornholm', 'Bornholm', 1],
    ['Møn', 'Møn', 1],
    ['thy', 'Thy', 1],
  ] as const) {
    test(`"${text}" is ${name}, ${municipalities} municipalities`, () => {
      const place = meant(text)?.likeliest
      assert.deepEqual([place?.name, place?.municipalities.length], [name, municipalities])
    })
  }

  test('is a postcode, alone or with the name of its town or municipality', () => {
    for (const text of ['8240', 'dk 8240', '8240 risskov', '8240 Aarhus']) {
      assert.deepEqual([meant(text)?.likeliest.name, meant(text)?.likeliest.municipalities], ['8240 Risskov', ['0751']])
    }
    for (const text of ['9999', '8050', '8240 Odense', '824', '82400']) assert.equal(meant(text), undefined, text)
  })

  test('is told with the others of that name, unless one of them was named', () => {
    const othersOf = (text: string) => meant(text)?.others.map(({ name }) => name)
    assert.deepEqual(othersOf('viby'), ['Viby Sjælland'])
    assert.deepEqual(othersOf('nykøbing'), ['Nykøbing Sjælland', 'Nykøbing Mors'])
    for (const text of ['Viby J', 'viby sj', 'Ejby (Køge)', 'Aarhus', 'Frederiksberg'])
      assert.deepEqual(othersOf(text), [], text)
  })

  test('is the island before the region that took its name, for as long as there is one', () => {
    assert.deepEqual(meant('sjælland')?.likeliest.municipalities.length, 43)
    assert.deepEqual(
      meant('sjælland')?.others.map(({ name }) => name),
      ['Region Sjælland'],
    )
    assert.deepEqual(meant('sjælland', '2027-01-01')?.others, [])
  })
})

describe('landscapes', () => {
  test('consist of known municipalities, and name their source', () => {
    for (const { name, municipalityCodes, source } of landscapeRows()) {
      assert.ok(source !== '', name.da)
      for (const code of municipalityCodes) assert.ok(municipalityByCode(code), `${name.da} ${code}`)
    }
  })

  test('have no name that a municipality has', () => {
    assert.deepEqual(
      landscapeRows()
        .filter(({ name }) => findMunicipality(name.da))
        .map(({ name }) => name.da),
      [],
    )
  })
})

describe('postal towns', () => {
  test('lie in known municipalities, and no two share a postcode', () => {
    const spans = postalTownRows()
      .flatMap(({ postcodes }) => postcodes)
      .toSorted((one, other) => (one.first < other.first ? -1 : 1))
    for (const { municipalityCode, name } of postalTownRows()) assert.ok(municipalityByCode(municipalityCode), name)
    for (const [at, { first }] of spans.entries()) assert.ok((spans[at - 1]?.last ?? '') < first, first)
  })

  test('are within their municipality or next to it', () => {
    for (const { name, point, municipalityCode } of postalTownRows()) {
      const nearest = municipalitiesWithin(point, 12).map(({ code }) => code)
      assert.ok(nearest.includes(municipalityCode), name)
    }
  })
})

describe('a place that is not known', () => {
  for (const [text, names] of [
    ['Hernig', ['Herning']],
    ['Roskile', ['Roskilde']],
    ['Aahrus', ['Aarhus']],
    ['qqqqqq', []],
    ['9999', []],
    ['', []],
  ] as const) {
    test(`is like ${names.join() || 'none'} when it is written "${text}"`, () =>
      assert.deepEqual(placesSpelledLike(text), names))
  }
})

describe('a name that is an ordinary word', () => {
  test('is told by the Danish dictionary', () => {
    assert.equal(
      tableText('ordinary-place-names.txt'),
      ordinaryPlaceNames(),
      'run: node scripts/ordinary-place-names.ts',
    )
  })

  for (const name of ['Ry', 'Give', 'Skive', 'Vejen', 'Greve', 'Struer', 'Aarhus', 'Odense', 'Borup']) {
    const isOrdinary = ['Ry', 'Give', 'Skive', 'Vejen', 'Greve'].includes(name)
    test(`is ${isOrdinary ? '' : 'not '}${name}`, () =>
      assert.equal(placesMeant(name, '2026-11-22')?.isOrdinaryWord, isOrdinary))
  }
})
