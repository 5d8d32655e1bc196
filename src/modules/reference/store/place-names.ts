import { spellingDistance } from '../../../kernel/danish/analyse.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { isValidOn } from '../model/period.ts'
import { findPlaceIn, likeliestTowns, type Place, type PlaceSources } from '../model/place.ts'
import { type MeaningSources, type PlacesMeant, placesMeantIn } from '../model/place-meant.ts'
import {
  landscapeName,
  municipalityNameOf,
  named,
  type PlaceName,
  type RegionName,
  townKey,
  townNames,
} from '../model/place-name.ts'
import { postalTownFinder } from '../model/postal-town.ts'
import type { Region } from '../model/region.ts'
import { foldSpelling } from '../model/spelling.ts'
import type { Town, TownHints } from '../model/town.ts'
import { lazily } from './lazily.ts'
import { landscapeRows, mappedTownRows, postalTownRows, townsByPost } from './place-tables.ts'
import {
  findMunicipality,
  findTown,
  municipalities,
  municipalitiesIn,
  municipalityByCode,
  regionsOn,
} from './places.ts'
import { linesOf } from './table.ts'

/**
 * The place meant by a town's name in any spelling (`Aarhus C`, `aarhus`), a postcode (`8000`), both, or a municipality;
 * `undefined` where none is. Namesakes are told apart by a postcode or a municipality (`Viby (Roskilde)`); failing those,
 * the likeliest is meant.
 */
export function findPlace(text: string): Place | undefined {
  return findPlaceIn(sources(), text)
}

/** What words may mean as a place on the day: the likeliest, and others that are called so. `undefined` where none is. */
export function placesMeant(text: string, day: Day): PlacesMeant | undefined {
  return placesMeantIn(meaningsOn(day), text)
}

/**
 * Every town, every municipality, the landscapes and the regions of the day, to recognise places in what somebody writes
 * and to suggest them. A name stands once for each thing it may mean: *Aarhus* is a town and a municipality.
 */
export function placeNames(day: Day): PlaceName[] {
  const landscapes = landscapeRows().filter((landscape) => isValidOn(landscape, day))
  return [...lasting(), ...landscapes.map(landscapeName), ...regionsOn(day).map(regionName)]
}

/** Offered where a place is not known; more would have to be read. */
const mostAlike = 3

/** How towns and municipalities are called whose names differ from the text by a slip or two, the likest. */
export function placesSpelledLike(text: string): string[] {
  const folded = foldSpelling(text)
  const most = folded.length < 6 ? 1 : 2
  const near = lasting()
    .map((place) => ({
      name: place.kind === 'town' ? place.label : place.name,
      slips: Math.min(...place.spellings.map((each) => spellingDistance(folded, foldSpelling(each), most))),
    }))
    .filter(({ slips }) => slips <= most)
  const least = Math.min(...near.map(({ slips }) => slips))
  return [...new Set(near.flatMap(({ name, slips }) => (slips === least ? name : [])))].slice(0, mostAlike)
}

const findPostalTown = lazily(() => postalTownFinder(postalTownRows()))

const sources = lazily<PlaceSources>(() => ({
  towns: mappedTownRows(),
  labelOf,
  townsMeant,
  findMunicipality,
  findPostalTown: findPostalTown(),
}))

const lastingTowns = lazily(() => townNames(townsByPost(), (code) => municipalityByCode(code)?.name ?? code))

const lasting = lazily<readonly PlaceName[]>(() => [...lastingTowns(), ...municipalities().map(municipalityNameOf)])

const labels = lazily(() => new Map(lastingTowns().map((town) => [townKey(town), town.label])))

function labelOf(town: Town): string {
  return labels().get(townKey(town)) ?? town.name
}

/** A region, by its name in both languages and without the word *Region*. */
function regionName({ slug, name }: Region): RegionName {
  const codes = municipalitiesIn(slug).map(({ code }) => code)
  return { kind: 'region', municipalities: codes, ...named(name.da, [name.da.replace(/^Region /, ''), name.en]) }
}

let known: { readonly day: Day; readonly meanings: MeaningSources } | undefined

/** Made anew each day, as regions change. */
function meaningsOn(day: Day): MeaningSources {
  if (known?.day !== day) known = { day, meanings: meaningSources(placeNames(day)) }
  return known.meanings
}

function meaningSources(names: readonly PlaceName[]): MeaningSources {
  const spelled = names.flatMap((name) => {
    const spellings = name.kind === 'town' ? [...name.spellings, name.label] : name.spellings
    return [...new Set(spellings.map(foldSpelling))].map((folded) => ({ name, folded }))
  })
  const groups = Map.groupBy(spelled, ({ folded }) => folded)
  return {
    namesSpelled: new Map([...groups].map(([folded, alike]) => [folded, alike.map(({ name }) => name)])),
    findPostalTown: findPostalTown(),
    isOrdinary,
    likeliestTowns: (towns, name) => likeliestTowns(sources(), towns, name),
  }
}

/** The dictionary knows *amager* and *møn* as words too, which nobody writes: of landscapes the table tells. */
const ordinary = lazily(() => {
  const landscapes = landscapeRows().flatMap(({ name, isWord }) => (isWord ? [name.da] : []))
  return new Set([...linesOf('ordinary-place-names.txt'), ...landscapes].map(foldSpelling))
})

function isOrdinary(spelling: string): boolean {
  return ordinary().has(foldSpelling(spelling))
}

function townsMeant(name: string, hints: TownHints): readonly Town[] {
  const search = findTown(name, hints)
  if (search.kind === 'unknown') return []
  return search.kind === 'found' ? [search.town] : search.towns
}
