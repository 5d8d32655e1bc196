import { type Html, html } from '../kernel/html/html.ts'

export interface Details {
  readonly summary: string
  readonly body: Html
}

/** More for those who want it. Stands in for the design system's accordion too, which stays shut without script. */
export function details({ summary, body }: Details): Html {
  return html`<details class="details">
  <summary class="details-summary">${summary}</summary>
  <div class="details-text">${body}</div>
</details>`
}
