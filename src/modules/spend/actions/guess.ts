import { ancestors, searchCategories, trades } from '../../reference/index.ts'
import type { Guess } from '../model.ts'

/** Guesses by what trades of social enterprises are called: quick, and seldom wrong. The longest of their names counts. */
export function tradeGuesser(): (words: string) => Guess | undefined {
  const names = tradeNames().toSorted((one, other) => other.name.length - one.name.length)
  return (words) => {
    const asked = ` ${plainWords(words)} `
    const meant = names.find(({ name }) => asked.includes(` ${name} `))
    return meant && { code: groupOf(meant.code), certainty: 'likely' }
  }
}

function tradeNames(): readonly { readonly name: string; readonly code: string }[] {
  return trades().flatMap(({ words, codes: [code] }) =>
    code === undefined ? [] : words.map((word) => ({ name: plainWords(word), code })),
  )
}

/** By the names of all categories, as the search understands them: it takes a tenth of a second, and may be far off. */
export function guessByName(words: string): Guess | undefined {
  const [found] = searchCategories(words.replace(/\d+/g, ' '), 1)
  return found && { code: groupOf(found.code), certainty: 'uncertain' }
}

/** The group of a category, three digits: a ledger tells no more. A division stands for itself. */
export function groupOf(code: string): string {
  const [division = code, group = division] = ancestors(code)
  return group
}

function plainWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
  return words.trim()
}
