import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { ContractStart } from '../../quotes/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'

/** What a purchaser finds here beside their lists. */
export function contractTools(language: Language) {
  const { list, tool } = texts[language]
  return [{ heading: list.heading, url: href(routes.list, language, {}), text: tool }]
}

/** What an enterprise finds here beside its own page. */
export function contractsForEnterprises(language: Language) {
  return [{ text: texts[language].list.heading, url: href(routes.list, language, {}) }]
}

/** Where either party tells what was agreed on a chosen quote, or sees what was told. */
export const contractStart: ContractStart = (enquiry, language) => href(routes.create, language, {}, { enquiry })
