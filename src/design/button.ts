import { type Html, html, safeUrl } from '../kernel/html/html.ts'
import type { TextLink } from './frame.ts'

export type ButtonVariant = 'primary' | 'secondary'

export interface LinkButton extends TextLink {
  readonly variant: ButtonVariant
}

/** A link that looks like a button: the one thing most readers came to do. It may lead to an address from a user. */
export function linkButton({ text, url, variant }: LinkButton): Html {
  return html`<a class="button button-${variant}" href="${safeUrl(url)}">${text}</a>`
}

/** Buttons side by side; under each other where there is no room. */
export function buttonGroup(buttons: readonly Html[]): Html {
  return html`<div class="button-row">${buttons}</div>`
}
