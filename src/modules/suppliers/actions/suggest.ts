import type { Context } from '../../../kernel/context.ts'
import { foldedText } from '../../../kernel/danish/word-starts.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { numbersOf } from '../../../kernel/search/value-sets.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { category, categoryName, type PlaceName, placeNames } from '../../reference/index.ts'
import {
  beginningIn,
  bestOfEach,
  fewestLetters,
  type MeantPlace,
  mostSuggestions,
  type Suggestion,
} from '../model/suggestion.ts'
import { findSuggestions } from '../store/suggestions.ts'
import { type Directory, directoryOf } from './search-index.ts'

/** What somebody who has typed so far may mean: offerings, categories in which there is somebody, places and enterprises. */
export async function suggest(context: Context, typed: string, language: Language): Promise<Suggestion[]> {
  const folded = foldedText(typed)
  if (folded.length < fewestLetters) return []
  const directory = await directoryOf(context.database)
  return bestOfEach([
    ...(await offeringsAndNames(context, folded)),
    ...categories(directory, folded, language),
    ...places(typed, dayInDenmark(context.clock.now())),
  ])
}

/** The same title may begin so in two of its words. */
async function offeringsAndNames({ database }: Context, folded: string): Promise<Suggestion[]> {
  const found = await findSuggestions(database, folded, 2 * mostSuggestions)
  const once = new Map(found.toReversed().map((each) => [`${each.slug} ${foldedText(each.shown)}`, each]))
  return [...once.values()].toReversed().map(({ slug, shown, isLater }) => ({
    ...(slug === '' ? { kind: 'offering' } : { kind: 'supplier', slug }),
    shown,
    isBeginning: !isLater,
  }))
}

/** Those with the most suppliers first. */
function categories({ index }: Directory, folded: string, language: Language): Suggestion[] {
  const fitting = numbersOf(index.values, 'category').flatMap((number) => {
    const code = index.values.names[number] ?? ''
    const where = beginningIn(foldedName(code, language), folded)
    if (where === undefined) return []
    return [{ code, isBeginning: where === 'beginning', count: index.values.totals[number] ?? 0 }]
  })
  return fitting
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => Number(other.isBeginning) - Number(one.isBeginning) || other.count - one.count)
    .slice(0, mostSuggestions)
    .map(({ code, isBeginning }) => ({
      kind: 'category',
      code,
      shown: categoryName(code, language) ?? code,
      isBeginning,
    }))
}

const foldedNames: Readonly<Record<Language, Map<string, string>>> = { da: new Map(), en: new Map() }

/** Folded once: our own name of a category, and behind it the official one where that is another. */
function foldedName(code: string, language: Language): string {
  const known = foldedNames[language].get(code)
  if (known !== undefined) return known
  const names = [categoryName(code, language), category(code)?.label[language]].map((name) => foldedText(name ?? ''))
  const folded = [...new Set(names)].join(' ')
  foldedNames[language].set(code, folded)
  return folded
}

/** Places stand behind what is looked for: of `kantine aarh` the end is held against their names. Each name once. */
function places(typed: string, day: Day): Suggestion[] {
  const pieces = typed.trim().split(/\s+/)
  const ends = pieces.map((_, at) => ({
    words: pieces.slice(0, at).join(' '),
    end: foldedText(pieces.slice(at).join(' ')),
  }))
  const found = ends
    .filter(({ end }) => end.length >= fewestLetters)
    .flatMap(({ words, end }) => placesBeginning(end, day).map((each) => suggestedPlace(each, words)))
  return [...new Map(found.toReversed().map((each) => [each.shown, each])).values()]
    .toReversed()
    .slice(0, mostSuggestions)
}

function placesBeginning(end: string, day: Day) {
  return foldedPlaces(day)
    .flatMap(({ place, folded }) => {
      const where = folded.map((each) => beginningIn(each, end))
      if (where.every((each) => each === undefined)) return []
      return [{ place, isBeginning: where.includes('beginning') }]
    })
    .toSorted(
      (one, other) =>
        Number(other.isBeginning) - Number(one.isBeginning) ||
        order.indexOf(one.place.kind) - order.indexOf(other.place.kind) ||
        one.place.name.localeCompare(other.place.name, 'da'),
    )
    .slice(0, mostSuggestions)
}

/** Municipalities first: purchasers and deliveries go by them. */
const order = ['municipality', 'region', 'town'] as const

function suggestedPlace(
  { place, isBeginning }: { readonly place: PlaceName; readonly isBeginning: boolean },
  words: string,
): Suggestion {
  const meant = meantPlace(place)
  const name = 'name' in meant ? meant.name : meant.near
  return { kind: 'place', words, place: meant, shown: `${words} ${name}`.trim(), isBeginning }
}

/** Namesakes are told apart. */
function meantPlace(place: PlaceName): MeantPlace {
  return place.kind === 'town' && place.label !== place.name ? { near: place.label } : { name: place.name }
}

interface FoldedPlace {
  readonly place: PlaceName
  readonly folded: readonly string[]
}

let known: { readonly day: Day; readonly places: readonly FoldedPlace[] } | undefined

/** Made anew each day, as regions change. */
function foldedPlaces(day: Day): readonly FoldedPlace[] {
  if (known?.day !== day) {
    known = { day, places: placeNames(day).map((place) => ({ place, folded: place.spellings.map(foldedText) })) }
  }
  return known.places
}
