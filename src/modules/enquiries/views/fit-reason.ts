import { type Html, html } from '../../../kernel/html/html.ts'
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { FitReason } from '../model/fit.ts'

/** All reasons of an enterprise, one below the other. */
export function reasonList(reasons: readonly FitReason[], language: Language): Html {
  return html`<ul>${reasons.map((reason) => html`<li>${reasonInWords(reason, language)}</li>`)}</ul>`
}

/** Why an enterprise fits, or does not: `25 km væk`, `fri fra 1. marts 2027`. */
function reasonInWords(reason: FitReason, language: Language): string {
  const t = texts[language].enterprises.reasons
  switch (reason.code) {
    case 'offers':
    case 'offersAlike':
      return t[reason.code](categoryName(reason.category, language) ?? reason.category)
    case 'near':
      return t.near(formatNumber(reason.km, language))
    case 'freeFrom':
      return t.freeFrom(formatDate(reason.day, language))
    default:
      return t[reason.code]
  }
}
