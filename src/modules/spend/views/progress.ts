import { breadcrumbs } from '../../../design/breadcrumbs.ts'
import { linkButton } from '../../../design/button.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Analysis } from '../model.ts'
import { routes } from '../routes.ts'
import { removalLink } from './removal.ts'

/** How far an analysis is that is not done, or that nobody could run. */
export function progressView(analysis: Analysis, language: Language): Html {
  const t = texts[language]
  return html`
    ${pageTop({
      trail: breadcrumbs({
        language,
        trail: [{ text: t.list.heading, url: href(routes.analyses, language, {}) }],
        current: analysis.title,
      }),
      heading: headingOf(analysis, language),
    })}
    ${container(html`
      ${analysis.state === 'failed' ? failed(language) : underWay(analysis, language)}
      ${removalLink(analysis, language)}`)}`
}

function headingOf({ state }: Analysis, language: Language): string {
  const t = texts[language].progress
  if (state === 'failed') return t.failedHeading
  return state === 'running' ? t.heading : t.waiting
}

function underWay({ id, linesDone }: Analysis, language: Language): Html {
  const t = texts[language].progress
  const url = href(routes.analysis, language, { id: String(id) })
  return html`
    <p>${t.lines(formatNumber(linesDone, language))} ${t.text}</p>
    ${linkButton({ text: t.again, url, variant: 'primary' })}`
}

function failed(language: Language): Html {
  const t = texts[language].progress
  const url = href(routes.analyses, language, {})
  return html`<p>${t.failed}</p>${linkButton({ text: t.newAnalysis, url, variant: 'primary' })}`
}
