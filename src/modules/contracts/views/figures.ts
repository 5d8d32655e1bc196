import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import type { Html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Contract } from '../model/contract.ts'
import { routes } from '../routes.ts'

/** Hundredths, of hours or of years, as they are read: `120,5`. */
export function hundredthsText(hundredths: number, language: Language): string {
  return formatNumber(hundredths / 100, language)
}

/** Tenths as they are read: `2,5`. */
export function tenthsText(tenths: number, language: Language): string {
  return formatNumber(tenths / 10, language)
}

/** The period that was agreed. */
export function periodText({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>, language: Language): string {
  return texts[language].period(formatDate(startsOn, language), formatDate(endsOn, language))
}

/** The way back from a page to the list, or to the contract it belongs to. */
export function trail(language: Language, current: string, contract?: Pick<Contract, 'reference' | 'title'>): Html {
  const list = { text: texts[language].list.heading, url: href(routes.list, language, {}) }
  const own = contract && { text: contract.title, url: href(routes.show, language, contract) }
  return breadcrumbs({ language, trail: own ? [list, own] : [list], current })
}
