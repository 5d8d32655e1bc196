import { type Html, html } from '../kernel/html/html.ts'

/** A text to copy as it stands, such as a piece of code: marked from end to end with one key, and not to be changed. */
export function textToCopy({
  id,
  label,
  text,
}: {
  readonly id: string
  readonly label: string
  readonly text: string
}): Html {
  return html`<div class="form-group">
  <label class="form-label" for="${id}">${label}</label>
  <textarea class="form-input text-to-copy" id="${id}" rows="6" spellcheck="false" readonly>
${text}</textarea>
</div>`
}

/** Codes to write down or copy, such as recovery codes: every character told from the next, and all of them marked in one go. */
export function codeBlock({ lines }: { readonly lines: readonly string[] }): Html {
  return html`<ul class="code-block nobullet-list" role="list" translate="no">${lines.map((line) => html`<li><code>${line}</code></li>`)}</ul>`
}
