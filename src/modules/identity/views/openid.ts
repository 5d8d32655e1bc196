import { alert } from '../../../design/alert.ts'
import { buttonGroup, linkButton } from '../../../design/button.ts'
import { hiddenField, textField } from '../../../design/form/fields.ts'
import { form } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { accountRoutes } from '../routes/account.ts'
import { openIdRoutes } from '../routes/openid.ts'
import { signInRoutes } from '../routes/sign-in.ts'

export interface OpenIdButton {
  readonly language: Language
  /** Where to go afterwards; empty for one's own page. */
  readonly next: string
  /** Whether the settings name another party. */
  readonly isOn: boolean
}

/** Leads to the other party. A link and not a form, since browsers would hold a form to this site's addresses. */
export function openIdButton({ language, next, isOn }: OpenIdButton): Html | false {
  if (!isOn) return false
  const url = href(openIdRoutes.openIdStart, language, {}, { next })
  return linkButton({ text: texts[language].openid.signIn, url, variant: 'secondary' })
}

/** Nobody was signed in: why, and what to do instead. */
export function openIdFailedView({ language, next, why }: Omit<OpenIdButton, 'isOn'> & { readonly why: string }): Html {
  const t = texts[language].openid.failed
  return html`
    ${pageTop({ heading: t.heading, lead: why })}
    ${container(
      buttonGroup([
        linkButton({ text: t.again, url: href(openIdRoutes.openIdStart, language, {}, { next }), variant: 'primary' }),
        linkButton({ text: t.otherWays, url: href(signInRoutes.signIn, language, {}, { next }), variant: 'secondary' }),
      ]),
    )}`
}

export interface ConnectView {
  readonly language: Language
  /** The hidden field that each form carries. */
  readonly token: Html
  /** The key to the identity that is to be connected. */
  readonly identity: string
  /** Where somebody goes who has signed in. */
  readonly next: string
}

/** For somebody who has not signed in here: the way to the account that is to be connected, or to a new one. */
export function introduceView({
  language,
  token,
  identity,
  next,
  email,
}: ConnectView & { readonly email: string }): Html {
  const t = texts[language].openid.connect
  // Back here, signed in, to say yes.
  const back = href(openIdRoutes.openIdConnect, language, {}, { identity, next })
  const field = textField({
    language,
    name: 'email',
    label: t.email,
    type: 'email',
    autocomplete: 'email',
    value: email,
  })
  return html`
    ${pageTop({ heading: t.heading, lead: t.unknown })}
    ${container(html`
      ${form({
        language,
        action: href(signInRoutes.submitSignIn, language, {}),
        token,
        fields: html`${hiddenField('next', back)}${hiddenField('way', 'link')}${field}`,
        submit: t.send,
      })}
      <p><a href="${href(signInRoutes.signIn, language, {}, { next: back })}">${t.otherWays}</a></p>`)}`
}

/** For somebody who has: nothing is connected without a yes. */
export function confirmView({
  language,
  token,
  identity,
  next,
  email,
}: ConnectView & { readonly email: string }): Html {
  const t = texts[language].openid.connect
  return html`
    ${pageTop({ heading: t.heading, lead: t.confirm(email) })}
    ${container(
      form({
        language,
        action: href(openIdRoutes.connectOpenId, language, {}),
        token,
        fields: html`${hiddenField('identity', identity)}${hiddenField('next', next)}`,
        submit: t.submit,
        cancel: { text: t.cancel, url: href(accountRoutes.account, language, {}) },
      }),
    )}`
}

/** The connection holds. */
export function connectedView({ language, next }: { readonly language: Language; readonly next: string }): Html {
  const t = texts[language].openid
  return html`
    ${pageTop({ heading: t.connect.heading })}
    ${container(html`
      ${alert({ language, kind: 'success', heading: t.connected })}
      ${buttonGroup([linkButton({ text: t.goOn, url: next, variant: 'primary' })])}`)}`
}
