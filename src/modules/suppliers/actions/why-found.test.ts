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

  test('says which trade it is in where that is only related to what was asked for', async () => {
    const { why } = await found('Beslægtet', 'smørrebrød')
    assert.deepEqual(why.reasons, [{ kind: 'relatedTrade', trade: { da: 'frokostordning', en: 'lunch scheme' } }])
  })

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
        return `offers: ${inSigns(reason.title)}`
      case 'inCategory':
        return `inCategory: ${reason.code}`
      case 'saidIn':
        return `saidIn: ${reason.text}`
      default:
        return reason.kind
    }
  })
}

/** With stars around what is marked. */
function inSigns(pieces: readonly Segment[]): string {
  return pieces.map(({ text, isMeant }) => (isMeant ? `*${text}*` : text)).join('')
}
