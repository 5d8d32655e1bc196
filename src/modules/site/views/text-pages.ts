import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { markdown } from '../../../kernel/html/markdown.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { credits } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'

export interface TextPage {
  readonly language: Language
  readonly siteName: string
  readonly contactEmail: string | undefined
}

export interface AboutPage extends TextPage {
  /** Markdown from whoever runs the platform; empty where they add nothing. */
  readonly addition: string
}

/** What the platform is, and where its data come from. */
export function aboutView({ language, siteName, contactEmail, addition }: AboutPage): Html {
  const { about, aboutPage: t } = texts[language]
  const rows = credits().map(({ name, url, usedFor, licence }) => [
    html`<a href="${url}">${name}</a>`,
    usedFor[language],
    licence,
  ])
  return html`
    ${pageTop({ heading: about(siteName), lead: t.lead(siteName) })}
    ${container(html`
      ${addition !== '' && prose(markdown(addition))}
      ${textSections(t.sections)}
      ${contact(t.contact, language, contactEmail)}
      ${table({ caption: t.sourcesHeading, columns: t.sourceColumns, rows })}`)}`
}

/** The accessibility statement that the law asks of public bodies' websites. */
export function accessibilityView({ language, siteName, contactEmail }: TextPage): Html {
  const { accessibility, accessibilityPage: t } = texts[language]
  return html`
    ${pageTop({ heading: accessibility, lead: t.lead(siteName) })}
    ${container(html`${textSections(t.sections)}${contact(t.contact, language, contactEmail)}`)}`
}

/** Where to write; said plainly where nobody has given an address yet. */
function contact(invitation: string, language: Language, email: string | undefined): Html {
  const { contactHeading, writeTo, noAddress } = texts[language].contact
  const address = email === undefined ? noAddress : html`${writeTo} <a href="mailto:${email}">${email}</a>.`
  return prose(html`<h2 id="contact">${contactHeading}</h2><p>${invitation}</p><p>${address}</p>`)
}

function textSections(sections: readonly { heading: string; text: string }[]): Html {
  return prose(html`${sections.map(({ heading, text }) => html`<h2>${heading}</h2><p>${text}</p>`)}`)
}
