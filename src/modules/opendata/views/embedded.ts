import { alert } from '../../../design/alert.ts'
import { embeddedCard, resultList } from '../../../design/card.ts'
import { newTabLink } from '../../../design/new-tab-link.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Search, type Supplier, searchUrl, supplierPlace, supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { embeddingUrl, titleOf } from './embedded-url.ts'

/** Offerings named on a card; the rest stands on the supplier's page. */
const shownOfferings = 4

export interface EmbeddedView {
  readonly language: Language
  readonly asked: Search
  readonly suppliers: readonly Supplier[]
  /** How many there are in all. */
  readonly total: number
}

/** The beginning of a search's results, for another site's frame. */
export function embeddedView({ language, asked, suppliers, total }: EmbeddedView): Html {
  const t = texts[language].embedded
  const shown = formatNumber(total, language)
  const all = { language, url: searchUrl({ ...asked, page: 1 }, language) }
  return html`
    <h1 class="embedded-heading">${titleOf(asked, language)}</h1>
    <p>${total === 0 ? t.none : t.found(total, shown)}</p>
    ${resultList(suppliers.map((supplier) => card(supplier, language)))}
    ${total > suppliers.length && html`<p class="more">${newTabLink({ ...all, text: t.seeAll(shown) })}</p>`}
    ${total === 0 && html`<p class="more">${newTabLink({ language, text: t.search, url: href(supplierRoutes.search, language, {}) })}</p>`}`
}

/** Where the code asks for something that is not known: another list than the one meant would mislead. */
export function embeddedFaultView({ language, asked }: Pick<EmbeddedView, 'language' | 'asked'>): Html {
  const t = texts[language].embedded
  const link = newTabLink({ language, text: texts[language].embedding.make, url: embeddingUrl(asked, language) })
  return html`
    <h1 class="embedded-heading">${t.title}</h1>
    ${alert({ language, kind: 'error', heading: t.faultHeading, body: html`<p>${t.fault}</p><p>${link}</p>` })}`
}

function card(supplier: Supplier, language: Language): Html {
  return embeddedCard({
    language,
    heading: supplier.name,
    url: href(supplierRoutes.show, language, { slug: supplier.slug }),
    level: 2,
    subheading: supplierPlace(supplier.address, language),
    body: html`${offerings(supplier, language)}`,
  })
}

function offerings({ offerings, address }: Supplier, language: Language): Html | false {
  if (offerings.length === 0) return false
  const titles = offerings.slice(0, shownOfferings).map(({ title }) => title)
  const isDanish = address.country === null || address.country === 'DK'
  return html`<p class="card-offerings"><strong>${texts[language].embedded.offers}:</strong> <span ${attribute('lang', isDanish && 'da')}>${titles.join(' · ')}</span></p>`
}
