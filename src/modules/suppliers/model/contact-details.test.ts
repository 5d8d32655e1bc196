import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withoutContactDetails } from './contact-details.ts'

describe('a text for machines', () => {
  for (const [written, left] of [
    ['Skriv til mette@example.dk.', 'Skriv til […].'],
    ['Skriv til mette.prøve+salg@post.example.dk, tak', 'Skriv til […], tak'],
    ['Ring på 12 34 56 78 eller 1234 5678', 'Ring på […] eller […]'],
    ['tlf. 12345678', 'tlf. […]'],
    ['Tlf.: +45 12 34 56 78', 'Tlf.: […]'],
    ['Telefon (0045 12345678)', 'Telefon ([…])'],
    ['12.34.56.78', '[…]'],
    ['Call +49 30 1234567.', 'Call […].'],
  ] as const) {
    test(`leaves out how to reach somebody: ${written}`, () => assert.equal(withoutContactDetails(written), left))
  }

  test('is read through at once, however long it is', () => {
    for (const part of ['a', '1', ' ', '@a', 'cvr ', '+4', 'a@a.']) withoutContactDetails(part.repeat(100_000))
  })

  for (const kept of [
    'CVR 25313763',
    'CVR-nr. 25313763',
    'cvr-nummer: 25 31 37 63',
    'CPV-kode 55512000',
    'Vi laver 1.500 frokoster om dagen siden 2014.',
    'Fra 2019-2024 og 12.000 kr.',
    'www.example.dk/12345678',
    '',
  ]) {
    test(`keeps other numbers: ${kept}`, () => assert.equal(withoutContactDetails(kept), kept))
  }
})
