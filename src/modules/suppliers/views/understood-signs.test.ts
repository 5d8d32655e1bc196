import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aSearch } from '../factories.ts'
import type { SearchResult } from '../model/directory.ts'
import type { Understood } from '../model/understood.ts'
import { nothingFound } from './nothing-found.ts'
import { correctionNotes, leftOutNotes, signNotes } from './understood-signs.ts'

const nothingUnderstood: Understood = {
  places: [],
  everywhere: '',
  corrections: [],
  withAll: 0,
  saysNothing: false,
  atPlace: 0,
}

describe('what words were taken for', () => {
  test('is said of the register, with one click to take it back', () => {
    const [note] = signNotes(view({ words: 'RSV kantine', signs: [{ kind: 'registered', otherwise: 'kantine' }] }, 3))
    assert.match(String(note), /kontrolleret i registeret over socialøkonomiske virksomheder/)
    assert.match(String(note), /href="\/leverandoerer\?q=kantine"/)
  })

  test('is said of a category, by its name', () => {
    const [note] = signNotes(view({ words: '55512000', signs: [{ ...canteens, otherwise: '' }] }, 3))
    assert.match(String(note), /Drift af kantiner” \(CPV 55512000\)/)
    assert.match(String(note), /href="\/leverandoerer"/)
  })

  test('is said of several categories at once, each to be taken back', () => {
    const cleaning = { kind: 'category', code: '90910000' } as const
    const signs = [
      { ...canteens, otherwise: '90910000' },
      { ...cleaning, otherwise: '55512000' },
    ]
    const notes = signNotes(view({ words: '55512000 90910000', signs }, 3))
    assert.equal(notes.length, 1)
    assert.match(String(notes[0]), /Drift af kantiner” \(CPV 55512000\) eller “Rengøring” \(CPV 90910000\)/)
    assert.match(String(notes[0]), /href="\/leverandoerer\?q=55512000" rel="nofollow">Søg uden “Rengøring”</)
  })

  test('is said of what was left out, also where nobody is left', () => {
    const leftOut = [
      { kind: 'registered', otherwise: 'kantine -55512000' },
      { ...canteens, otherwise: 'kantine -RSV' },
    ] as const
    const [registered, category] = leftOutNotes(view({ words: 'kantine -RSV -55512000', leftOut }, 0)).map(String)
    assert.match(registered ?? '', /uden dem, der er kontrolleret.*q=kantine\+-55512000"/)
    assert.match(category ?? '', /uden dem i kategorien “Drift af kantiner”.*q=kantine\+-RSV"/)
  })

  test('is said of a slip of the pen, with a link that searches for what was typed', () => {
    const corrections = [{ typed: 'horisonnten', meant: 'horisonten' }]
    const [note] = correctionNotes(view({ words: 'Horisonnten i Aarhus', corrections }, 1))
    assert.match(String(note), /“horisonnten” og har søgt på “horisonten”/)
    assert.match(String(note), /href="\/leverandoerer\?q=i\+Aarhus\+%22Horisonnten%22"[^>]*>Søg på “horisonnten”</)
  })
})

describe('where a sign leaves nobody', () => {
  test('the page says so, and leads on without the register', () => {
    const markup = nothing(view({ words: 'RSV kantine', signs: [{ kind: 'registered', otherwise: 'kantine' }] }, 0))
    assert.match(markup, /Ingen af dem, der passer, er kontrolleret/)
    assert.match(markup, /href="\/leverandoerer\?q=kantine"/)
  })

  test('the page says so, and leads on to the wider category', () => {
    const markup = nothing(view({ words: '55512000', signs: [{ ...canteens, otherwise: '' }] }, 0))
    assert.match(markup, /endnu ingen leverandører i kategorien “Drift af kantiner”/)
    assert.match(markup, /href="\/leverandoerer\?category=55510000"/)
  })

  test('nothing is said twice', () => {
    assert.deepEqual(signNotes(view({ words: 'RSV', signs: [{ kind: 'registered', otherwise: '' }] }, 0)), [])
  })
})

const canteens = { kind: 'category', code: '55512000' } as const

function view({ words, ...understood }: Partial<Understood> & { readonly words: string }, total: number) {
  const facets = {
    category: [],
    kind: [],
    municipality: [],
    region: [],
    deliversTo: [],
    employs: [],
    rsv: [],
    confirmed: [],
  }
  const result: SearchResult = { total, facets, matches: [], understood: { ...nothingUnderstood, ...understood } }
  return { asked: aSearch({ words }), result, language: 'da' } as const
}

function nothing(given: ReturnType<typeof view>): string {
  return String(nothingFound({ ...given, without: undefined }))
}
