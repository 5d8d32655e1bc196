import { attribute, type Html, html } from '../kernel/html/html.ts'
import type { NavigationLink } from './frame.ts'

export interface ChoiceBar {
  /** What is chosen here, such as “Vis”. */
  readonly label: string
  readonly choices: readonly NavigationLink[]
}

export interface RowCheckbox {
  readonly name: string
  readonly value: string
  /** Names the row; said to those who do not see it. */
  readonly label: string
}

/** Parts of one list, as links; one of them is shown. */
export function choiceBar({ label, choices }: ChoiceBar): Html {
  return html`<nav class="sort-choice" aria-label="${label}">
  <span aria-hidden="true">${label}</span>
  <ul class="nobullet-list" role="list">${choices.map(choice)}</ul>
</nav>`
}

/** Chooses a row of a table, for what is done to several at once. */
export function rowCheckbox({ name, value, label }: RowCheckbox): Html {
  const id = `${name}-${value}`
  return html`<div class="form-group-checkbox">
  <input class="form-checkbox" type="checkbox" id="${id}" name="${name}" value="${value}">
  <label class="form-label" for="${id}"><span class="sr-only">${label}</span></label>
</div>`
}

function choice({ text, url, current }: NavigationLink): Html {
  return html`<li><a href="${url}" ${attribute('aria-current', current && 'true')}>${text}</a></li>`
}
