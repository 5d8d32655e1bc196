import { type Html, html } from '../kernel/html/html.ts'

export interface Stat {
  /** As it is read, such as `1.204`. */
  readonly number: string
  readonly label: string
}

/** A few numbers that show how much there is. */
export function statRow(stats: readonly Stat[]): Html {
  return html`<dl class="stats">${stats.map(({ number, label }) => html`<div><dt>${label}</dt><dd>${number}</dd></div>`)}</dl>`
}
