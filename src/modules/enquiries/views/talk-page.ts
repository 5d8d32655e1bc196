import { alert } from '../../../design/alert.ts'
import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'

/** What every page about an enquiry's talk has. */
export interface TalkFrame {
  readonly language: Language
  /** Of the enquiry. */
  readonly title: string
  /** The enquiry's own page, as this side sees it. */
  readonly enquiryUrl: string
  readonly token: Html
  /** What was just done, in a sentence. */
  readonly notice: string | undefined
}

export interface TalkContent {
  readonly heading: string
  readonly lead: string
  /** A page between the enquiry's and this one. */
  readonly above?: { readonly text: string; readonly url: string }
  readonly body: Html
}

/** A page of an enquiry's talk, the way back on top. */
export function talkPage(
  { language, title, enquiryUrl, notice }: TalkFrame,
  { heading, lead, above, body }: TalkContent,
): Html {
  const trail = [{ text: title, url: enquiryUrl }, ...(above === undefined ? [] : [above])]
  return html`
    ${pageTop({ trail: breadcrumbs({ language, trail, current: heading }), heading, lead })}
    ${container(html`
      ${notice !== undefined && alert({ language, kind: 'success', heading: notice })}
      ${body}
      <p><a href="${enquiryUrl}">${texts[language].talk.back}</a></p>`)}`
}
