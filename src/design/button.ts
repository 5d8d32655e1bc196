import { attribute, type Html, html, safeUrl } from '../kernel/html/html.ts'
import type { TextLink } from './frame.ts'

export type ButtonVariant = 'primary' | 'secondary'

/** `warning` is for what cannot be undone; `link` for what should not draw the eye. */
export type SubmitVariant = ButtonVariant | 'warning' | 'link'

export interface LinkButton extends TextLink {
  readonly variant: ButtonVariant
}

export interface SubmitButton {
  readonly text: string
  readonly variant: SubmitVariant
  /** Sent along with the form when this button is the one pressed. */
  readonly name?: string
  readonly value?: string
}

/** A link that looks like a button: the one thing most readers came to do. It may lead to an address from a user. */
export function linkButton({ text, url, variant }: LinkButton): Html {
  return html`<a class="button button-${variant}" href="${safeUrl(url)}">${text}</a>`
}

/** Sends the form it stands in. */
export function submitButton({ text, variant, name, value }: SubmitButton): Html {
  return html`<button class="button button-${variant}" type="submit" ${attribute('name', name)} ${attribute('value', value)}>${text}</button>`
}

/** Buttons side by side; under each other where there is no room. */
export function buttonGroup(buttons: readonly Html[]): Html {
  return html`<div class="button-row">${buttons}</div>`
}
