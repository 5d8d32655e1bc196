import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { searchQuery } from '../forms/search.ts'
import { texts, valueName } from '../locales/texts.ts'
import type { FilterName, Search } from '../model/directory.ts'
import { routes } from '../routes/directory.ts'

/** The address of a search: whoever has it, has the search. */
export function searchUrl(search: Search, language: Language): string {
  return href(routes.search, language, {}, searchQuery(search))
}

/** A filter in words that stand alone: *Aarhus*, but *Leverer til Aarhus*. */
export function filterText(filter: FilterName, value: string, language: Language): string {
  const name = valueName(filter, value, language)
  return filter === 'deliversTo' ? texts[language].deliversToChosen(name) : name
}
