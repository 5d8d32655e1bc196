import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { type BitSet, bitSet, copyOf, intersect, sizeOfBoth, subtract, unite } from '../../../kernel/search/bit-set.ts'
import { frequency, type SearchIndex } from '../../../kernel/search/search-index.ts'
import { documentsWith } from '../../../kernel/search/value-sets.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { category } from '../../reference/index.ts'
import type { AskedSign, LeftOut, SignMeant } from '../model/understood.ts'
import { lasting } from './lasting.ts'
import { leavingOut } from './leaving-out.ts'
import { type PhrasesByStem, phrasesAt, tellingWords } from './phrases-in.ts'

/** A sign and where in the question it stands, counted in words. */
export interface SignFound {
  readonly sign: SignMeant
  readonly from: number
  readonly to: number
  /** It is to be left out: *ikke RSV*. */
  readonly isLeftOut: boolean
}

type Sign = Omit<SignFound, 'isLeftOut'>

interface Line {
  readonly words: readonly Word[]
  /** What the words stand in. */
  readonly text: string
}

/**
 * The signs among the words of a question: `RSV` asks for who is checked in the register of social
 * enterprises, where anybody is; `55512000-2` for who is in the category, where it is nobody's CVR number.
 */
export function signsIn(index: SearchIndex, line: Line, day: Day): SignFound[] {
  const registered = registeredIn(index, line, day)
  const found = [...(registered === undefined ? [] : [registered]), ...categoriesIn(index, line)]
  return found.map((each) => {
    const before = leavingOut(line.words, each.from)
    return { ...each, from: each.from - before, isLeftOut: before > 0 }
  })
}

/** Who has all of the signs, of several categories one, and nothing of what is left out; absent where there are neither. */
export function signHolders(
  index: SearchIndex,
  { signs, leftOut }: { readonly signs: readonly AskedSign[]; readonly leftOut: readonly LeftOut[] },
  day: Day,
): BitSet | undefined {
  if (signs.length === 0 && leftOut.length === 0) return undefined
  const holders = copyOf(index.alive)
  for (const alike of Map.groupBy(signs, ({ kind }) => kind).values()) {
    const withOne = bitSet(index.count)
    for (const sign of alike) unite(withOne, holdersOf(index, sign, day))
    intersect(holders, withOne)
  }
  for (const each of leftOut) subtract(holders, holdersOf(index, each, day))
  return holders
}

function holdersOf(index: SearchIndex, sign: AskedSign | LeftOut, day: Day): BitSet {
  switch (sign.kind) {
    case 'registered':
      return lasting(index, 'checkedUntil', day)
    case 'category':
      return documentsWith(index.values, [`category=${sign.code}`])
    case 'place':
      return documentsWith(
        index.values,
        sign.municipalities.map((code) => `municipality=${code}`),
      )
  }
}

/** Where nobody is checked the words are words like others: who writes them of itself is found. */
function registeredIn(index: SearchIndex, { words }: Line, day: Day): Sign | undefined {
  const telling = tellingWords(words)
  const all = telling.flatMap((_, at) => phrasesAt(telling, at, wordsForRegistered()))
  const [longest] = all.toSorted((one, other) => other.to - other.from - (one.to - one.from))
  if (longest === undefined || sizeOfBoth(lasting(index, 'checkedUntil', day), index.alive, 0) === 0) return undefined
  return { sign: { kind: 'registered' }, from: longest.from, to: longest.to }
}

let known: PhrasesByStem<object> | undefined

/**
 * What people write for it: *RSV* is short for *registreret socialøkonomisk virksomhed*. Without *registreret* it says what
 * everybody here is.
 */
function wordsForRegistered(): PhrasesByStem<object> {
  known ??= Map.groupBy(
    [
      'RSV',
      'RSV-virksomhed',
      'RSV-registreret',
      'RSV-registreret virksomhed',
      'registreret socialøkonomisk virksomhed',
      'registered social enterprise',
    ].map((phrase) => ({ stems: analyse(phrase).map(({ stem }) => stem) })),
    ({ stems }) => stems[0] ?? '',
  )
  return known
}

/** As many as anybody asks for at once. */
const mostCategories = 10

function categoriesIn(index: SearchIndex, { words, text }: Line): Sign[] {
  const found = words.flatMap(({ written }, place) => (isCategory(index, written) ? [place] : []))
  return found.slice(0, mostCategories).map((from) => {
    const [code, check] = words.slice(from, from + 2)
    const hasCheckDigit =
      check !== undefined && /^\d$/.test(check.written) && text.slice(code?.end, check.start) === '-'
    return {
      sign: { kind: 'category', code: code?.written ?? '' },
      from: words[from - 1]?.written === 'cpv' ? from - 1 : from,
      to: hasCheckDigit ? from + 1 : from,
    }
  })
}

function isCategory(index: SearchIndex, written: string): boolean {
  return /^\d{8}$/.test(written) && category(written) !== undefined && frequency(index, written) === 0
}
