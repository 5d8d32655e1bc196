import { type Hole, type Html, html } from '../kernel/html/html.ts'

export interface Definition {
  readonly term: string
  /** One value or several; a term without any is left out. */
  readonly values: readonly (Html | string)[]
}

/** Facts as pairs of term and value. */
export function definitionList(definitions: readonly Definition[]): Html {
  return html`<dl class="definitions">${definitions.map(pair)}</dl>`
}

function pair({ term, values }: Definition): Hole {
  if (values.length === 0) return null
  return html`<div><dt>${term}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`
}
