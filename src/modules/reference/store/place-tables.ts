import { z } from 'zod'
import type { Landscape } from '../model/landscape.ts'
import type { Municipality } from '../model/municipality.ts'
import { joinPostalTowns, type PostalTown, type PostcodeSpan } from '../model/postal-town.ts'
import type { PostcodeArea } from '../model/postcode.ts'
import type { Region, RegionMembership } from '../model/region.ts'
import type { Town } from '../model/town.ts'
import { lazily } from './lazily.ts'
import { degrees, listOfTexts, optionalDay, optionalText, readTable } from './table.ts'

const municipalityCode = z.string().regex(/^\d{4}$/)

const municipalityRow = z
  .object({
    code: municipalityCode,
    name: z.string().min(1),
    slug: z.string().regex(/^[a-z-]+$/),
    other_names: listOfTexts,
    lat: degrees,
    lon: degrees,
    nuts3: z.string().regex(/^DK0\d\d$/),
  })
  .transform(({ code, name, slug, other_names: otherNames, lat, lon, nuts3 }): Municipality => {
    return { code, name, slug, otherNames, point: { lat, lon }, nuts3 }
  })

const regionRow = z
  .object({
    slug: z.string().regex(/^[a-z]+$/),
    code: optionalText,
    name_da: z.string().min(1),
    name_en: z.string().min(1),
    valid_from: optionalDay,
    valid_to: optionalDay,
    source: z.string().min(1),
  })
  .transform(({ slug, code, name_da: da, name_en: en, valid_from: validFrom, valid_to: validTo, source }): Region => {
    return { slug, code, name: { da, en }, validFrom, validTo, source }
  })

const membershipRow = z
  .object({ municipality_code: municipalityCode, region: z.string(), valid_from: optionalDay, valid_to: optionalDay })
  .transform((row): RegionMembership => {
    return {
      municipalityCode: row.municipality_code,
      region: row.region,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }
  })

const townRow = z
  .object({ name: z.string().min(1), municipality_code: municipalityCode, lat: degrees, lon: degrees })
  .transform(({ name, municipality_code, lat, lon }): Town => {
    return { name, municipalityCode: municipality_code, point: { lat, lon } }
  })

const postalTownRow = z
  .object({
    name: z.string().min(1),
    postcodes: listOfTexts.transform((spans) => spans.map(postcodeSpan)),
    municipality_code: municipalityCode,
    lat: degrees,
    lon: degrees,
  })
  .transform(({ name, postcodes, municipality_code, lat, lon }): PostalTown => {
    return { name, postcodes, municipalityCode: municipality_code, point: { lat, lon } }
  })

const landscapeRow = z
  .object({
    name_da: z.string().min(1),
    name_en: z.string(),
    other_names: listOfTexts,
    municipality_codes: listOfTexts.pipe(z.array(municipalityCode).min(1)),
    is_word: z.enum(['', 'yes']),
    valid_from: optionalDay,
    valid_to: optionalDay,
    source: z.string().min(1),
  })
  .transform((row): Landscape => {
    return {
      name: { da: row.name_da, en: row.name_en || row.name_da },
      otherNames: row.other_names,
      municipalityCodes: row.municipality_codes,
      isWord: row.is_word === 'yes',
      validFrom: row.valid_from,
      validTo: row.valid_to,
      source: row.source,
    }
  })

const postcodeAreaRow = z
  .object({ area: z.string().regex(/^\d{2}$/), municipality_codes: listOfTexts })
  .transform(({ area, municipality_codes: municipalityCodes }): PostcodeArea => ({ area, municipalityCodes }))

export const municipalityRows = lazily(() => readTable('municipalities.tsv', municipalityRow))
export const regionRows = lazily(() => readTable('regions.tsv', regionRow))
export const regionMembershipRows = lazily(() => readTable('municipality-regions.tsv', membershipRow))
export const postalTownRows = lazily(() => readTable('postal-towns.tsv', postalTownRow))
export const landscapeRows = lazily(() => readTable('landscapes.tsv', landscapeRow))
export const postcodeAreaRows = lazily(() => readTable('postcode-areas.tsv', postcodeAreaRow))

/** The towns that GeoNames puts on its map: those that are not too small. */
export const mappedTownRows = lazily(() => readTable('towns.tsv', townRow))

/** The towns on the map, and those that only the post knows. */
export const townsByPost = lazily(() => joinPostalTowns(mappedTownRows(), postalTownRows()))

export function townRows(): readonly Town[] {
  return townsByPost().towns
}

/** `8240`, or `1001-1473` for the first to the last of many. */
function postcodeSpan(text: string): PostcodeSpan {
  const [first = '', last = first] = text.split('-')
  return { first, last }
}
