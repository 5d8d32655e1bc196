import { attribute, type Html, html } from '../kernel/html/html.ts'

export interface NearForm {
  /** The address of the page that shows the results. */
  readonly action: string
  readonly heading: string
  readonly place: { readonly name: string; readonly label: string; readonly value: string }
  readonly distance: {
    readonly name: string
    readonly label: string
    readonly options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[]
  }
  readonly button: string
  /** Parameters of the present address that stay. */
  readonly kept: readonly { readonly name: string; readonly value: string }[]
}

/** Narrows results to what lies near a place. One on a page: its ids are `near` and `within`. */
export function nearForm({ action, heading, place, distance, button, kept }: NearForm): Html {
  const options = distance.options.map(
    ({ value, text, isChosen }) => html`<option value="${value}" ${attribute('selected', isChosen)}>${text}</option>`,
  )
  return html`<form class="facet-group near-form" action="${action}" method="get">
  ${kept.map((field) => html`<input type="hidden" name="${field.name}" value="${field.value}">`)}
  <h3>${heading}</h3>
  <label class="form-label" for="near">${place.label}</label>
  <input class="form-input" id="near" name="${place.name}" type="text" value="${place.value}" autocomplete="off">
  <label class="form-label" for="within">${distance.label}</label>
  <select class="form-select" id="within" name="${distance.name}">${options}</select>
  <button class="button button-secondary" type="submit">${button}</button>
</form>`
}
