import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { ListLinks, PurchasingTools } from '../../shortlists/index.ts'
import type { EnterprisePages, Search } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { answeringRoutes } from '../routes/answering.ts'
import { buyingRoutes, startRoutes } from '../routes/buying.ts'
import { calendarRoutes } from '../routes/calendar.ts'
import { preferenceRoutes } from '../routes/preferences.ts'

/** What a purchaser finds here beside their lists. */
export const enquiryTools: PurchasingTools = (language) => {
  const { buying, calendar } = texts[language]
  const { tool, toolText, start, startText, calendarText } = buying.links
  return [
    { heading: start, url: href(startRoutes.start, language, {}), text: startText },
    { heading: tool, url: href(buyingRoutes.list, language, {}), text: toolText },
    { heading: calendar.heading, url: href(calendarRoutes.list, language, {}), text: calendarText },
  ]
}

/** What an enterprise finds here beside its own page. */
export const enquiriesForEnterprises: EnterprisePages = (language) => {
  const { matching, calendar, preferences } = texts[language]
  return [
    { text: matching.inbox.heading, url: href(answeringRoutes.inbox, language, {}) },
    { text: calendar.heading, url: href(calendarRoutes.list, language, {}) },
    { text: preferences.heading, url: href(preferenceRoutes.show, language, {}) },
  ]
}

/** From a search to asking: the category and the place go along. */
export function enquirySearchLinks({ filters, words }: Search, language: Language) {
  const municipality = filters.deliversTo ?? filters.municipality
  const brought = { category: filters.category, municipality, words: words === '' ? undefined : words }
  return [{ text: texts[language].buying.links.search, url: href(startRoutes.start, language, {}, brought) }]
}

/** From a list to asking those who stand on it. */
export const enquiryListLinks: ListLinks = ({ id }, language) => [
  { text: texts[language].buying.links.list, url: href(startRoutes.start, language, {}, { list: String(id) }) },
]

/** An enquiry as the way back to it names it. */
export interface TrailOf {
  readonly reference: string
  readonly title: string
}

/** The pages above one that belongs to an enquiry, on the buyer's side. */
export function buyersTrail({ reference, title }: TrailOf, language: Language) {
  return [
    { text: texts[language].buying.list.heading, url: href(buyingRoutes.list, language, {}) },
    { text: title, url: href(buyingRoutes.show, language, { reference }) },
  ]
}

/** The same on the side of an enterprise. */
export function enterprisesTrail({ reference, title }: TrailOf, language: Language) {
  return [
    { text: texts[language].matching.inbox.heading, url: href(answeringRoutes.inbox, language, {}) },
    { text: title, url: href(answeringRoutes.show, language, { reference }) },
  ]
}
