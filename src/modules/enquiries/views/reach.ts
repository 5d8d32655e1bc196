import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { endpointUrl } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { nearKm, type Reach } from '../model/reach.ts'
import { reachEndpoints } from '../routes/reach.ts'

/** Keeps the sentence up to date while somebody writes: a page with `reachNote` names it among its `scripts`. */
export const reachScript = 'reach.js'

/**
 * `12 virksomheder kan levere, 3 inden for 25 km; tilsammen dækker de omfanget. 2 af dem har overtaget deres side her og
 * kan inviteres. De andre kan I selv skrive til.`
 */
export function reachInWords({ able, invitable, near, covers }: Reach, language: Language): string {
  const t = texts[language].reach
  if (able === 0) return t.nobody
  const count = t.able(able, formatNumber(able, language))
  const within = near === null ? '' : t.near(formatNumber(near, language), formatNumber(nearKm, language))
  const together = covers === null ? '' : t.covers[covers]
  return `${count}${within}${together}. ${inviting(able, invitable, language)}`
}

/** How many of them can be invited from here, which is another number: most are known from public lists only. */
function inviting(able: number, invitable: number, language: Language): string {
  const t = texts[language].reach.invitable
  if (invitable === 0) return t.none(able)
  return invitable === able ? t.all(able) : t.some(invitable, formatNumber(invitable, language), able - invitable)
}

/** The sentences inside a form, renewed while its fields change. `categories` are those chosen in another form. */
export function reachNote(reach: Reach, categories: readonly string[], language: Language): Html {
  const url = endpointUrl(reachEndpoints.reach, {}, { language, categories: categories.join(',') })
  return html`<p role="status" ${attribute('data-reach', url)}>${reachInWords(reach, language)}</p>`
}
