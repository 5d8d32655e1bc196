import { alert } from '../../../design/alert.ts'
import { textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { ProofNeeded } from '../model/person.ts'
import { routes } from '../routes/index.ts'
import { accountFrame } from './account-frame.ts'
import { errorOf } from './errors.ts'

export interface PasswordView {
  readonly language: Language
  readonly token: Html
  readonly needed: ProofNeeded
  readonly errors: readonly FieldError[]
  readonly isSaved: boolean
}

/** Choosing a password. */
export function passwordView(view: PasswordView): Html {
  const { language, needed, isSaved } = view
  const t = texts[language].account.passwordPage
  return accountFrame({
    language,
    part: 'password',
    lead: t.lead,
    notice: isSaved ? t.saved : undefined,
    body: needed === 'proof' ? proof(language) : passwordForm(view),
  })
}

function proof(language: Language): Html {
  const t = texts[language].account.passwordPage
  const url = href(routes.signIn, language, {}, { again: 'yes', next: href(routes.password, language, {}) })
  const body = html`<p>${t.proof}</p><p><a href="${url}">${t.proofLink}</a></p>`
  return alert({ language, kind: 'info', heading: t.proofHeading, body })
}

function passwordForm({ language, token, needed, errors }: PasswordView): Html {
  const t = texts[language].account.passwordPage
  const current = textField({
    language,
    name: 'current',
    label: t.current,
    value: '',
    type: 'password',
    autocomplete: 'current-password',
    ...errorOf(errors, 'current'),
  })
  const password = textField({
    language,
    name: 'password',
    label: t.password,
    hint: t.passwordHint,
    value: '',
    type: 'password',
    autocomplete: 'new-password',
    ...errorOf(errors, 'password'),
  })
  const action = href(routes.choosePassword, language, {})
  const fields = html`${needed === 'current' && current}${password}`
  return form({ language, action, token, errors, fields, submit: t.submit })
}
