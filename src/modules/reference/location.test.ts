import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Address, contradictionText, locate, municipalities, municipalityByCode } from './index.ts'

const kindsIn = (address: Address) => locate(address).contradictions.map((contradiction) => contradiction.kind)

describe('the location of an address', () => {
  test('in an invitation of 2020, "Vestergade 42, Borris, 8900 Skjern", has a postcode from elsewhere', () => {
    const location = locate({ street: 'Vestergade 42, Borris', postcode: '8900', town: 'Skjern' })
    assert.equal(location.municipalityCode, '0760')
    assert.deepEqual(location.contradictions, [
      {
        kind: 'postcodeIsElsewhere',
        postcode: '8900',
        town: 'Skjern',
        municipalityCode: '0760',
        postcodeMunicipalities: ['0707', '0730'],
      },
    ])
  })

  test('has no contradiction once that postcode is put right', () => {
    assert.deepEqual(kindsIn({ postcode: '6900', town: 'Skjern', municipality: 'Ringkøbing-Skjern' }), [])
  })

  test('is in the municipality of the town and at its point', () => {
    const location = locate({ postcode: 'DK-6900', town: 'Skjern' })
    assert.deepEqual(location, { municipalityCode: '0760', point: { lat: 55.95, lon: 8.5 }, contradictions: [] })
  })

  test('is in the stated municipality when the town is in another, and warns', () => {
    const location = locate({ town: 'Skjern', municipality: 'Randers' })
    assert.equal(location.municipalityCode, '0730')
    assert.deepEqual(location.point, municipalityByCode('0730')?.point)
    assert.deepEqual(location.contradictions, [
      { kind: 'townIsInOtherMunicipality', town: 'Skjern', stated: '0730', found: ['0760'] },
    ])
  })

  test('allows a postal town to reach over a municipal border', () => {
    assert.deepEqual(kindsIn({ postcode: '8464', town: 'Galten', municipality: 'Aarhus' }), [])
  })

  test('is the point of the municipality when the town is unknown', () => {
    const { point } = locate({ town: 'Skelhøje', municipality: 'Viborg' })
    assert.deepEqual(point, municipalityByCode('0791')?.point)
  })

  test('is a municipality when that is what stands in the place of the town', () => {
    assert.equal(locate({ town: 'Ringkøbing-Skjern' }).municipalityCode, '0760')
  })

  test('compares the postcode with the municipality when the town is unknown', () => {
    assert.deepEqual(kindsIn({ postcode: '8900', town: 'Borris', municipality: '0760' }), ['postcodeIsElsewhere'])
    assert.deepEqual(kindsIn({ postcode: '6900', town: 'Borris', municipality: '0760' }), [])
  })

  test('is nowhere when the address says nothing or its town may be several', () => {
    const nowhere = { municipalityCode: undefined, point: undefined, contradictions: [] }
    for (const address of [{}, { street: 'Skolegade 1' }, { postcode: '8000' }, { town: 'Ejby' }]) {
      assert.deepEqual(locate(address), nowhere)
    }
  })

  test('warns of a postcode and a municipality that do not exist', () => {
    for (const postcode of ['0100', '3900', '12345', 'otte'])
      assert.deepEqual(kindsIn({ postcode }), ['postcodeIsUnknown'])
    assert.deepEqual(kindsIn({ municipality: 'Malmö' }), ['municipalityIsUnknown'])
  })

  test('never throws, and warns in whole sentences', () => {
    const part = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('Skjern', 'Viby J', '8900', '6900', 'Randers', 'Ejby')),
      {
        nil: undefined,
      },
    )
    const address = fc.record({ street: part, postcode: part, town: part, municipality: part })
    const property = fc.property(address, (generated) => {
      for (const contradiction of locate(generated).contradictions) {
        assert.match(contradictionText(contradiction, 'da'), /\.$/)
        assert.match(contradictionText(contradiction, 'en'), /\.$/)
      }
    })
    fc.assert(property)
  })

  test('is free of contradiction in every municipality named after its town', () => {
    for (const { name, code } of municipalities())
      assert.deepEqual(kindsIn({ town: name, municipality: code }), [], name)
  })
})

describe('the warning', () => {
  test('says what does not go together', () => {
    const [contradiction] = locate({ postcode: '8900', town: 'Skjern' }).contradictions
    assert.ok(contradiction)
    assert.equal(
      contradictionText(contradiction, 'da'),
      'Postnummer 8900 hører til ved Norddjurs og Randers, men adressen siger Skjern (Ringkøbing-Skjern).',
    )
    assert.match(contradictionText(contradiction, 'en'), /^Postcode 8900 belongs near Norddjurs and Randers/)
  })
})
