import { form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Analysis } from '../model.ts'
import { routes } from '../routes.ts'

export interface RemovalView {
  readonly analysis: Analysis
  readonly language: Language
  readonly token: Html
}

/** Asks once more before a shared analysis is gone. */
export function removalView({ analysis: { id, title }, language, token }: RemovalView): Html {
  const t = texts[language].removal
  return html`
    ${pageTop({ heading: t.heading(title), lead: t.lead })}
    ${container(
      form({
        language,
        action: href(routes.remove, language, { id: String(id) }),
        token,
        fields: html``,
        submit: t.submit,
        cancel: { text: t.keep, url: href(routes.analysis, language, { id: String(id) }) },
      }),
    )}`
}

/** The way there. */
export function removalLink({ id }: Pick<Analysis, 'id'>, language: Language): Html {
  const url = href(routes.confirmRemoval, language, { id: String(id) })
  return html`<p><a href="${url}">${texts[language].removal.link}</a></p>`
}
