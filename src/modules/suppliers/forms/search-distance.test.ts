import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readSearch } from './search.ts'
import { distanceInWords } from './search-distance.ts'

describe('a distance in words', () => {
  for (const [words, place, km, otherWords] of [
    ['catering inden for 25 km af Herning', 'Herning', 25, 'catering'],
    ['25 km fra Herning catering', 'Herning', 25, 'catering'],
    ['kantine indenfor 10km fra Nykøbing Falster og kaffe', 'Nykøbing Falster', 10, 'kantine og kaffe'],
    ['inden for en radius af 50 km omkring 8000', '8000 Aarhus C', 50, ''],
    ['kantine højst 15 kilometer fra Store Heddinge, -kaffe', 'Store Heddinge', 15, 'kantine -kaffe'],
    ['max. 20 km fra Viby Sjælland', 'Viby Sjælland', 20, ''],
    ['rengøring ikke over 20 km fra Odense', 'Odense', 20, 'rengøring'],
    ['less than 20 km from Odense', 'Odense', 20, ''],
    ['kantine < 30 km herning', 'Herning', 30, 'kantine'],
    ['kantine <30km fra herning', 'Herning', 30, 'kantine'],
    ['≤ 30 km Herning', 'Herning', 30, ''],
    ['kantine 30 km fra herning', 'Herning', 30, 'kantine'],
    ['under 30 km fra herning', 'Herning', 30, ''],
    ['inden for 30 km af herning', 'Herning', 30, ''],
    ['max 30 km 7400', '7400 Herning', 30, ''],
    ['cleaning within 30 km of Copenhagen', 'København', 30, 'cleaning'],
    ['i en omkreds på 5 km rundt om Vejle "grønne planter"', 'Vejle', 5, '"grønne planter"'],
  ] as const) {
    test(`"${words}" is ${km} km from ${place}`, () =>
      assert.deepEqual(distanceInWords(words), { place, km, otherWords }))
  }

  for (const words of [
    'catering',
    '25 km',
    '25 km fra motorvejen',
    'rengøring mere end 20 km fra Odense',
    'over 20 km fra Odense',
    '> 20 km fra Odense',
    'løb 10 km under åben himmel',
    '25 km fra Fyn',
    '"25 km fra Herning"',
    'inden for 900 km af Herning',
    '0 km fra Herning',
    '25 km fra',
    '1925 km fra Herning',
  ]) {
    test(`"${words}" is none`, () => assert.equal(distanceInWords(words), undefined))
  }

  test('is never long in coming, whatever is written', () => {
    const piece = fc.constantFrom('25 ', 'km ', 'fra ', 'inden for ', 'Herning', ' ', '"', 'i ', 'en ', 'radius ', 'ø')
    const property = fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const told = distanceInWords(pieces.join(''))
      assert.ok(told === undefined || told.km === 25)
    })
    fc.assert(property)
  })
})

describe('a search that tells a distance in words', () => {
  test('is the search with that place and distance chosen', () => {
    const told = readSearch({ q: 'catering inden for 30 km af Herning', kind: 'service' })
    assert.deepEqual(told, readSearch({ q: 'catering', near: 'Herning', within: '30', kind: 'service' }))
  })

  test('keeps its words where a place has been chosen besides', () => {
    const { search } = readSearch({ q: '25 km fra Herning', near: 'Viborg' })
    assert.deepEqual([search.words, search.near?.name], ['25 km fra Herning', 'Viborg'])
  })
})
