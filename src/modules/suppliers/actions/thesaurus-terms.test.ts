import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { noThesaurus } from '../../../kernel/danish/thesaurus.ts'
import { aContext, addSuppliers, anOffering, aSearch, type NewSupplier } from '../factories.ts'
import { search } from './search.ts'
import { consultThesaurus, directoryOf } from './search-index.ts'
import { understand } from './understand.ts'
import { worth } from './wanted-words.ts'

const { database } = await testDatabase()
const many = ['tømrer', 'murer', 'maler', 'smed', 'gartner', 'bager', 'slagter', 'skrædder', 'vasker', 'kok']

await addSuppliers(database, [
  aSeller('Dansegulvet', 'Flisegulve til fester'),
  aSeller('Tasken', 'Kufferter'),
  ...many.map((each) => aSeller(`Huset ${each}`, each)),
])

/** Invented, so that no trade and no other knowledge has the words. */
const entries: Readonly<Record<string, readonly string[]>> = {
  vadsæk: ['kuffert', 'lang rejse'],
  blomst: ['kuffert'],
  zylofut: ['kuffert'],
  multitalent: many,
  kantine: ['kuffert'],
}

describe('a word that stands in the thesaurus', () => {
  test('finds who offers what means the same, in any form and by any spelling; without the thesaurus nobody', async () => {
    assert.deepEqual(await found('vadsæk'), [])
    withThesaurus()
    for (const words of ['vadsæk', 'vadsække', 'VADSAEK']) assert.deepEqual(await found(words), ['Tasken'], words)
  })

  test('is worth less than all else one may know', async () => {
    withThesaurus()
    assert.deepEqual(await alternatives('vadsæk'), [{ term: 'kuffert', worth: 0.35 }])
    assert.equal(worth.thesaurus, Math.min(worth.thesaurus, worth.synonym, worth.trade, worth.inCompound))
  })

  test('is not taken for a misspelt one', async () => {
    await addSuppliers(database, [aSeller('Zylofat', 'Zylofat')])
    withThesaurus()
    assert.deepEqual(await found('zylofut'), ['Tasken'])
  })

  test('gets the first eight of them that somebody has', async () => {
    withThesaurus()
    assert.equal((await alternatives('multitalent')).filter((each) => each.worth === worth.thesaurus).length, 8)
  })

  test('and in a trade is found by that alone', async () => {
    withThesaurus()
    assert.deepEqual(
      (await alternatives('kantine')).filter(({ term }) => term === 'kuffert'),
      [],
    )
  })
})

function aSeller(name: string, title: string): NewSupplier {
  return { name, offerings: [anOffering({ title })] }
}

function withThesaurus(): void {
  consultThesaurus(database, { synonymsOf: (word) => entries[word.replace('ae', 'æ')] ?? [] })
  after(() => consultThesaurus(database, noThesaurus))
}

async function found(words: string): Promise<string[]> {
  const { matches } = await search(aContext(database), aSearch({ words }))
  return matches.map(({ supplier }) => supplier.name)
}

async function alternatives(words: string) {
  const [wanted] = understand(await directoryOf(database), words, '2026-11-22').wanted
  return wanted?.alternatives ?? []
}
