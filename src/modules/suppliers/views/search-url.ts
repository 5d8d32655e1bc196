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

/** What a filter is called in addresses. */
export function filterParameter(filter: FilterName): string {
  return filter === 'deliversTo' ? 'delivers_to' : filter
}

/** How a value of a filter is written in addresses: `aarhus` says more than `0751`. */
export function valueInAddress(filter: FilterName, value: string): string {
  return (isPlace(filter) && municipalityByCode(value)?.slug) || value
}

/** Whether a filter's values are municipalities. */
export function isPlace(filter: FilterName): boolean {
  return filter === 'municipality' || filter === 'deliversTo'
}

/** What a form has to send along so that the rest of the search stays. */
export function keptFields(search: Search): { readonly name: string; readonly value: string }[] {
  return Object.entries(searchQuery(search)).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: String(value) }],
  )
}

/** Stands in an address where a value will. With the `=` before it, it is nothing that somebody typed: that is encoded. */
const placeholder = 'VALUE'

/**
 * The addresses of a search with each value of a filter. A page has hundreds of them, which differ in that value only: the
 * rest of the address is made once.
 */
export function filterUrls(search: Search, filter: FilterName, language: Language): (value: string) => string {
  const parameter = filterParameter(filter)
  const query = { ...searchQuery(withFilter(search, filter, undefined)), [parameter]: placeholder }
  const [before = '', after = ''] = href(routes.search, language, {}, query).split(`${parameter}=${placeholder}`)
  return (value) => `${before}${parameter}=${encodeURIComponent(valueInAddress(filter, value))}${after}`
}

/** A filter in words that stand alone: *Aarhus*, but *Leverer til Aarhus*. */
export function filterText(filter: FilterName, value: string, language: Language): string {
  const name = valueName(filter, value, language)
  return filter === 'deliversTo' ? texts[language].deliversToChosen(name) : name
}
