import { type Html, html, trustedHtml } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { searchQuery } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import { titleOf } from '../model/said.ts'
import type { NoticeCard, NoticeSearch } from '../model/search.ts'
import { socialTraits } from '../model/social.ts'
import { feedRoutes, routes } from '../routes.ts'
import { stateText } from './card.ts'
import { searchUrl } from './search-url.ts'
import { sentenceOf } from './social.ts'

export interface FeedView {
  readonly asked: NoticeSearch
  readonly notices: readonly NoticeCard[]
  readonly language: Language
  /** The site's public address, without a slash at the end. */
  readonly baseUrl: string
  /** When a feed without entries was last changed. */
  readonly now: Date
}

/** Where a search can be read as a feed. */
export function feedUrl(asked: NoticeSearch, language: Language): string {
  return fileUrl(feedRoutes[language], {}, searchQuery({ ...asked, sort: 'deadline', page: 1 }))
}

/** The newest notices of a search, as Atom 1.0 (RFC 4287). */
export function feedView({ asked, notices, language, baseUrl, now }: FeedView): string {
  const [latest] = notices
  const self = baseUrl + feedUrl(asked, language)
  return html`${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${inXml(texts[language].feed.title(asked.words))}</title>
<updated>${(latest?.dispatchedAt ?? now).toISOString()}</updated>
<author><name>${new URL(baseUrl).host}</name><uri>${baseUrl}/</uri></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${baseUrl}${searchUrl({ ...asked, sort: 'newest', page: 1 }, language)}"/>
${notices.map((notice) => entry(notice, language, baseUrl))}</feed>
`.toString()
}

const declaration = trustedHtml('<?xml version="1.0" encoding="UTF-8"?>\n')

function entry(notice: NoticeCard, language: Language, baseUrl: string): Html {
  const sent = notice.dispatchedAt.toISOString()
  return html`<entry>
<id>tag:${new URL(baseUrl).hostname},2026:tender:${notice.id}:${language}</id>
<title>${inXml(titleOf(notice, language).text)}</title>
<link rel="alternate" type="text/html" href="${baseUrl}${href(routes.show, language, { id: String(notice.id) })}"/>
<published>${sent}</published>
<updated>${sent}</updated>
<summary>${inXml(summaryOf(notice, language))}</summary>
</entry>
`
}

function summaryOf(notice: NoticeCard, language: Language): string {
  const buyer = notice.buyerName ?? texts[language].unknownBuyer
  const social = socialTraits(notice).map((trait) => sentenceOf(trait, language))
  const state = stateText(notice, language)
  return [buyer, ...(state === undefined ? [] : [state]), ...social].join(' · ')
}

/** XML 1.0 has no place for most control characters, escaped or not. */
function inXml(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
}
