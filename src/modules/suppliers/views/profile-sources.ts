import { panel } from '../../../design/page-parts.ts'
import { type Html, html, safeUrl } from '../../../kernel/html/html.ts'
import { endpointUrl } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Listing, Supplier } from '../model/directory.ts'
import { endpoints } from '../routes/directory.ts'
import type { ProfileView } from './profile.ts'

/** Who answers for the page, and where else the supplier is known from. */
export function sources({ supplier, language }: ProfileView): Html {
  const t = texts[language].profile
  return panel({
    heading: t.sources,
    body: html`
      <p>${keptBy(supplier, language)}</p>
      ${supplier.rsvStated && html`<p>${t.rsvExplained}</p>`}
      <ul>${supplier.listings.map((listing) => html`<li>${sourceLink(listing, language)}</li>`)}</ul>
      <p><a href="${endpointUrl(endpoints.show, { id: String(supplier.id) })}">${t.asData}</a></p>`,
  })
}

/** Who answers for the page: its owner, or nobody yet. */
function keptBy({ confirmedOn }: Supplier, language: Language): string {
  if (confirmedOn === null) return texts[language].profile.unclaimedExplained
  return texts[language].editing.profile.keptByOwner(formatDate(confirmedOn, language))
}

function sourceLink({ source, sourceUrl, readOn }: Listing, language: Language): Html {
  const name = sourceUrl === null ? source : (URL.parse(sourceUrl)?.hostname ?? source)
  const text = texts[language].profile.source(name, readOn === null ? '' : formatDate(readOn, language))
  return sourceUrl === null ? html`${text}` : html`<a href="${safeUrl(sourceUrl)}" rel="nofollow noopener">${text}</a>`
}
