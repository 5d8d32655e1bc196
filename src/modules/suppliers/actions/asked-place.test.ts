import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { analyse } from '../../../kernel/danish/analyse.ts'
import { placesIn } from './asked-place.ts'

/** The place understood, and the words that are left to look for. */
function read(text: string): readonly [place: string | undefined, rest: string] {
  const words = analyse(text)
  const [found] = placesIn(words, text, '2026-11-22')
  const rest = words.filter((_, at) => found === undefined || at < found.from || at > found.to)
  return [found?.place.name, rest.map(({ written }) => written).join(' ')]
}

describe('a place among the words', () => {
  for (const [text, place, rest] of [
    ['kantine risskov', 'Risskov', 'kantine'],
    ['rengøring i Åbyhøj', 'Åbyhøj', 'rengøring'],
    ['catering 8000', '8000 Aarhus C', 'catering'],
    ['catering 8000 Aarhus C', '8000 Aarhus C', 'catering'],
    ['8260 viby j catering', '8260 Viby J', 'catering'],
    ['flytning København NV', 'København', 'flytning'],
    ['hotel på Fyn', 'Fyn', 'hotel'],
    ['hotel vendsyssel', 'Vendsyssel', 'hotel'],
    ['catering on Funen', 'Fyn', 'catering'],
    ['cykler Lolland-Falster', 'Lolland-Falster', 'cykler'],
    ['mad fra Bornholm', 'Bornholm', 'mad'],
    ['kantine ved Vejle', 'Vejle', 'kantine'],
    ['kantine nær Herning', 'Herning', 'kantine'],
    ['kantine tæt på Vejle', 'Vejle', 'kantine'],
    ['kantine i nærheden af Vejle', 'Vejle', 'kantine'],
    ['kantine i og omkring Aarhus', 'Aarhus', 'kantine'],
    ['kantine Aarhus og omegn', 'Aarhus', 'kantine'],
    ['kantine i området omkring Horsens', 'Horsens', 'kantine'],
    ['kantine der leverer til Herning Kommune', 'Herning', 'kantine der'],
    ['catering close to Odense', 'Odense', 'catering'],
    ['renholdelse af skoler i Aarhus', 'Aarhus', 'renholdelse af skoler'],
    ['skoler af Aarhus', 'Aarhus', 'skoler af'],
    ['hjælp på Møn', 'Møn', 'hjælp'],
    ['flytning amager', 'Amager', 'flytning'],
    ['lejrskole på mors', 'Mors', 'lejrskole'],
  ] as const) {
    test(`"${text}" asks for "${rest}" and ${place}`, () => assert.deepEqual(read(text), [place, rest]))
  }

  for (const text of ['catering 9999', 'ISO 9000', 'mors dag', 'give us them', 'blå vejen', 'julefrokost 2026']) {
    test(`"${text}" names none`, () => assert.deepEqual(read(text)[0], undefined))
  }

  test('comes with the others that are called so', () => {
    const [found] = placesIn(analyse('kantine viby'), 'kantine viby', '2026-11-22')
    assert.deepEqual([found?.place.name, found?.place.others], ['Viby J', ['Viby Sjælland']])
  })
})

describe('several places', () => {
  for (const [text, ...expected] of [
    ['catering aarhus odense', 'Aarhus', 'Odense'],
    ['catering i Aarhus eller i Odense', 'Aarhus', 'Odense'],
    ['catering Aarhus, Odense og Vejle', 'Aarhus', 'Odense', 'Vejle'],
    ['catering 8000 Aarhus C og 5000 Odense C', '8000 Aarhus C', '5000 Odense C'],
    // One lies in the other: the smaller is meant.
    ['catering Odense Fyn', 'Odense'],
    ['catering på Fyn, Odense', 'Odense'],
    // Between them stands what is looked for: one of them belongs to it.
    ['aarhus kaffe odense', 'Odense'],
    ['catering ikke i Aarhus', 'not Aarhus'],
    ['catering Odense, men ikke Aarhus og omegn', 'Odense', 'not Aarhus'],
    ['catering outside of Aarhus', 'not Aarhus'],
    ['catering ikke langt fra Aarhus', 'Aarhus'],
  ] as const) {
    test(`“${text}” asks for ${expected.join(' or ')}`, () => {
      const found = placesIn(analyse(text), text, '2026-11-22')
      assert.deepEqual(
        found.map(({ place, isLeftOut }) => (isLeftOut ? `not ${place.name}` : place.name)),
        expected,
      )
    })
  }
})
