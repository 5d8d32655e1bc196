import type { Day } from '../../../kernel/time/clock.ts'
import { dayLong } from '../../../kernel/time/days.ts'
import type { FoundSupplier } from './directory.ts'
import { confirmedUntil, confirmedYearUntil } from './review.ts'

/** How much a word weighs by where it stands, of 15. */
export const textWeights = {
  name: 13,
  offering: 11,
  category: 7,
  purpose: 6,
  description: 5,
  people: 4,
  place: 3,
} as const

/** What a supplier that delivers in the whole country lists instead of every municipality. */
export const everyMunicipality = 'DK'

/** The term for a part of a compound: `kantine` in `kantinedrift`. */
export function partOf(stem: string): string {
  return `+${stem}`
}

/** The term for a trade, whichever words tell of it. */
export function tradeOf(slug: string): string {
  return `@${slug}`
}

/** Whether a term stands for a trade. */
export function isTrade(term: string): boolean {
  return term.startsWith('@')
}

/** The term for people that an enterprise employs, whichever words tell of them. */
export function groupOf(code: string): string {
  return `&${code}`
}

/** What the index keeps of each supplier as numbers, in this order. */
export const columns = {
  latitude: 0,
  longitude: 1,
  /** Days since 1970, the last one on which its owner's word counts in full; infinite where nobody has promised anything. */
  confirmedUntil: 2,
  /** How much it tells: 0 to 1. */
  completeness: 3,
  /** Days since 1970, the last one on which it counts as checked in the register of social enterprises; 0 for never. */
  checkedUntil: 4,
  addedAt: 5,
  /** Its name as two numbers that stand in the order of the alphabet. */
  nameStart: 6,
  nameRest: 7,
  /** Days since 1970, the last one on which its owner has confirmed it within a year; 0 where none ever has. */
  confirmedYearUntil: 8,
  /** The number of the change that made it what it is: told by the database, not by what the supplier says. */
  change: 9,
} as const

/** Unknown, and far from everything. */
export const nowhere = 999

export function numbersOf({ supplier, addedAt, inRsvRegister }: FoundSupplier): number[] {
  const { point } = supplier.address
  const until = confirmedUntil(supplier)
  const yearUntil = confirmedYearUntil(supplier)
  const [nameStart, nameRest] = alphabeticalNumbers(supplier.name)
  return [
    point?.lat ?? nowhere,
    point?.lon ?? nowhere,
    until === null ? farDay : dayNumber(until),
    supplier.completeness / 100,
    checkedUntil(inRsvRegister),
    -addedAt,
    nameStart,
    nameRest,
    yearUntil === null ? 0 : dayNumber(yearUntil),
  ]
}

/** Later than any day that is meant. */
const farDay = 10_000_000

/** Days since 1970. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLong
}

/** A check without an end counts until it is withdrawn. */
function checkedUntil(check: FoundSupplier['inRsvRegister']): number {
  if (check === null) return 0
  return check.validUntil === null ? farDay : dayNumber(check.validUntil)
}

const letters = ' 0123456789abcdefghijklmnopqrstuvwxyzæøå'

/** As many letters as a number holds exactly: 40 to the power of 9 is less than 2 to the power of 53. */
const lettersInNumber = 9

/** The first eighteen letters of a name, as two numbers whose order is that of the Danish alphabet. */
function alphabeticalNumbers(name: string): readonly [number, number] {
  const plain = inAlphabet(name)
  return [numberOf(plain.slice(0, lettersInNumber)), numberOf(plain.slice(lettersInNumber, 2 * lettersInNumber))]
}

/** In small letters of the alphabet; `aa` stands where `å` does, and other marks on letters count for nothing. */
function inAlphabet(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replaceAll('ä', 'æ')
    .replaceAll('ö', 'ø')
    .replace(/[^æøå]+/g, (others) => others.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^0-9a-zæøå]+/g, ' ')
    .trim()
}

function numberOf(text: string): number {
  return Array.from({ length: lettersInNumber }, (_, place) => letters.indexOf(text[place] ?? ' ')).reduce(
    (number, letter) => number * letters.length + Math.max(letter, 0),
    0,
  )
}
