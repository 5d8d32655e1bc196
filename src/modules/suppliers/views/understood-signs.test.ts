import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aSearch } from '../factories.ts'
import type { SearchResult } from '../model/directory.ts'
import type { Understood } from '../model/understood.ts'
import { nothingFound } from './nothing-found.ts'
import { correctionNotes, signNotes } from './understood-signs.ts'

const nothingUnderstood: Understood = {
  place: undefined,
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
  const facets = { category: [], kind: [], municipality: [], region: [], deliversTo: [], employs: [] }
  const result: SearchResult = { total, facets, matches: [], understood: { ...nothingUnderstood, ...understood } }
  return { asked: aSearch({ words }), result, language: 'da' } as const
}

function nothing(given: ReturnType<typeof view>): string {
  return String(nothingFound({ ...given, without: undefined }))
}
