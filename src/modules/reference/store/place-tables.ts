import { z } from 'zod'
import type { Municipality } from '../model/municipality.ts'
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

const postcodeAreaRow = z
  .object({ area: z.string().regex(/^\d{2}$/), municipality_codes: listOfTexts })
  .transform(({ area, municipality_codes: municipalityCodes }): PostcodeArea => ({ area, municipalityCodes }))

export const municipalityRows = lazily(() => readTable('municipalities.tsv', municipalityRow))
export const regionRows = lazily(() => readTable('regions.tsv', regionRow))
export const regionMembershipRows = lazily(() => readTable('municipality-regions.tsv', membershipRow))
export const townRows = lazily(() => readTable('towns.tsv', townRow))
export const postcodeAreaRows = lazily(() => readTable('postcode-areas.tsv', postcodeAreaRow))
