import type { Translated } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { MunicipalityCode } from './municipality.ts'
import { isValidOn, type Period } from './period.ts'
import { foldSpelling } from './spelling.ts'

/** For addresses and stored choices: `midtjylland`. Never used again for another region. */
export type RegionSlug = string

export interface Region extends Period {
  readonly slug: RegionSlug
  /** Statistics Denmark's code; a region that is only decided may lack one. */
  readonly code: string | undefined
  /** `Region Midtjylland`, `Central Denmark Region`. */
  readonly name: Translated<string>
  readonly source: string
}

/** That a municipality belongs to a region, and when. */
export interface RegionMembership extends Period {
  readonly municipalityCode: MunicipalityCode
  readonly region: RegionSlug
}

/** Later than every change known today. */
const farFuture: Day = '9999-12-31'

/** The region called so in Danish or English, with or without the word *Region*, or whose slug it is. */
export function findRegionIn(regions: readonly Region[], text: string): Region | undefined {
  // What is stored is a slug, and every page names some.
  const stored = regions.find(({ slug }) => slug === text)
  if (stored !== undefined) return stored
  const wanted = withoutRegion(text)
  return regions.find((region) => [region.slug, region.name.da, region.name.en].map(withoutRegion).includes(wanted))
}

/** The municipalities that belong to a region on the day. */
export function codesIn(memberships: readonly RegionMembership[], slug: RegionSlug, day: Day): MunicipalityCode[] {
  return memberships.filter((row) => row.region === slug && isValidOn(row, day)).map((row) => row.municipalityCode)
}

/**
 * The last day on which a region has its municipalities. Who delivers to Region Sjælland still does so after the region
 * is gone, and who promises Region Østdanmark today means the municipalities it will have.
 */
export function lastDayOf(region: Region): Day {
  return region.validTo ?? farFuture
}

function withoutRegion(text: string): string {
  return foldSpelling(text).replace(/^region (?:of )?| region(?: of denmark)?$/g, '')
}
