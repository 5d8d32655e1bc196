import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { mainAndSide, pageTop, panel } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { texts } from '../locales/texts.ts'
import { said, titleOf } from '../model/said.ts'
import { stateOf } from '../model/search.ts'
import type { NoticeVersion, ShownNotice } from '../model/shown.ts'
import { socialTraits } from '../model/social.ts'
import { routes } from '../routes.ts'
import { kindName, stateLine, traitBadges, traitName } from './card.ts'
import { languageName } from './in-words.ts'
import { lotsPart, paragraphs } from './lots.ts'
import { factsPanel } from './notice-facts.ts'
import { placesToBid } from './places-to-bid.ts'
import { sentenceOf, socialList } from './social.ts'

export interface NoticeView {
  readonly notice: ShownNotice
  readonly language: Language
  readonly now: Date
}

/** A notice with all that one must know to decide whether to bid, and where to go to do so. */
export function noticeView(view: NoticeView): Html {
  const { notice, language } = view
  const t = texts[language]
  const title = titleOf(notice, language)
  const trail = breadcrumbs({
    language,
    trail: [{ text: t.search.heading, url: href(routes.search, language, {}) }],
    current: title.text,
  })
  return html`
    ${pageTop({
      trail,
      heading: title.text,
      lead: `${kindName(notice.formType, language)} · ${buyerOf(view) ?? t.unknownBuyer}`,
      body: html`${traitBadges(socialTraits(notice), language)}${stateLine(notice, language)}`,
    })}
    ${mainAndSide({ main: main(view), side: html`${placesToBid(view)}${factsPanel(view)}${versionsPanel(view)}` })}`
}

function buyerOf({ notice, language }: Pick<NoticeView, 'notice' | 'language'>): string | undefined {
  return said(notice.buyers[0]?.names ?? {}, language, notice.language)?.text
}

function main(view: NoticeView): Html {
  const { notice, language } = view
  const t = texts[language].show
  const description = said(notice.descriptions, language, notice.language)
  return html`
    ${warnings(view)}
    <h2>${t.socialHeading}</h2>
    ${socialList(socialTraits(notice), language, isPast(notice) ? traitName : sentenceOf)}
    ${description && html`<h2>${isPast(notice) ? t.aboutPastHeading : t.aboutHeading}</h2>${paragraphs(description)}`}
    ${lotsPart(view)}`
}

/** Nobody may do anything any more: then nothing is said of what they may. */
function isPast(notice: ShownNotice): boolean {
  return !['open', 'none'].includes(stateOf(notice))
}

/** What one must know before one reads on. */
function warnings({ notice, language }: NoticeView): Html {
  const t = texts[language].show
  const newest = newestOf(notice)
  const title = titleOf(notice, language)
  return html`
    ${newest && alert({ language, kind: 'warning', heading: t.supersededHeading, body: supersededBody(newest, language) })}
    ${notice.isCancelled && alert({ language, kind: 'warning', heading: t.cancelledHeading, body: html`<p>${t.cancelled}</p>` })}
    ${notice.withheld.length > 0 && alert({ language, kind: 'info', heading: t.withheldHeading, body: html`<p>${t.withheld}</p>` })}
    ${title.lang !== undefined && html`<p>${t.otherLanguage(shownLanguage(notice, language))}</p>`}`
}

/** Nothing where the notice itself is the newest. */
function newestOf({ id, versions }: ShownNotice): NoticeVersion | undefined {
  const isNewest = versions.some((version) => version.id === id && version.isNewest)
  return isNewest ? undefined : versions.find((version) => version.isNewest)
}

function supersededBody({ id }: NoticeVersion, language: Language): Html {
  const t = texts[language].show
  const link = linkButton({
    text: t.toNewest,
    url: href(routes.show, language, { id: String(id) }),
    variant: 'secondary',
  })
  return html`<p>${t.superseded}</p><p>${link}</p>`
}

function shownLanguage({ titles, language: own }: ShownNotice, language: Language): string {
  const code = titles.ENG !== undefined ? 'ENG' : titles[own] === undefined ? (Object.keys(titles)[0] ?? own) : own
  return languageName(code, language)
}

function versionsPanel({ notice, language }: NoticeView): Html | false {
  const t = texts[language].show
  if (notice.versions.length < 2) return false
  const items = notice.versions.map(({ id, version, dispatchedAt, isNewest }) => {
    const text = t.version(String(version), formatDate(dayInDenmark(dispatchedAt), language))
    const notes = [...(id === notice.id ? [t.thisOne] : []), ...(isNewest ? [t.newest] : [])]
    const link =
      id === notice.id ? text : html`<a href="${href(routes.show, language, { id: String(id) })}">${text}</a>`
    return html`<li>${link}${notes.length > 0 && ` (${notes.join(', ')})`}</li>`
  })
  return panel({ heading: t.versionsHeading, body: html`<ul>${items}</ul>` })
}

/** One sentence for search engines. */
export function noticeDescription({ notice, language }: Pick<NoticeView, 'notice' | 'language'>): string {
  const buyer = buyerOf({ notice, language }) ?? texts[language].unknownBuyer
  return texts[language].show.description(kindName(notice.formType, language), buyer)
}
