import { alert } from '../../../design/alert.ts'
import { buttonGroup, linkButton } from '../../../design/button.ts'
import { hiddenField, textField } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes/index.ts'
import { errorOf } from './errors.ts'

export interface SignInView {
  readonly language: Language
  readonly token: Html
  /** As typed last. */
  readonly email: string
  /** Where to go afterwards; empty for one's own page. */
  readonly next: string
  readonly errors: readonly FieldError[]
  /** Why they are here again. */
  readonly notice?: 'signedOut' | 'startOver' | undefined
  /** Buttons for passkeys and other parties; empty where there are none. */
  readonly others: readonly Html[]
}

/** The ways in. */
export function signInView(view: SignInView): Html {
  const { language, notice } = view
  const t = texts[language].signIn
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      ${notice === 'signedOut' && alert({ language, kind: 'success', heading: t.signedOut })}
      ${notice === 'startOver' && alert({ language, kind: 'warning', heading: t.startOver })}
      ${signInForm(view)}
      ${otherWays(view)}
      <h2>${t.newHere}</h2>
      ${buttonGroup([linkButton({ text: t.makeAccount, url: href(routes.newAccount, language, {}, { next: view.next }), variant: 'secondary' })])}`)}`
}

function signInForm({ language, token, email, next, errors }: SignInView): Html {
  const t = texts[language].signIn
  return form({
    language,
    action: href(routes.submitSignIn, language, {}),
    token,
    errors,
    fields: html`
      ${hiddenField('next', next)}
      ${emailField({ language, email, errors })}
      ${textField({
        language,
        name: 'password',
        label: t.password,
        value: '',
        hint: t.passwordHint,
        ...errorOf(errors, 'password'),
        type: 'password',
        autocomplete: 'current-password',
        required: false,
      })}`,
    submit: t.submit,
    secondary: [{ text: t.sendLink, name: 'way', value: 'link' }],
  })
}

function otherWays({ language, others }: SignInView): Html | false {
  if (others.length === 0) return false
  return html`<h2>${texts[language].signIn.otherWays}</h2>${buttonGroup(others)}`
}

/** How somebody comes to have an account. */
export function newAccountView({
  language,
  token,
  email,
  next,
  errors,
}: Pick<SignInView, 'language' | 'token' | 'email' | 'next' | 'errors'>): Html {
  const t = texts[language].signIn.newAccount
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      ${form({
        language,
        action: href(routes.askForAccount, language, {}),
        token,
        errors,
        fields: html`${hiddenField('next', next)}${emailField({ language, email, errors, hint: t.emailHint })}`,
        submit: t.submit,
      })}
      <p><a href="${href(routes.signIn, language, {}, { next })}">${t.haveOne}</a></p>`)}`
}

/** Says where to look, and the same whether or not there is an account. */
export function linkSentView({ language, email }: { readonly language: Language; readonly email?: string }): Html {
  const t = texts[language].signIn.sent
  return html`
    ${pageTop({ heading: t.heading, lead: email === undefined ? t.toYou : t.to(email) })}
    ${container(html`
      <p>${t.text}</p>
      <h2>${t.missingHeading}</h2>
      <ul>${t.missing.map((advice) => html`<li>${advice}</li>`)}</ul>
      <p><a href="${href(routes.signIn, language, {})}">${t.again}</a></p>`)}`
}

interface EmailInput extends Pick<SignInView, 'language' | 'email' | 'errors'> {
  readonly hint?: string
}

function emailField({ language, email, errors, hint }: EmailInput): Html {
  return textField({
    language,
    name: 'email',
    label: texts[language].signIn.email,
    value: email,
    ...(hint === undefined ? {} : { hint }),
    ...errorOf(errors, 'email'),
    type: 'email',
    autocomplete: 'username',
    spellcheck: false,
  })
}
