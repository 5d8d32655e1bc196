import { analyse, type Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { municipalitiesIn, type PlaceName, placeNames } from '../../reference/index.ts'
import type { AskedPlace } from '../model/understood.ts'

/** A place and where in the question it stands, counted in words. */
export interface PlaceFound {
  readonly place: Omit<AskedPlace, 'otherwise'>
  readonly from: number
  readonly to: number
}

/** No Danish place has more words in its name. */
const mostWords = 4

/** Words that lead to a place: who writes *i Give* means the town. */
const towards = new Set(['i', 'til', 'ved', 'naer', 'omkring', 'paa', 'in', 'near', 'to', 'kommune'])

/** *Leverer til Herning* is said by the place already. */
const delivers = new Set(['leverer', 'leverere', 'levering', 'leveret', 'leveres', 'delivers', 'delivery', 'delivered'])

/**
 * The place that the words of a question name: `cykelreparation aarhus`, `hotel i nordjylland`. A name that is an everyday
 * word too, as *Give* and *Vejen* are, counts behind a word that leads to it or in capitals. The longest name wins, and of
 * several the last: a place stands behind what is looked for.
 */
export function placeIn(words: readonly Word[], text: string, day: Day): PlaceFound | undefined {
  for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
    for (let from = words.length - length; from >= 0; from -= 1) {
      const found = placeAt(words, { from, to: from + length - 1 }, { text, day })
      if (found !== undefined) return found
    }
  }
  return undefined
}

function placeAt(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  { text, day }: { readonly text: string; readonly day: Day },
): PlaceFound | undefined {
  const names = spelled(day).get(key(words.slice(from, to + 1)))
  if (names === undefined) return undefined
  const written = text.slice(words[from]?.start, words[to]?.end)
  const before = foldWord(words[from - 1]?.written ?? '')
  if (names.every(({ isOrdinaryWord }) => isOrdinaryWord) && !towards.has(before) && !isCapital(written))
    return undefined
  return {
    place: placeOf(names),
    from: from - leadingTo(words, from),
    to: to + (isMunicipality(words[to + 1]) ? 1 : 0),
  }
}

/** How many words lead to the place and say nothing else: *i*, *leverer til*. */
function leadingTo(words: readonly Word[], from: number): number {
  const [earlier = '', before = ''] = [words[from - 2], words[from - 1]].map((word) => foldWord(word?.written ?? ''))
  if (!towards.has(before) || words[from - 1]?.isEmpty !== true) return 0
  return delivers.has(earlier) ? 2 : 1
}

/** *Skive Kommune* is the place *Skive*. */
function isMunicipality(word: Word | undefined): boolean {
  return word !== undefined && ['kommune', 'municipality'].includes(foldWord(word.written))
}

function isCapital(written: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(written)
}

/** A municipality before its town: purchasers and deliveries go by it. */
function placeOf(names: readonly PlaceName[]): PlaceFound['place'] {
  const [name] = names.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
  if (name === undefined) throw new Error('A place is spelled that has no name.')
  switch (name.kind) {
    case 'region':
      return { name: name.name, municipalities: codesIn(name.slug), point: undefined }
    case 'municipality':
      return { name: name.name, municipalities: [name.code], point: name.point }
    case 'town':
      return { name: name.name, municipalities: [name.municipality], point: name.point }
  }
}

const kinds = ['municipality', 'town', 'region'] as const

function codesIn(region: string): string[] {
  return municipalitiesIn(region).map(({ code }) => code)
}

let known: { readonly day: Day; readonly names: ReadonlyMap<string, readonly PlaceName[]> } | undefined

/** By what people write for it; made anew each day, as regions change. */
function spelled(day: Day): ReadonlyMap<string, readonly PlaceName[]> {
  if (known?.day !== day) known = { day, names: bySpelling(placeNames(day)) }
  return known.names
}

function bySpelling(names: readonly PlaceName[]): Map<string, PlaceName[]> {
  const spellings = names.flatMap((name) =>
    name.spellings.map((spelling) => ({ name, spelling: key(analyse(spelling)) })),
  )
  return new Map(
    [...Map.groupBy(spellings, ({ spelling }) => spelling)].map(([spelling, alike]) => [
      spelling,
      alike.map(({ name }) => name),
    ]),
  )
}

function key(words: readonly Word[]): string {
  return words.map(({ written }) => foldWord(written)).join(' ')
}
