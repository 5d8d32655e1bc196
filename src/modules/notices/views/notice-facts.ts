import { definitionList } from '../../../design/definition-list.ts'
import { panel } from '../../../design/page-parts.ts'
import { type Html, html, safeUrl } from '../../../kernel/html/html.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { Buyer } from '../model/notice.ts'
import { said } from '../model/said.ts'
import type { ShownNotice } from '../model/shown.ts'
import { kindName } from './card.ts'
import { money, placeNames } from './in-words.ts'
import { isWebAddress } from './places-to-bid.ts'

interface FactsView {
  readonly notice: ShownNotice
  readonly language: Language
}

/** The whole purchase in short. */
export function factsPanel({ notice, language }: FactsView): Html {
  const t = texts[language].facts
  const facts = [
    { term: t.kind, values: [kindName(notice.formType, language)] },
    { term: t.buyer, values: notice.buyers.map((buyer) => buyerText(buyer, notice, language)) },
    { term: t.website, values: websitesOf(notice) },
    { term: t.contact, values: contactsOf(notice) },
    { term: t.place, values: placeNames([...notice.places], language) },
    { term: t.categories, values: notice.cpv.slice(0, 8).map((code) => categoryName(code, language) ?? code) },
    { term: t.value, values: notice.value === null ? [] : [money(notice.value, language)] },
    { term: t.sent, values: [formatDate(dayInDenmark(notice.dispatchedAt), language)] },
    { term: t.number, values: notice.publicationNumber === null ? [] : [notice.publicationNumber] },
  ]
  return panel({ heading: texts[language].show.factsHeading, body: definitionList(facts) })
}

function buyerText(
  { names, town, registrationId, country }: Buyer,
  { language: own }: ShownNotice,
  language: Language,
): string {
  const name = said(names, language, own)?.text ?? texts[language].unknownBuyer
  const isCvr = country === 'DNK' && /^\d{8}$/.test(registrationId ?? '')
  const parts = [name, town, isCvr ? texts[language].facts.registration(registrationId ?? '') : null]
  return parts.filter((part) => part !== null).join(', ')
}

function websitesOf({ buyers }: ShownNotice): Html[] {
  const urls = new Set(buyers.flatMap(({ website }) => (website !== null && isWebAddress(website) ? [website] : [])))
  return [...urls].map((url) => html`<a href="${safeUrl(url)}">${new URL(url).hostname}</a>`)
}

/** Published for those who want to ask; once nobody can bid any more there is nothing to ask. */
function contactsOf({ buyers, nextDeadline }: ShownNotice): Html[] {
  const [email] = buyers.flatMap((buyer) => buyer.email ?? [])
  if (nextDeadline === null || email === undefined || !/^[^\s@?&]+@[^\s@?&]+$/.test(email)) return []
  return [html`<a href="${safeUrl(`mailto:${email}`)}">${email}</a>`]
}
