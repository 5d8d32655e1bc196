import { errorAt } from '../../../design/form/field-errors.ts'
import { textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Contract } from '../model/contract.ts'
import { routes } from '../routes.ts'
import { periodText, trail } from './figures.ts'

export interface EndView {
  readonly language: Language
  readonly contract: Contract
  readonly typed: FormBody
  readonly errors: readonly FieldError[]
  readonly token: Html
}

/** Ending a contract before its time. */
export function endView({ language, contract, typed, errors, token }: EndView): Html {
  const { end: t, create } = texts[language]
  return html`
    ${pageTop({ trail: trail(language, t.heading, contract), heading: t.heading, lead: t.lead })}
    ${container(html`
      <p>${contract.title}, ${periodText(contract, language)}</p>
      ${form({
        language,
        action: href(routes.endEarly, language, contract),
        token,
        errors,
        fields: textField({
          language,
          name: 'endedOn',
          label: t.day,
          hint: create.dayHint,
          value: one(typed, 'endedOn'),
          width: 'short',
          inputmode: 'numeric',
          ...errorAt(errors, 'endedOn'),
        }),
        submit: t.submit,
        cancel: { text: t.cancel, url: href(routes.show, language, contract) },
      })}`)}`
}
