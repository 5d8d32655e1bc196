import { type Html, html } from '../kernel/html/html.ts'

/** Codes to write down or copy, such as recovery codes: every character told from the next, and all of them marked in one go. */
export function codeBlock({ lines }: { readonly lines: readonly string[] }): Html {
  return html`<ul class="code-block nobullet-list" role="list" translate="no">${lines.map((line) => html`<li><code>${line}</code></li>`)}</ul>`
}
