import { z } from 'zod'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type CountryCode, countryFinder, countryNamer } from '../model/country.ts'
import { lazily } from './lazily.ts'
import { readTable } from './table.ts'

const spellingRow = z.object({ spelling: z.string().min(1), code: z.string().regex(/^[A-Z]{2}$/) })

const finder = lazily(() => countryFinder(readTable('country-spellings.tsv', spellingRow)))
const namer = lazily(countryNamer)

/**
 * The two-letter code (ISO 3166-1) of a country in a code or a name in any language of the European Union: `DE`,
 * `Österreich`, `SCOTLAND`, `uk`, `Ελλάδα`, `DNK`. Misspellings stay `undefined`.
 */
export function countryCode(text: string): CountryCode | undefined {
  return finder()(text)
}

/** The name of a country; a code that is none comes back as it is. */
export function countryName(code: CountryCode, language: Language): string {
  return namer()(code, language)
}
