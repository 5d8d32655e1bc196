import { type Html, html } from '../kernel/html/html.ts'

/** Running text, such as rendered and sanitized Markdown: narrow enough to read, with room between the parts. */
export function prose(text: Html): Html {
  return html`<div class="prose">${text}</div>`
}
