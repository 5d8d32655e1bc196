import { errorAt } from '../../../design/form/field-errors.ts'
import { fieldset, textField } from '../../../design/form/fields.ts'
import type { FieldError } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { DetailsTyped } from '../forms/registration.ts'
import { texts } from '../locales/texts.ts'

export interface DetailsFields {
  readonly language: Language
  readonly errors: readonly FieldError[]
  readonly typed: DetailsTyped
}

/** What an organisation tells of itself, when it registers and when it changes. */
export function addressFields({ language, errors, typed }: DetailsFields): Html {
  const t = texts[language].fields
  const line = (name: 'street' | 'postcode' | 'town', width: 'short' | 'medium') =>
    textField({
      language,
      name,
      label: t[name],
      value: typed[name],
      width,
      required: false,
      ...errorAt(errors, name),
    })
  const name = textField({
    language,
    name: 'name',
    label: t.name,
    hint: t.nameHint,
    value: typed.name,
    autocomplete: 'organization',
    ...errorAt(errors, 'name'),
  })
  const address = html`${line('street', 'medium')}${line('postcode', 'short')}${line('town', 'medium')}`
  return html`${name}${fieldset({ legend: t.address, body: address })}`
}
