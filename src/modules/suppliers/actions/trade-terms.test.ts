import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { analyse } from '../../../kernel/danish/analyse.ts'
import { tradesIn } from './trade-terms.ts'

describe('a trade is told of', () => {
  for (const [text, slug] of [
    ['kantinedrift', 'kantine'],
    ['Hvem kan gøre rent på vores kontor?', 'rengoering'],
    ['guide dog training', 'hundetraening'],
    ['foldere til messen', 'trykkeri'],
  ] as const) {
    test(`by ${text}`, () => assert.ok(tradesIn(analyse(text)).some((found) => found.slug === slug)))
  }

  for (const [text, slug] of [
    ['rent vand', 'rengoering'],
    ['godt arbejde', 'kommunikation'],
    ['vask og foldning', 'trykkeri'],
  ] as const) {
    test(`not by ${text}`, () => assert.ok(!tradesIn(analyse(text)).some((found) => found.slug === slug)))
  }
})
