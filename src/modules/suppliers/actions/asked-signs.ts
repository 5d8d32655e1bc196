import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { add, type BitSet, bitSet, copyOf, has, intersect, size } from '../../../kernel/search/bit-set.ts'
import { frequency, type SearchIndex } from '../../../kernel/search/search-index.ts'
import { documentsWith } from '../../../kernel/search/value-sets.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { category } from '../../reference/index.ts'
import { columns, dayNumber } from '../model/search-entry.ts'
import type { AskedSign, SignMeant } from '../model/understood.ts'
import { type PhrasesByStem, phrasesAt, tellingWords } from './phrases-in.ts'

/** A sign and where in the question it stands, counted in words. */
export interface SignFound {
  readonly sign: SignMeant
  readonly from: number
  readonly to: number
}

interface Line {
  readonly words: readonly Word[]
  /** What the words stand in. */
  readonly text: string
}

/**
 * The signs among the words of a question, each kind once: `RSV` asks for who is checked in the register of social
 * enterprises, where anybody is; `55512000-2` for who is in the category, where it is nobody's CVR number.
 */
export function signsIn(index: SearchIndex, line: Line, day: Day): SignFound[] {
  return [registeredIn(index, line, day), categoryIn(index, line)].filter((found) => found !== undefined)
}

/** Who has all of the signs; absent where there are none. */
export function signHolders(index: SearchIndex, signs: readonly AskedSign[], day: Day): BitSet | undefined {
  if (signs.length === 0) return undefined
  const holders = copyOf(index.alive)
  for (const sign of signs) intersect(holders, holdersOf(index, sign, day))
  return holders
}

function holdersOf(index: SearchIndex, sign: AskedSign, day: Day): BitSet {
  return sign.kind === 'registered' ? registered(index, day) : documentsWith(index.values, [`category=${sign.code}`])
}

/** Who counts as checked in the register today. */
function registered({ columns: numbers, alive, count }: SearchIndex, day: Day): BitSet {
  const [set, today] = [bitSet(count), dayNumber(day)]
  const checkedUntil = numbers[columns.checkedUntil]
  for (let document = 0; document < count; document += 1) {
    if ((checkedUntil?.[document] ?? 0) >= today && has(alive, document)) add(set, document)
  }
  return set
}

/** Where nobody is checked the words are words like others: who writes them of itself is found. */
function registeredIn(index: SearchIndex, { words }: Line, day: Day): SignFound | undefined {
  const telling = tellingWords(words)
  const all = telling.flatMap((_, at) => phrasesAt(telling, at, wordsForRegistered()))
  const [longest] = all.toSorted((one, other) => other.to - other.from - (one.to - one.from))
  if (longest === undefined || size(registered(index, day)) === 0) return undefined
  return { sign: { kind: 'registered' }, from: longest.from, to: longest.to }
}

let known: PhrasesByStem<object> | undefined

/** What people write for it: *RSV* is short for *registreret socialøkonomisk virksomhed*. */
function wordsForRegistered(): PhrasesByStem<object> {
  known ??= Map.groupBy(
    [
      'RSV',
      'RSV-virksomhed',
      'RSV-registreret',
      'RSV-registreret virksomhed',
      'socialøkonomisk',
      'socialøkonomisk virksomhed',
      'registreret socialøkonomisk virksomhed',
      'social enterprise',
      'registered social enterprise',
    ].map((phrase) => ({ stems: analyse(phrase).map(({ stem }) => stem) })),
    ({ stems }) => stems[0] ?? '',
  )
  return known
}

function categoryIn(index: SearchIndex, { words, text }: Line): SignFound | undefined {
  const from = words.findIndex(({ written }) => isCategory(index, written))
  const [code, check] = words.slice(from, from + 2)
  if (from < 0 || code === undefined) return undefined
  const hasCheckDigit = check !== undefined && /^\d$/.test(check.written) && text.slice(code.end, check.start) === '-'
  return {
    sign: { kind: 'category', code: code.written },
    from: words[from - 1]?.written === 'cpv' ? from - 1 : from,
    to: hasCheckDigit ? from + 1 : from,
  }
}

function isCategory(index: SearchIndex, written: string): boolean {
  return /^\d{8}$/.test(written) && category(written) !== undefined && frequency(index, written) === 0
}
