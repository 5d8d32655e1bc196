import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../../../../test/support/app.ts'
import { addSuppliers, anOffering } from '../factories.ts'

const app = await testApp()
await addSuppliers(app.database, [{ name: 'Køkkenet', offerings: [anOffering({ title: 'Kantinedrift' })] }])

const tooLong = /Søgningen er for lang\. Skriv højst 200 tegn/
const unreadable = /Søgeordene kunne ikke læses\. Skriv dem igen\./

describe('an odd question gets a clear answer', () => {
  for (const [what, words, answer] of [
    ['ten thousand letters', 'a'.repeat(10_000), tooLong],
    ['five hundred words', 'kantine '.repeat(500), tooLong],
    ['a hundred words', 'ab '.repeat(66).trim(), /Ingen leverandører passer/],
    ['nothing but signs', '&|!():*<>-%_\\', /Vi kunne ikke søge på/],
    ['nothing but quotes', '""""-"', /Vi kunne ikke søge på/],
    ['an emoji', '🍕', /Vi kunne ikke søge på/],
    ['an emoji beside a word', 'kantine 🍕', /1 leverandør</],
    ['Arabic', 'مطبخ', /Ingen leverandører passer/],
    ['Hebrew beside a word', 'kantine מטבח', /Køkkenet/],
    ['marks alone', '\u0301\u0308', /Vi kunne ikke søge på/],
    ['a null byte', 'kantine\0', unreadable],
  ] as const) {
    test(`on the page: ${what}`, async () => {
      const { statusCode, body } = await get('/leverandoerer', words)
      assert.equal(statusCode, isRefused(answer) ? 400 : 200)
      assert.match(body, answer)
    })

    test(`in the API: ${what}`, async () => {
      const { statusCode } = await get('/api/v1/suppliers', words)
      assert.equal(statusCode, isRefused(answer) ? 400 : 200)
    })
  }
})

describe('a question that finds nobody leads on', () => {
  test('without its quotes', async () => {
    const { body } = await get('/leverandoerer', '"drift af kantine" -kaffe')
    assert.match(body, /href="\/leverandoerer\?q=drift\+af\+kantine\+-kaffe"[^>]*>Søg uden anførselstegn</)
  })

  test('from a CVR number that nobody has to the name, and from one that is none to its digits', async () => {
    assert.match(
      (await get('/leverandoerer', 'DK 12 34 56 74')).body,
      /Vi har ingen leverandør med CVR-nummer 12345674/,
    )
    assert.match((await get('/leverandoerer', '12345678')).body, /12345678 er ikke et CVR-nummer/)
  })
})

function get(path: string, words: string) {
  return app.server.inject(`${path}?${new URLSearchParams({ q: words })}`)
}

function isRefused(answer: RegExp): boolean {
  return answer === tooLong || answer === unreadable
}
