import type { Language } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { contradictionSentence } from '../model/contradiction-text.ts'
import { findTownIn, type Gazetteer, gazetteer, municipalitiesNear } from '../model/gazetteer.ts'
import { type Address, type Contradiction, type Location, locateIn } from '../model/location.ts'
import type { Municipality, MunicipalityCode } from '../model/municipality.ts'
import { isValidOn } from '../model/period.ts'
import type { Point } from '../model/point.ts'
import { codesIn, findRegionIn, lastDayOf, type Region, type RegionSlug } from '../model/region.ts'
import type { TownHints, TownSearch } from '../model/town.ts'
import { lazily } from './lazily.ts'
import { municipalityRows, postcodeAreaRows, regionMembershipRows, regionRows, townRows } from './place-tables.ts'

const places = lazily<Gazetteer>(() =>
  gazetteer({ municipalities: municipalityRows(), towns: townRows(), postcodeAreas: postcodeAreaRows() }),
)

/** The 98 municipalities in the order of their codes. */
export function municipalities(): readonly Municipality[] {
  return places().municipalities
}

/** The municipality with the four-digit code. */
export function municipalityByCode(code: MunicipalityCode): Municipality | undefined {
  return places().municipalityByCode(code)
}

/** The municipality meant by a code, slug or name as people write it; `undefined` when none is. */
export function findMunicipality(text: string): Municipality | undefined {
  return places().findMunicipality(text)
}

/** The regions that exist on the day. */
export function regionsOn(day: Day): Region[] {
  return regionRows().filter((region) => isValidOn(region, day))
}

/** The region of a municipality on the day. */
export function regionOf(code: MunicipalityCode, day: Day): Region | undefined {
  if (asOfDay?.day !== day) asOfDay = { day, regions: regionsByMunicipality(day) }
  return asOfDay.regions.get(code)
}

/** As it is on the day asked for last: a page of results asks for all of them, and a day lasts long. */
let asOfDay: { readonly day: Day; readonly regions: ReadonlyMap<MunicipalityCode, Region> } | undefined

function regionsByMunicipality(day: Day): ReadonlyMap<MunicipalityCode, Region> {
  const bySlug = new Map(regionRows().map((region) => [region.slug, region]))
  const members = regionMembershipRows().filter((row) => isValidOn(row, day))
  return new Map(
    members.flatMap(({ municipalityCode, region }) => {
      const found = bySlug.get(region)
      return found === undefined ? [] : [[municipalityCode, found] as const]
    }),
  )
}

/** Every region the municipality belongs to on any day, past and future, the oldest first. */
export function regionsOfMunicipality(code: MunicipalityCode): Region[] {
  const slugs = regionMembershipRows()
    .filter((row) => row.municipalityCode === code)
    .map((row) => row.region)
  return regionRows().filter((region) => slugs.includes(region.slug))
}

/** The region meant by a slug or name: of those that exist on the day or, without a day, of all there ever were. */
export function findRegion(text: string, day?: Day): Region | undefined {
  return findRegionIn(day === undefined ? regionRows() : regionsOn(day), text)
}

/**
 * The municipalities of a region: on the day or, without a day, on the last day the region has (a promise to deliver to
 * Region Sjælland stays good when the region is gone). None for an unknown slug.
 */
export function municipalitiesIn(slug: RegionSlug, day?: Day): Municipality[] {
  const region = regionRows().find((row) => row.slug === slug)
  if (!region) return []
  const codes = new Set(codesIn(regionMembershipRows(), slug, day ?? lastDayOf(region)))
  return municipalities().filter((municipality) => codes.has(municipality.code))
}

/** The town of a name, chosen among namesakes by the municipality and the postcode where the caller knows them. */
export function findTown(name: string, hints: TownHints = {}): TownSearch {
  return findTownIn(places(), name, hints)
}

/** Municipality, point and contradictions of an address. Never refuses: an address that says nothing is nowhere. */
export function locate(address: Address): Location {
  return locateIn(places(), address)
}

/** The municipalities of which a known place lies within so many kilometres of the point, the nearest first. */
export function municipalitiesWithin(point: Point, km: number): Municipality[] {
  return municipalitiesNear(places(), point, km)
}

/** The warning for a contradiction in an address: what does not go together. */
export function contradictionText(contradiction: Contradiction, language: Language): string {
  return contradictionSentence(contradiction, language, (code) => municipalityByCode(code)?.name ?? code)
}
