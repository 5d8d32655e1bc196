import { type Html, html } from '../../kernel/html/html.ts'
import { type HeadingLevel, heading } from '../heading.ts'

export interface Fieldset {
  readonly legend: string
  readonly hint?: Html | string
  /** The fields, already rendered. */
  readonly body: Html
  /** Makes the legend a heading too, in a long form that people find their way through by headings. */
  readonly level?: HeadingLevel
}

/** Fields that belong together, such as an address. */
export function fieldset({ legend, hint, body, level }: Fieldset): Html {
  return html`<fieldset class="fieldset">
  <legend class="fieldset-legend">${level === undefined ? legend : heading(level, 'fieldset-heading', legend)}</legend>
  ${hint && html`<p class="form-hint">${hint}</p>`}
  ${body}
</fieldset>`
}
