import { checkbox, radioField, textField } from '../../../../design/form/fields.ts'
import { type Html, html } from '../../../../kernel/html/html.ts'
import { texts } from '../../locales/texts.ts'
import { usual } from '../../model/content-limits.ts'
import { type TypedStep, typedField } from './typed.ts'

/** Who is asked, what they are told, and when answers are seen. */
export function termsFields(form: TypedStep): Html {
  const t = texts[form.language].buying.fields
  const { value: onlyVerified, ...verifiedField } = typedField(form, 'onlyVerified')
  const wave = typedField(form, 'waveSize')
  return html`
    ${radioField({
      ...chosen(form, 'buyerNamed', 'fromStart'),
      legend: t.buyerNamed,
      options: [
        { value: 'fromStart', text: t.fromStart },
        { value: 'interested', text: t.interested },
      ],
    })}
    ${radioField({
      ...chosen(form, 'sealed', 'sealed'),
      legend: t.sealed,
      options: [
        { value: 'sealed', text: t.sealedChoice },
        { value: 'asTheyCome', text: t.asTheyCome },
      ],
    })}
    ${checkbox({ ...verifiedField, text: t.onlyVerified, checked: onlyVerified === 'yes' })}
    ${textField({
      ...wave,
      value: wave.value === '' ? String(usual.waveSize) : wave.value,
      label: t.waveSize,
      hint: t.waveSizeHint,
      width: 'short',
      inputmode: 'numeric',
    })}`
}

/** What goes without saying is chosen already. */
function chosen(form: TypedStep, name: string, usually: string) {
  const { value, ...field } = typedField(form, name)
  return { ...field, required: true, value: value === '' ? usually : value }
}
