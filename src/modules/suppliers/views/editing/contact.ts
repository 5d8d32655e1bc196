import { textField } from '../../../../design/form/fields.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { texts } from '../../locales/texts.ts'
import { type TypedForm, typedField } from './field.ts'

/** Whom purchasers may ask. */
export function contactFields(form: TypedForm): Html {
  const t = texts[form.language].editing.contact
  const field = (name: string) => typedField(form, name)
  return html`
    ${textField({ ...field('name'), label: t.name })}
    ${textField({ ...field('role'), label: t.role })}
    ${textField({ ...field('email'), label: t.email, type: 'email', spellcheck: false })}
    ${textField({ ...field('phone'), label: t.phone, type: 'tel' })}`
}
