import { alert } from '../../../../design/alert.ts'
import { container } from '../../../../design/page-parts.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'

export interface PreviewView {
  /** As visitors would see it. */
  readonly page: Html
  readonly backUrl: string
  readonly language: Language
}

/** That it is not public and the way back, and then the page as it would look. */
export function previewView({ page, backUrl, language }: PreviewView): Html {
  const t = texts[language].ownership.desk
  const body = html`<p>${t.previewBody}</p><p><a href="${backUrl}">${t.previewBack}</a></p>`
  return html`${container(alert({ language, kind: 'info', heading: t.previewHeading, body }))}${page}`
}
