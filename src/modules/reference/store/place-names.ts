import type { Day } from '../../../kernel/time/clock.ts'
import {
  findPlaceIn,
  type MunicipalityName,
  named,
  type Place,
  type PlaceName,
  type PlaceSources,
  type RegionName,
  townNames,
} from '../model/place.ts'
import { areaOf } from '../model/postcode.ts'
import { foldSpelling } from '../model/spelling.ts'
import type { Town, TownHints } from '../model/town.ts'
import { lazily } from './lazily.ts'
import { postcodeAreaRows, townRows } from './place-tables.ts'
import { findMunicipality, findTown, municipalities, municipalityByCode, regionsOn } from './places.ts'
import { linesOf } from './table.ts'

/**
 * The place meant by a town's name in any spelling (`Aarhus C`, `aarhus`), a postcode (`8000`), both, or a municipality;
 * `undefined` where none is. Namesakes are told apart by a postcode or a municipality (`Viby (Roskilde)`); failing those,
 * the one with most other towns within 20 km is meant.
 */
export function findPlace(text: string): Place | undefined {
  return findPlaceIn(sources(), text)
}

/**
 * Every town, every municipality and the regions of the day, to recognise places in what somebody writes and to suggest
 * them. A name stands once for each thing it may mean: *Aarhus* is a town and a municipality.
 */
export function placeNames(day: Day): PlaceName[] {
  return [...lasting(), ...regionsOn(day).map(regionName)]
}

const sources = lazily<PlaceSources>(() => {
  const areas = new Map(postcodeAreaRows().map(({ area, municipalityCodes }) => [area, municipalityCodes]))
  return {
    towns: townRows(),
    townsMeant,
    findMunicipality,
    municipalitiesOfPostcode: (postcode) =>
      (areas.get(areaOf(postcode)) ?? []).map(municipalityByCode).filter((municipality) => municipality !== undefined),
  }
})

const lasting = lazily<readonly PlaceName[]>(() => [
  ...townNames(townRows(), (code) => municipalityByCode(code)?.name ?? code, isOrdinary),
  ...municipalities().map(
    ({ code, slug, point, name, otherNames }): MunicipalityName => ({
      kind: 'municipality',
      code,
      slug,
      point,
      ...named(name, otherNames, isOrdinary),
    }),
  ),
])

function regionName({
  slug,
  name,
}: {
  readonly slug: string
  readonly name: { readonly da: string; readonly en: string }
}): RegionName {
  return { kind: 'region', slug, ...named(name.da, [name.da.replace(/^Region /, ''), name.en], isOrdinary) }
}

const ordinary = lazily(() => new Set(linesOf('ordinary-place-names.txt').map(foldSpelling)))

function isOrdinary(spelling: string): boolean {
  return ordinary().has(foldSpelling(spelling))
}

function townsMeant(name: string, hints: TownHints): readonly Town[] {
  const search = findTown(name, hints)
  if (search.kind === 'unknown') return []
  return search.kind === 'found' ? [search.town] : search.towns
}
