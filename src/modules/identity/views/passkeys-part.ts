import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'

export interface PasskeyPart {
  readonly language: Language
  readonly kind: 'create' | 'get'
  /** What the browser is asked for, as WebAuthn writes it in JSON. */
  readonly options: object
  /** With a field `answer`, into which the script puts what the browser answers. */
  readonly form: Html
  /** What to say when the browser gives nothing. */
  readonly failed: string
}

/** A form that needs a passkey. Hidden until `passkey.js` knows that this browser can give one. */
export function passkeyPart({ language, kind, options, form, failed }: PasskeyPart): Html {
  return html`<div data-passkey="${kind}" data-options="${JSON.stringify(options)}"
  data-waiting="${texts[language].passkeys.waiting}" data-failed="${failed}" hidden>
  ${form}
  <p role="status"></p>
</div>`
}

export interface WithoutPasskey {
  readonly language: Language
  /** Where passkeys work; absent where they cannot. */
  readonly address: string | undefined
}

/** What stands in the place of the form, until the script knows better. */
export function withoutPasskey({ language, address }: WithoutPasskey): Html {
  const { needsDomain, needs } = texts[language].passkeys
  if (address === undefined) return html`<p>${needsDomain}</p>`
  return html`<p data-without-passkey>${needs(address)}</p>`
}
