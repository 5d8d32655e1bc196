import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName, countryCode, countryName, findRegion, municipalityByCode } from '../../reference/index.ts'
import { searchQuery } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import { wholeCountry } from '../model/place.ts'
import type { FilterName, NoticeSearch } from '../model/search.ts'
import { traitOf } from '../model/social.ts'
import { routes } from '../routes.ts'

/** The page that answers the search. */
export function searchUrl(search: NoticeSearch, language: Language): string {
  return href(routes.search, language, {}, searchQuery(search))
}

/** A search for everything that is open. */
export const everything: NoticeSearch = { words: '', status: 'open', filters: {}, sort: 'deadline', page: 1 }

/** Hidden fields that keep the rest of a search while one changes its words. */
export function keptFields(search: NoticeSearch): { readonly name: string; readonly value: string }[] {
  return Object.entries(searchQuery({ ...search, words: '', page: 1 })).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [{ name, value: String(value) }],
  )
}

/** What a filter's value is called. */
export function valueName(filter: FilterName, value: string, language: Language): string {
  return names[filter](value, language) ?? value
}

const names: Readonly<Record<FilterName, (value: string, language: Language) => string | undefined>> = {
  reserved: nameOfTrait,
  execution: (_, language) => texts[language].traits.execution,
  social: (code, language) => nameOfTrait(code, language) ?? texts[language].values.any,
  category: categoryName,
  region: (slug, language) => (slug === wholeCountry ? texts[language].places.DK : findRegion(slug)?.name[language]),
  municipality: (code, language) => {
    const name = municipalityByCode(code)?.name
    return name && texts[language].values.municipality(name)
  },
  country: (code, language) => {
    const known = countryCode(code)
    return known && countryName(known, language)
  },
  buyer: (name) => name,
}

function nameOfTrait(code: string, language: Language): string | undefined {
  const trait = traitOf(code)
  return trait && texts[language].traits[trait]
}
