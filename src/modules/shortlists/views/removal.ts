import { form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Shortlist } from '../model.ts'
import { routes } from '../routes.ts'

export interface RemovalView {
  readonly list: Shortlist
  readonly suppliers: number
  readonly language: Language
  readonly token: Html
}

/** Asks once more before a shared list is gone. */
export function removalView({ list, suppliers, language, token }: RemovalView): Html {
  const t = texts[language]
  const id = String(list.id)
  return html`
    ${pageTop({ heading: t.forms.removeHeading(list.name), lead: t.forms.removeLead(t.list.suppliers(suppliers)) })}
    ${container(
      form({
        language,
        action: href(routes.remove, language, { id }),
        token,
        fields: html``,
        submit: t.forms.removeButton,
        cancel: { text: t.forms.keep, url: href(routes.show, language, { id }) },
      }),
    )}`
}
