import { isEmptyWord, type Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { municipalityByCode, type Point, placesMeant } from '../../reference/index.ts'
import type { AskedPlace } from '../model/understood.ts'

/** A place and where in the question it stands, counted in words. */
export interface PlaceFound {
  readonly place: Omit<AskedPlace, 'otherwise'>
  readonly from: number
  readonly to: number
}

/** No Danish place has more words in its name: `4874 Store Heddinge Ø`. */
const mostWords = 4

/** Words that lead to a place: who writes *i Give* means the town. */
const towards = new Set(
  folded('i til ved nær tæt nærheden omkring rundt på fra hos mod kommune in near to around close vicinity at on from'),
)

/** What may stand among them and says no more: *leverer til*, *i nærheden af*, *i og omkring*, *in the area of*. */
const alongside = new Set(
  folded('leverer leverere levering leveret leveres om af og området delivers delivery delivered the of area'),
)

/** Behind these a number is none of a town: *ISO 9000*. */
const counted = new Set(folded('iso ds din nr nummer type model'))

/** What may stand behind a place and says no more: *Skive Kommune*, *Aarhus og omegn*, *Vejle area*. */
const behind = ['kommune', 'municipality', 'og omegn', 'omegn', 'området', 'area'].map(folded)

function folded(words: string): string[] {
  return words.split(' ').map(foldWord)
}

/**
 * The place that the words of a question name: `cykelreparation aarhus`, `catering 8000`, `hotel på Djursland`. A name that
 * is an everyday word too, as *Give* and *Vejen* are, counts behind a word that leads to it or in capitals. The longest name
 * wins, and of several the last: a place stands behind what is looked for.
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
  const stretch = words.slice(from, to + 1)
  const meant = placesMeant(stretch.map(({ written }) => written).join(' '), day)
  if (meant === undefined) return undefined
  const isOrdinary = meant.isOrdinaryWord || stretch.every(({ written }) => isEmptyWord(written))
  const leading = leadingTo(words, from)
  if (isOrdinary && leading === 0 && !isCapital(text.slice(words[from]?.start, words[to]?.end))) return undefined
  if (/^\d/.test(meant.likeliest.name) && counted.has(foldedAt(words, from - 1))) return undefined
  return {
    place: { ...meant.likeliest, others: meant.others.map(({ name }) => name) },
    from: from - leading,
    to: to + following(words, to + 1),
  }
}

/** From where distances to a place are measured: from the middle of its municipalities where it is a part of the country. */
export function middleOf({ point, municipalities }: Pick<AskedPlace, 'point' | 'municipalities'>): Point | undefined {
  if (point !== undefined) return point
  const points = municipalities.flatMap((code) => municipalityByCode(code)?.point ?? [])
  if (points.length === 0) return undefined
  const mean = (number: (each: Point) => number) => points.reduce((sum, each) => sum + number(each), 0) / points.length
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }
}

/** How many words lead to the place and say nothing else: *i*, *leverer til*, *i nærheden af*. */
function leadingTo(words: readonly Word[], from: number): number {
  const before = words.slice(0, from).map((_, at) => foldedAt(words, at))
  const leading = before.slice(before.findLastIndex((word) => !towards.has(word) && !alongside.has(word)) + 1)
  return leading.some((word) => towards.has(word)) ? leading.length : 0
}

/** How many words behind the place say nothing else. */
function following(words: readonly Word[], from: number): number {
  const found = behind.find((phrase) => phrase.every((word, at) => foldedAt(words, from + at) === word))
  return found?.length ?? 0
}

function foldedAt(words: readonly Word[], at: number): string {
  return foldWord(words[at]?.written ?? '')
}

function isCapital(written: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(written)
}
