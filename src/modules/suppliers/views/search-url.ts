import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { municipalityByCode } from '../../reference/index.ts'
import { searchQuery } from '../forms/search.ts'
import { texts, valueName } from '../locales/texts.ts'
import { type FilterName, type Search, withFilter } from '../model/directory.ts'
import { routes } from '../routes/directory.ts'

/** The address of a search: whoever has it, has the search. */
export function searchUrl(search: Search, language: Language): string {
  return href(routes.search, language, {}, searchQuery(search))
}

/** Stands in an address where a value will. With the `=` before it, it is nothing that somebody typed: that is encoded. */
const placeholder = 'VALUE'

/**
 * The addresses of a search with each value of a filter. A page has hundreds of them, which differ in that value only: the
 * rest of the address is made once.
 */
export function filterUrls(search: Search, filter: FilterName, language: Language): (value: string) => string {
  const isPlace = filter === 'municipality' || filter === 'deliversTo'
  const parameter = filter === 'deliversTo' ? 'delivers_to' : filter
  const query = { ...searchQuery(withFilter(search, filter, undefined)), [parameter]: placeholder }
  const [before = '', after = ''] = href(routes.search, language, {}, query).split(`${parameter}=${placeholder}`)
  return (value) =>
    `${before}${parameter}=${encodeURIComponent((isPlace && municipalityByCode(value)?.slug) || value)}${after}`
}

/** A filter in words that stand alone: *Aarhus*, but *Leverer til Aarhus*. */
export function filterText(filter: FilterName, value: string, language: Language): string {
  const name = valueName(filter, value, language)
  return filter === 'deliversTo' ? texts[language].deliversToChosen(name) : name
}
