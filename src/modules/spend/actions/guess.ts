import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { ancestors, type Category, categoryName, searchCategories, trades } from '../../reference/index.ts'
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

/**
 * By the names of all categories, as the search understands them: it takes a tenth of a second, and may be far off. Only words
 * that tell what was bought count, and one of them must stand in the category's name.
 */
export function guessByName(words: string): Guess | undefined {
  const telling = analyse(words.replace(/\d+/g, ' ')).filter(({ stem, isEmpty }) => !isEmpty && !sayNothing.has(stem))
  const [found] = telling.length === 0 ? [] : searchCategories(telling.map(({ written }) => written).join(' '), 1)
  if (found === undefined || !telling.some((word) => standsIn(word, found))) return undefined
  return { code: groupOf(found.code), certainty: 'uncertain' }
}

/** Words by which accounts are called that can be anything. */
const sayNothing: ReadonlySet<string> = new Set(
  analyse(
    `diverse øvrig øvrige andre anden andet ekstern eksterne intern interne udgift udgifter omkostning omkostninger køb indkøb
    vare varer ydelse ydelser tjeneste tjenester konto drift almindelig almindelige særlig særlige fælles ikke fordelt moms
    misc miscellaneous other sundry various general expense expenses cost costs external internal purchase purchases goods
    services account`,
  ).map(({ stem }) => stem),
)

/** Whether the word, or a word that it is made of, stands in the category's name. */
function standsIn({ stem, parts }: Word, { code, label }: Category): boolean {
  const names = [label.da, label.en, categoryName(code, 'da') ?? '', categoryName(code, 'en') ?? '']
  const own = new Set(analyse(names.join(' ')).flatMap((word) => [word.stem, ...word.parts]))
  return [stem, ...parts].some((each) => own.has(each))
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
