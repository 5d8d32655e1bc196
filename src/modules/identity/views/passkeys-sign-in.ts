import { alert } from '../../../design/alert.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { passkeyRoutes } from '../routes/passkeys.ts'
import { signInRoutes } from '../routes/sign-in.ts'
import { passkeyPart, type WithoutPasskey, withoutPasskey } from './passkeys-part.ts'

export interface PasskeyButton {
  readonly language: Language
  /** The hidden field that each form carries. */
  readonly token: Html
  /** Where to go afterwards; empty for one's own page. */
  readonly next: string
  /** What the browser is asked for; absent where passkeys cannot work. */
  readonly options: object | undefined
}

export interface PasskeySignIn extends PasskeyButton, WithoutPasskey {
  readonly language: Language
  /** Why the last try brought nobody in. */
  readonly error?: string
}

/** Signs in without a word written. For pages that load `passkey.js`; until it runs, a link leads to what is needed. */
export function passkeyButton(view: PasskeyButton): Html | false {
  const { language, next, options } = view
  if (options === undefined) return false
  const explained = href(passkeyRoutes.passkeySignIn, language, {}, { next })
  const { submit } = texts[language].passkeys.signIn
  return html`<div>${button(view)}<a href="${explained}" data-without-passkey>${submit}</a></div>`
}

/** The page of its own, on which a try that failed is made again. */
export function passkeySignInView(view: PasskeySignIn): Html {
  const { language, next, error } = view
  const t = texts[language].passkeys.signIn
  return html`
    ${pageTop({ heading: t.heading, lead: t.lead })}
    ${container(html`
      ${error !== undefined && alert({ language, kind: 'error', heading: error })}
      ${button(view)}
      ${withoutPasskey(view)}
      <p><a href="${href(signInRoutes.signIn, language, {}, { next })}">${t.otherWays}</a></p>`)}`
}

function button({ language, token, next, options }: PasskeyButton): Html | false {
  if (options === undefined) return false
  const t = texts[language].passkeys
  const action = href(passkeyRoutes.signInWithPasskey, language, {})
  const form = buttonForm({ action, token, text: t.signIn.submit, variant: 'secondary', values: { next, answer: '' } })
  return passkeyPart({ language, kind: 'get', options, form, failed: t.givenUp })
}
