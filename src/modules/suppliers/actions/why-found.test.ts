import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { aContext, addSuppliers, anOffering, aSearch } from '../factories.ts'
import type { Match } from '../model/directory.ts'
import type { Segment } from '../model/why-found.ts'
import { search } from './search.ts'

const { database } = await testDatabase()

await addSuppliers(database, [
  {
    name: 'Køkkenet',
    offerings: [
      anOffering({ title: 'Møbelsnedkeri' }),
      anOffering({ title: 'Frisk kantinedrift' }),
      anOffering({ title: 'Kantine' }),
    ],
    address: { municipality: '0751' },
  },
  { name: 'Kategorien', offerings: [anOffering({ title: 'Alt muligt', categories: ['55510000'] })] },
  { name: 'Kantinen Syd' },
  { name: 'Beskrivelsen', description: 'Her finder I også en kantine.' },
  { name: 'Beslægtet', offerings: [anOffering({ title: 'Frokostordning', categories: [] })] },
  { name: 'Formålet', purpose: 'En kantine for alle.' },
  { name: 'Nummeret', cvr: '12345674' },
  { name: 'Træet', offerings: [anOffering({ title: 'Kursus' }), anOffering({ title: 'Træværksted' })] },
  { name: 'Cyklen', offerings: [anOffering({ title: 'Værksted for cykler' })] },
  { name: 'Hjulet', offerings: [anOffering({ title: 'Træværksted' }), anOffering({ title: 'Cykelværksted' })] },
  { name: 'Reparationen', offerings: [anOffering({ title: 'Træværksted', categories: ['50110000'] })] },
  { name: 'Smedeværkstedet' },
  { name: 'Huset', description: 'Vi har et lille træværksted.' },
  { name: 'Vasken', offerings: [anOffering({ title: 'Tøjvask' }), anOffering({ title: 'Vaskemaskiner' })] },
  { name: 'Maskinen', offerings: [anOffering({ title: 'Vaskemaskiner' })] },
  { name: 'Scenen', offerings: [anOffering({ title: 'Teater for børn' }), anOffering({ title: 'Teater med dukker' })] },
  { name: 'Raadet', offerings: [anOffering({ title: 'Rådgivning' })] },
  { name: 'Folkene', offerings: [anOffering({ title: 'Broderi' })], employs: ['flygtninge'] },
  {
    name: 'Festen',
    offerings: [anOffering({ title: 'Tapas og kager' }), anOffering({ title: 'Catering og udbringning' })],
  },
  {
    name: 'Cykelbutikken',
    offerings: [anOffering({ title: 'Salg af nye og brugte cykler' }), anOffering({ title: 'Cykelreparation' })],
  },
  {
    name: 'Bierne',
    offerings: [
      anOffering({ title: 'Honning med eget mærke' }),
      anOffering({ title: 'Firmabier på virksomhedens tag' }),
    ],
  },
  { name: 'Julen', offerings: [anOffering({ title: 'Honning' }), anOffering({ title: 'Julekasser' })] },
  { name: 'Renheden', offerings: [anOffering({ title: 'Rengøring' })] },
])

describe('a result of a search by words', () => {
  test('tells first what it offers, with the words marked', async () => {
    assert.deepEqual(await reasonsFor('Køkkenet', 'kantine drift'), ['offers: Frisk *kantinedrift*'])
  })

  test('does not repeat among the other offerings what it has told as the reason', async () => {
    const { why } = await found('Køkkenet', 'kantine drift')
    assert.deepEqual(why.offerings.map(inSigns), ['Møbelsnedkeri', '*Kantine*'])
  })

  for (const [name, reason] of [
    ['Kategorien', 'inCategory: 55510000'],
    ['Kantinen Syd', 'saidIn: name'],
    ['Beskrivelsen', 'saidIn: description'],
    ['Formålet', 'saidIn: page'],
  ] as const) {
    test(`says why where no offering says it: ${reason}`, async () =>
      assert.deepEqual(await reasonsFor(name, 'kantine'), [reason]))
  }

  for (const words of ['12345674', 'CVR 12345674', 'cvr-nr. 12 34 56 74', 'CVR-nummer: DK12345674']) {
    test(`says that its number was asked for: ${words}`, async () =>
      assert.deepEqual(await reasonsFor('Nummeret', words), ['saidIn: cvr']))
  }

  test('names the category whose code was asked for', async () =>
    assert.deepEqual(await reasonsFor('Kategorien', '55510000'), ['inCategory: 55510000']))

  for (const words of ['smørrebrød', 'smørrebrød frisør', 'Smørrebrød Aarhus']) {
    test(`says to which of the words it is only related, and not that it does something else: ${words}`, async () => {
      const { why } = await found('Beslægtet', words)
      const reason = why.reasons.find(({ kind }) => kind === 'relatedTrade')
      assert.equal(reason?.kind === 'relatedTrade' && reason.asked.toLowerCase(), 'smørrebrød')
    })
  }

  for (const words of ['flygtninge', 'asylansøgere']) {
    test(`says whom it employs where these were asked for: ${words}`, async () => {
      const { why } = await found('Folkene', words)
      assert.deepEqual(why.reasons, [{ kind: 'employs', groups: ['flygtninge'] }])
    })
  }

  for (const [name, words, title] of [
    ['Festen', 'catering', '*Catering* og udbringning'],
    ['Cykelbutikken', 'cykelreparation', '*Cykelreparation*'],
    ['Cykelbutikken', 'reparere cykler', '*Cykelreparation*'],
    ['Bierne', 'bier på taget', 'Firmabier på virksomhedens *tag*'],
  ] as const) {
    test(`tells of several offerings the one whose words hold most of what was asked for: ${words}`, async () =>
      assert.deepEqual(await reasonsFor(name, words), [`offers: ${title}`]))
  }

  test('tells an offering that has a lesser part of the word before a trade that is only related', async () =>
    assert.deepEqual(await reasonsFor('Julen', 'julegaver'), ['offersAlike: *Julekasser*']))

  for (const [name, words, reason] of [
    ['Træet', 'cykelværksted', 'offersAlike: *Træværksted*'],
    ['Hjulet', 'cykelværksted', 'offers: *Cykelværksted*'],
    ['Cyklen', 'cykelværksted', 'offers: *Værksted* for *cykler*'],
    // All parts of the word together say the same.
    ['Scenen', 'dukketeater', 'offers: *Teater* med dukker'],
    ['Raadet', 'rådhus', 'offersAlike: *Rådgivning*'],
    ['Smedeværkstedet', 'cykelværksted', 'saysAlike: name'],
    ['Huset', 'cykelværksted', 'saysAlike: description'],
    ['Hjulet', 'cykel', 'offers: *Cykelværksted*'],
    // What a compound is stands last: the machines are no laundry.
    ['Vasken', 'vaskeri', 'offers: *Tøjvask*'],
    ['Maskinen', 'tøjvask', 'offersAlike: *Vaskemaskiner*'],
    // The rest of the word says nothing by itself.
    ['Renheden', 'rengøringsservice', 'offers: *Rengøring*'],
    // Half a word is as far as somebody came.
    ['Renheden', 'rengør', 'offers: *Rengøring*'],
  ] as const) {
    test(`tells what is offered from what is only like it: ${words} at ${name}`, async () =>
      assert.deepEqual(await reasonsFor(name, words), [reason]))
  }

  test('tells the place beside one reason of the words', async () => {
    const { why } = await found('Køkkenet', 'kantine aarhus')
    assert.deepEqual(
      why.reasons.map(({ kind }) => kind),
      ['offers', 'liesIn'],
    )
  })
})

test('without words there is nothing to tell but the offerings', async () => {
  const { why } = await found('Køkkenet', '')
  assert.deepEqual(why.reasons, [])
  assert.equal(why.offerings.length, 3)
})

async function found(name: string, words: string): Promise<Match> {
  const { matches } = await search(aContext(database), aSearch({ words }))
  const match = matches.find(({ supplier }) => supplier.name === name)
  assert.ok(match, `${name} is not found by ${words}`)
  return match
}

async function reasonsFor(name: string, words: string): Promise<string[]> {
  const { why } = await found(name, words)
  return why.reasons.map((reason) => {
    switch (reason.kind) {
      case 'offers':
      case 'offersAlike':
        return `${reason.kind}: ${inSigns(reason.title)}`
      case 'inCategory':
        return `inCategory: ${reason.code}`
      case 'saysAlike':
      case 'saidIn':
        return `${reason.kind}: ${reason.text}`
      default:
        return reason.kind
    }
  })
}

/** With stars around what is marked. */
function inSigns(pieces: readonly Segment[]): string {
  return pieces.map(({ text, isMeant }) => (isMeant ? `*${text}*` : text)).join('')
}
