import { hiddenField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes/index.ts'
import { errorOf } from './errors.ts'

export interface ProofView {
  readonly language: Language
  readonly token: Html
  /** Of the one who is to prove who they are. */
  readonly email: string
  readonly hasPassword: boolean
  /** Where they were going. */
  readonly next: string
  readonly errors: readonly FieldError[]
}

/** Asks somebody who signed in a while ago for their password, or sends a link that leads on. */
export function proofView(view: ProofView): Html {
  const { language, email, hasPassword, next } = view
  const t = texts[language].account.proofPage
  const otherWays = href(routes.signIn, language, {}, { again: 'yes', next })
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead(email) })}
    ${container(html`
      ${hasPassword ? passwordForm(view) : linkForm(view)}
      <p><a href="${otherWays}">${t.otherWays}</a></p>`)}`
}

function passwordForm({ language, token, next, errors }: ProofView): Html {
  const t = texts[language].account.proofPage
  const password = textField({
    language,
    name: 'password',
    label: t.password,
    value: '',
    type: 'password',
    autocomplete: 'current-password',
    ...errorOf(errors, 'password'),
  })
  return form({
    language,
    action: href(routes.prove, language, {}),
    token,
    errors,
    fields: html`${hiddenField('next', next)}${password}`,
    submit: t.submit,
    secondary: [{ text: t.sendLink, name: 'way', value: 'link' }],
  })
}

function linkForm({ language, token, next, errors }: ProofView): Html {
  return form({
    language,
    action: href(routes.prove, language, {}),
    token,
    errors,
    fields: html`${hiddenField('next', next)}${hiddenField('way', 'link')}`,
    submit: texts[language].account.proofPage.sendLink,
  })
}
