import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { category, type Trade, trades } from './index.ts'
import { foldSpelling } from './model/spelling.ts'

/** Words that say nothing by themselves, folded. */
const functionWords = {
  words: ['af', 'og', 'til', 'for', 'med', 'paa', 'i', 'ud', 'en', 'et', 'de', 'den', 'der', 'som', 'om', 'fra', 'hos'],
  english: ['of', 'and', 'the', 'with', 'for', 'a', 'an', 'in', 'on', 'to', 'at', 'by', 'or', 'from', 'is', 'it'],
} as const

/** Words so general that every enterprise could use them, folded. */
const generalWords = ['service', 'services', 'produkter', 'products', 'levering', 'delivery', 'salg', 'sale', 'social']

const sound: Trade = {
  slug: 'vaskeri',
  codes: ['98310000'],
  words: ['vaskeri', 'tøjvask'],
  english: ['laundry', 'ironing'],
  related: [],
}
const other: Trade = { ...sound, slug: 'renseri' }

describe('the list of trades', () => {
  test('has no faults', () => assert.deepEqual(faultsIn(trades()), []))
  test('covers the field: at least 200 trades', () => assert.ok(trades().length >= 200))
})

describe('a fault in the list of trades is found:', () => {
  test('none in a sound row', () => assert.deepEqual(faultsIn([sound, other]), []))

  for (const [what, planted, fault] of [
    ['a category that does not exist', { codes: ['98310001'] }, 'no category 98310001'],
    ['no category at all', { codes: [] }, '1 to 6 categories'],
    ['more than six categories', { codes: Array.from({ length: 7 }, () => '98310000') }, '1 to 6 categories'],
    ['the same category twice', { codes: ['98310000', '98310000'] }, 'twice: 98310000'],
    ['a slug that another row has', { slug: 'renseri' }, 'slug twice: renseri'],
    ['a slug with other letters', { slug: 'tøjvask' }, 'slug of letters a-z'],
    ['a related trade that does not exist', { related: ['rulleri'] }, 'no trade rulleri'],
    ['a trade related to itself', { related: ['vaskeri'] }, 'related to itself'],
    ['a word twice', { words: ['tøjvask', 'vaskeri', 'TOEJVASK'] }, 'twice: toejvask'],
    ['a word of both languages twice', { english: ['vaskeri', 'laundry'] }, 'twice: vaskeri'],
    ['an empty word', { words: ['vaskeri', '', 'tøjvask'] }, 'an empty word'],
    ['a word with a blank around it', { english: ['laundry', ' ironing'] }, 'a blank around “ ironing”'],
    ['a word that is only Danish function words', { words: ['vaskeri', 'ud af'] }, 'says nothing: ud af'],
    ['a word that is only English function words', { english: ['laundry', 'to the'] }, 'says nothing: to the'],
    ['a word that fits every trade', { words: ['vaskeri', 'Service'] }, 'too general: service'],
    ['no Danish words', { words: [] }, 'no Danish words'],
    ['no English words', { english: [] }, 'no English words'],
  ] as const)
    test(what, () => {
      const faults = faultsIn([{ ...sound, ...planted }, other])
      assert.deepEqual(faults.map((each) => each.replace(/^.*?: /, '')).slice(0, 1), [fault])
    })
})

function faultsIn(list: readonly Trade[]): string[] {
  const slugs = list.map(({ slug }) => slug)
  const known = new Set(slugs)
  return [
    ...twice(slugs).map((slug) => `list: slug twice: ${slug}`),
    ...list.flatMap((trade) => faultsOf(trade, known).map((fault) => `${trade.slug}: ${fault}`)),
  ]
}

function faultsOf(trade: Trade, known: ReadonlySet<string>): string[] {
  return [
    ...(/^[a-z_]+$/.test(trade.slug) ? [] : ['slug of letters a-z']),
    ...faultsOfCodes(trade),
    ...faultsOfRelated(trade, known),
    ...faultsOfWords(trade),
  ]
}

function faultsOfCodes({ codes }: Trade): string[] {
  return [
    ...(codes.length >= 1 && codes.length <= 6 ? [] : ['1 to 6 categories']),
    ...codes.filter((code) => !category(code)).map((code) => `no category ${code}`),
    ...twice(codes).map((code) => `twice: ${code}`),
  ]
}

function faultsOfRelated({ slug, related }: Trade, known: ReadonlySet<string>): string[] {
  return [
    ...related.filter((each) => !known.has(each)).map((each) => `no trade ${each}`),
    ...(related.includes(slug) ? ['related to itself'] : []),
    ...twice(related).map((each) => `twice: ${each}`),
  ]
}

function faultsOfWords({ words, english }: Trade): string[] {
  const all = [...words, ...english]
  const folded = all.map(foldSpelling)
  return [
    ...(words.length > 0 ? [] : ['no Danish words']),
    ...(english.length > 0 ? [] : ['no English words']),
    ...(folded.includes('') ? ['an empty word'] : []),
    ...all.filter((word) => word !== word.trim()).map((word) => `a blank around “${word}”`),
    ...twice(folded).map((word) => `twice: ${word}`),
    ...saysNothing(words, functionWords.words),
    ...saysNothing(english, functionWords.english),
    ...folded.filter((word) => generalWords.includes(word)).map((word) => `too general: ${word}`),
  ]
}

function saysNothing(names: readonly string[], empty: readonly string[]): string[] {
  return names
    .filter((name) => name !== '')
    .filter((name) =>
      foldSpelling(name)
        .split(' ')
        .every((word) => empty.includes(word)),
    )
    .map((name) => `says nothing: ${name}`)
}

function twice(all: readonly string[]): string[] {
  return all.filter((each, index) => all.indexOf(each) !== index)
}
