import type { SelectOption } from '../../../design/form/fields.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { frequencies } from '../model/saved-search.ts'

/** How often somebody may be told, to choose from. */
export function frequencyOptions(language: Language): SelectOption[] {
  return frequencies.map((value) => ({ value, text: texts[language].frequencies[value] }))
}
