import { type Html, html, trustedHtml } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Search, type Supplier, supplierRoutes, withoutContactDetails } from '../../suppliers/index.ts'
import { parametersOf } from '../forms/saved-search.ts'
import { texts } from '../locales/texts.ts'
import { feeds } from '../routes.ts'
import { inWords } from './in-words.ts'

/** A supplier with the moments that a feed tells. */
export interface FeedEntry {
  readonly supplier: Supplier
  readonly addedAt: Date
  readonly changedAt: Date
}

export interface FeedView {
  readonly asked: Search
  readonly entries: readonly FeedEntry[]
  readonly language: Language
  /** The site's public address, without a slash at the end. */
  readonly baseUrl: string
  /** Who gathered what is in it. */
  readonly siteName: string
  /** When a feed without entries was last changed. */
  readonly now: Date
}

/** Where a search can be read as a feed. */
export function feedUrl(asked: Search, language: Language): string {
  return fileUrl(feeds[language], {}, parametersOf(asked))
}

/** The newest suppliers of a search, as Atom 1.0 (RFC 4287). Enterprises only: nobody who works there is named. */
export function feedView({ asked, entries, language, baseUrl, siteName, now }: FeedView): string {
  const changed = entries.map(({ changedAt }) => changedAt.getTime())
  const updated = new Date(changed.length === 0 ? now : Math.max(...changed))
  const self = baseUrl + feedUrl(asked, language)
  return html`${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${inXml(texts[language].feed.title(inWords(asked, language)))}</title>
<updated>${updated.toISOString()}</updated>
<author><name>${inXml(siteName)}</name><uri>${baseUrl}/</uri></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${baseUrl}${href(supplierRoutes.search, language, {}, { ...parametersOf(asked), sort: 'newest' })}"/>
${entries.map((each) => entry(each, { language, baseUrl }))}</feed>
`.toString()
}

const declaration = trustedHtml('<?xml version="1.0" encoding="UTF-8"?>\n')

function entry(
  { supplier, addedAt, changedAt }: FeedEntry,
  { language, baseUrl }: Pick<FeedView, 'language' | 'baseUrl'>,
): Html {
  const summary = summaryOf(supplier)
  return html`<entry>
<id>tag:${new URL(baseUrl).hostname},2026:supplier:${supplier.id}:${language}</id>
<title>${inXml(supplier.name)}</title>
<link rel="alternate" type="text/html" href="${baseUrl}${href(supplierRoutes.show, language, { slug: supplier.slug })}"/>
<published>${addedAt.toISOString()}</published>
<updated>${changedAt.toISOString()}</updated>
${summary !== '' && html`<summary>${inXml(summary)}</summary>\n`}</entry>
`
}

/** Where it is, what it is there for, and what it offers; not how to reach somebody, since machines carry it on. */
function summaryOf({ address, purpose, offerings }: Supplier): string {
  const offers = offerings.map(({ title }) => title).join(', ')
  const parts = [address.town, purpose, offers].filter((part) => part !== null && part !== '')
  return withoutContactDetails(parts.join(' · '))
}

/** XML 1.0 has no place for most control characters, escaped or not. */
function inXml(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
}
