import { type Html, html } from '../kernel/html/html.ts'

export interface Badge {
  readonly text: string
  readonly kind: 'neutral' | 'info' | 'success' | 'warning' | 'error'
}

/** A short fact with a colour. The words must say it all: not everyone sees the colour. */
function badge({ text, kind }: Badge): Html {
  return html`<span class="badge badge-${kind}">${text}</span>`
}

/** Several badges in a row. */
export function badges(items: readonly Badge[]): Html {
  return html`<ul class="badge-list nobullet-list" role="list">${items.map((item) => html`<li>${badge(item)}</li>`)}</ul>`
}
