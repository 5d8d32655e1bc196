import { type Badge, badges } from '../../../design/badge.ts'
import { resultCard } from '../../../design/card.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { countryName, municipalityByCode } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import { type Address, contentLanguage, type Supplier } from '../model/directory.ts'
import { isUnconfirmed } from '../model/review.ts'
import { routes } from '../routes/directory.ts'

/** Offerings named on a card; more would bury the next result. */
const shownOfferings = 4

/** A description on a card is cut at a word, in characters. */
const longestDescription = 220

/** A supplier among others: where it is, what it offers, and enough of its story to choose. */
export function supplierCard(supplier: Supplier, language: Language, day: Day): Html {
  const marks = cardMarks(supplier, language, day)
  return resultCard({
    heading: supplier.name,
    url: href(routes.show, language, { slug: supplier.slug }),
    level: 2,
    subheading: place(supplier.address, language),
    body: html`
      ${supplier.description !== null && html`<p ${attribute('lang', contentLanguage(supplier))}>${shortened(plainText(supplier.description))}</p>`}
      ${offerings(supplier, language)}
      ${marks.length > 0 && badges(marks)}`,
  })
}

/** What a source says and nobody checked, and that nobody vouches for the page any more. */
function cardMarks(supplier: Supplier, language: Language, day: Day): Badge[] {
  const { profile, editing } = texts[language]
  return [
    ...(supplier.rsvStated ? [{ text: profile.rsvStated, kind: 'info' } as const] : []),
    ...(isUnconfirmed(supplier, day) ? [{ text: editing.profile.unconfirmed, kind: 'warning' } as const] : []),
  ]
}

/** The town with its municipality where that says more, abroad with the country. */
export function place(address: Address, language: Language): string {
  const municipality = address.municipality === null ? undefined : municipalityByCode(address.municipality)?.name
  const isAbroad = address.country !== null && address.country !== 'DK'
  const country = isAbroad && address.country !== null ? countryName(address.country, language) : undefined
  const parts = [...new Set([address.town, municipality, country])].filter((part) => part)
  return parts.join(', ') || texts[language].card.placeUnknown
}

function offerings(supplier: Supplier, language: Language): Html | false {
  const { offerings: all } = supplier
  if (all.length === 0) return false
  const { offers, andMore } = texts[language].card
  const titles = all.slice(0, shownOfferings).map(({ title }) => title)
  const rest = all.length - titles.length
  return html`<p class="card-offerings"><strong>${offers}:</strong> <span ${attribute('lang', contentLanguage(supplier))}>${titles.join(' · ')}</span>${rest > 0 && ` ${andMore(rest)}`}</p>`
}

/** Markdown without its signs: a card shows words, not formatting. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

export function shortened(text: string): string {
  if (text.length <= longestDescription) return text
  return `${text.slice(0, text.lastIndexOf(' ', longestDescription)).replace(/[,.;:–-]+$/, '')} …`
}
