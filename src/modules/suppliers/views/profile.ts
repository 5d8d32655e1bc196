import { alert } from '../../../design/alert.ts'
import { type Badge, badges } from '../../../design/badge.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { attribute, type Html, html, safeUrl } from '../../../kernel/html/html.ts'
import { markdown } from '../../../kernel/html/markdown.ts'
import { endpointUrl, href } from '../../../kernel/http/href.ts'
import { formatDate, formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { targetGroup } from '../../reference/index.ts'
import { addressWarnings, texts } from '../locales/texts.ts'
import { contentLanguage, type Listing, type Supplier } from '../model.ts'
import { endpoints, routes } from '../routes.ts'
import { offeringList } from './offerings.ts'
import { place, plainText, shortened } from './supplier-card.ts'
import { supplierFacts } from './supplier-facts.ts'

export interface ProfileView {
  readonly supplier: Supplier
  readonly language: Language
  /** The day that decides which region a municipality belongs to. */
  readonly day: Day
}

/** All we know of a supplier, with where we know it from. */
export function profileView(view: ProfileView): Html {
  const { supplier, language } = view
  const t = texts[language]
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.suppliers, url: href(routes.search, language, {}) }],
        current: supplier.name,
      }),
      heading: supplier.name,
      lead: place(supplier.address, language),
      body: badges(status(view)),
    })}
    ${mainAndSide({ main: story(view), side: html`${panel({ heading: t.profile.facts, body: supplierFacts(view) })}${sources(view)}` })}`
}

/** One sentence for search engines and link previews. */
export function profileDescription({ supplier, language }: ProfileView): string {
  if (supplier.description !== null) return shortened(plainText(supplier.description))
  return texts[language].profile.description(
    supplier.name,
    formatList(
      supplier.offerings.map(({ title }) => title),
      language,
    ),
  )
}

function status({ supplier, language }: ProfileView): Badge[] {
  const { unclaimed, rsvStated } = texts[language].profile
  return [
    { text: unclaimed, kind: 'neutral' },
    ...(supplier.rsvStated ? [{ text: rsvStated, kind: 'info' } as const] : []),
  ]
}

function story(view: ProfileView): Html {
  const { supplier, language } = view
  const t = texts[language].profile
  const lang = attribute('lang', contentLanguage(supplier))
  return html`
    ${warnings(view)}
    ${supplier.description !== null && html`<h2>${t.about}</h2><div ${lang}>${prose(markdown(supplier.description))}</div>`}
    ${supplier.website !== null && html`<p>${linkButton({ text: t.opensWebsite(supplier.name), url: supplier.website, variant: 'primary' })}</p>`}
    ${supplier.purpose !== null && html`<h2>${t.purpose}</h2><p ${lang}>${supplier.purpose}</p>`}
    <h2>${t.offerings}</h2>
    ${offeringList(supplier, language)}
    ${people(view)}`
}

function warnings({ supplier, language }: ProfileView): Html | false {
  const sentences = addressWarnings(supplier.address, language)
  if (sentences.length === 0) return false
  const { addressWarning, addressAdvice } = texts[language].profile
  const body = html`${[...sentences, addressAdvice].map((sentence) => html`<p>${sentence}</p>`)}`
  return alert({ language, kind: 'warning', heading: addressWarning, body })
}

/** The groups as links to others who employ them, then the source's own words, which say more. */
function people({ supplier, language }: ProfileView): Html | false {
  const groups = supplier.employs.flatMap((code) => targetGroup(code) ?? [])
  if (groups.length === 0 && supplier.employsNote === null) return false
  const link = (code: string) => href(routes.search, language, {}, { employs: code })
  return html`
    <h2>${texts[language].profile.employs}</h2>
    ${groups.length > 0 && html`<ul>${groups.map(({ code, name }) => html`<li><a href="${link(code)}">${name[language]}</a></li>`)}</ul>`}
    ${supplier.employsNote !== null && html`<p>${texts[language].profile.inTheSourcesWords} <q ${attribute('lang', contentLanguage(supplier))}>${supplier.employsNote}</q></p>`}`
}

function sources({ supplier, language }: ProfileView): Html {
  const t = texts[language].profile
  return panel({
    heading: t.sources,
    body: html`
      <p>${t.unclaimedExplained}</p>
      ${supplier.rsvStated && html`<p>${t.rsvExplained}</p>`}
      <ul>${supplier.listings.map((listing) => html`<li>${sourceLink(listing, language)}</li>`)}</ul>
      <p><a href="${endpointUrl(endpoints.show, { id: String(supplier.id) })}">${t.asData}</a></p>`,
  })
}

function sourceLink({ source, sourceUrl, readOn }: Listing, language: Language): Html {
  const name = sourceUrl === null ? source : (URL.parse(sourceUrl)?.hostname ?? source)
  const text = texts[language].profile.source(name, readOn === null ? '' : formatDate(readOn, language))
  return sourceUrl === null ? html`${text}` : html`<a href="${safeUrl(sourceUrl)}" rel="nofollow noopener">${text}</a>`
}
