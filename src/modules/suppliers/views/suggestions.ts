import type { SearchForm } from '../../../design/search-form.ts'
import { endpointUrl } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { suggestionEndpoints } from '../routes/suggestions.ts'

/** What a search box for suppliers needs to suggest something while one types. */
export function suggestionsIn(language: Language): NonNullable<SearchForm['suggestions']> {
  return {
    url: endpointUrl(suggestionEndpoints.suggestions, {}, { language }),
    label: texts[language].suggestions.label,
  }
}
