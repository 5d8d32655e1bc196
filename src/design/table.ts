import { type Hole, type Html, html } from '../kernel/html/html.ts'

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  /** One cell for each column; the first names the row. */
  readonly rows: readonly (readonly (Html | string)[])[]
}

/** Figures or facts in rows. On narrow screens every row becomes a block, each cell under its column's name. */
export function table({ caption, columns, rows }: Table): Html {
  return html`<table class="table table--borderless table--compact table-md-responsive-headers">
  <caption>${caption}</caption>
  <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
  <tbody>${rows.map((row) => html`<tr>${row.map((content, index) => cell(columns[index] ?? '', content, index))}</tr>`)}</tbody>
</table>`
}

function cell(column: string, content: Hole, index: number): Html {
  return index === 0
    ? html`<th scope="row" data-title="${column}">${content}</th>`
    : html`<td data-title="${column}">${content}</td>`
}
