import { isEmptyWord, type Word } from '../../../kernel/danish/analyse.ts'
import { foldWord } from '../../../kernel/danish/folding.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { municipalityByCode, type Point, placesMeant } from '../../reference/index.ts'
import type { AskedPlace } from '../model/understood.ts'
import { leavingOut } from './leaving-out.ts'

/** A place and where in the question it stands, counted in words. */
export interface PlaceFound {
  readonly place: Omit<AskedPlace, 'otherwise'>
  readonly from: number
  readonly to: number
  /** It is to be left out: *ikke i Aarhus*. */
  readonly isLeftOut: boolean
}

/** Between places they say that any of them will do: *Aarhus eller Odense*. */
const joining = new Set(folded('og eller samt and or'))

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
 * The places that the words of a question name: `cykelreparation aarhus`, `catering 8000`, `hotel på Djursland`. A name that
 * is an everyday word too, as *Give* and *Vejen* are, counts behind a word that leads to it or in capitals. The longest name
 * wins, and of several the last: a place stands behind what is looked for. Others count beside it, where nothing but *eller*
 * stands between them, and wherever they are to be left out.
 */
export function placesIn(words: readonly Word[], text: string, day: Day): PlaceFound[] {
  const named = everyPlaceIn(words, text, day)
  const [meant, ...others] = named.filter(({ isLeftOut }) => !isLeftOut)
  return [
    ...(meant === undefined ? [] : withNeighbours(words, meant, others)),
    ...named.filter(({ isLeftOut }) => isLeftOut),
  ]
}

/** The longest names first, the last first among equals; none is a part of another. */
function everyPlaceIn(words: readonly Word[], text: string, day: Day): PlaceFound[] {
  const found: PlaceFound[] = []
  for (let length = Math.min(mostWords, words.length); length > 0; length -= 1) {
    for (let from = words.length - length; from >= 0; from -= 1) {
      const stretch = { from, to: from + length - 1 }
      if (found.some((other) => overlap(other, stretch))) continue
      const place = placeAt(words, stretch, { text, day })
      if (place !== undefined) found.push(place)
    }
  }
  return found
}

/** The places of the first and the last of some words. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Whether they have a word in common. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.from <= other.to && other.from <= one.to
}

/** The place with those beside it, as they stand. Of two of which one lies in the other the smaller is meant: *Odense Fyn*. */
function withNeighbours(words: readonly Word[], meant: PlaceFound, others: readonly PlaceFound[]): PlaceFound[] {
  const row = [meant]
  for (const other of others.toSorted((one, two) => distance(one, meant) - distance(two, meant))) {
    const near = row.find((each) => isBeside(words, each, other))
    if (near === undefined) continue
    if (isWithin(near, other)) row.splice(row.indexOf(near), 1, both(near, other))
    else if (isWithin(other, near)) row.splice(row.indexOf(near), 1, both(other, near))
    else if (!row.some((each) => isSame(each, other))) row.push(other)
  }
  return row.toSorted((one, other) => one.from - other.from)
}

function distance(one: Stretch, other: Stretch): number {
  return Math.abs(one.from - other.from)
}

function isBeside(words: readonly Word[], one: Stretch, other: Stretch): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one]
  return words.slice(first.to + 1, second.from).every((_, at) => joining.has(foldedAt(words, first.to + 1 + at)))
}

/** Whether the one lies in the other, which is larger. */
function isWithin({ place: inner }: PlaceFound, { place: outer }: PlaceFound): boolean {
  return (
    inner.municipalities.length < outer.municipalities.length &&
    inner.municipalities.every((code) => outer.municipalities.includes(code))
  )
}

function isSame({ place: one }: PlaceFound, { place: other }: PlaceFound): boolean {
  return one.municipalities.join() === other.municipalities.join()
}

/** The place, with the words of the other taken for it too. */
function both(found: PlaceFound, other: PlaceFound): PlaceFound {
  return { ...found, from: Math.min(found.from, other.from), to: Math.max(found.to, other.to) }
}

function placeAt(
  words: readonly Word[],
  { from, to }: Stretch,
  { text, day }: { readonly text: string; readonly day: Day },
): PlaceFound | undefined {
  const stretch = words.slice(from, to + 1)
  const meant = placesMeant(stretch.map(({ written }) => written).join(' '), day)
  if (meant === undefined) return undefined
  const isOrdinary = meant.isOrdinaryWord || stretch.every(({ written }) => isEmptyWord(written))
  const leading = leadingTo(words, from)
  if (isOrdinary && leading === 0 && !isCapital(text.slice(words[from]?.start, words[to]?.end))) return undefined
  if (/^\d/.test(meant.likeliest.name) && counted.has(foldedAt(words, from - 1))) return undefined
  const before = leavingOut(words, from - leading)
  return {
    place: { ...meant.likeliest, others: meant.others.map(({ name }) => name) },
    from: from - leading - before,
    to: to + following(words, to + 1),
    isLeftOut: before > 0,
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
