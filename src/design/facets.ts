import { type Html, html } from '../kernel/html/html.ts'
import { formatNumber } from '../kernel/i18n/format.ts'
import type { Language } from '../kernel/i18n/language.ts'
import { details } from './details.ts'
import { icon } from './icon.ts'
import { texts } from './texts.ts'

export interface FacetValue {
  readonly text: string
  readonly count: number
  /** There are more than that: nobody counted further. */
  readonly isAtLeast?: boolean
  /** Where the value is chosen, or, when it is chosen already, where it no longer is. */
  readonly url: string
  readonly chosen: boolean
}

export interface FacetGroup {
  readonly language: Language
  readonly title: string
  readonly values: readonly FacetValue[]
  /** How many values stand open; the rest wait behind "show more". 8 unless told. */
  readonly open?: number
  /** Where the values are only the most frequent ones: a list of all. */
  readonly all?: FacetChoice | undefined
}

/** All values of a group to choose one from, where links for each would be a page of their own. */
export interface FacetChoice {
  readonly action: string
  readonly name: string
  readonly label: string
  /** As `facetOptions` writes them. */
  readonly options: Html
  readonly button: string
  /** Parameters of the present address that stay. */
  readonly kept: readonly { readonly name: string; readonly value: string }[]
}

export interface FilterPanel {
  readonly language: Language
  readonly chosenCount: number
  readonly groups: readonly FacetGroup[]
  /** Further ways to narrow, below the groups. */
  readonly further?: Html
}

/** All filters: beside the results on wide screens, behind "choose filters" above them on narrow ones. */
export function filterPanel({ language, chosenCount, groups, further }: FilterPanel): Html {
  const { heading, open, openWithChosen } = texts[language].filters
  return html`<details class="filters">
  <summary>${chosenCount > 0 ? openWithChosen(chosenCount) : open}</summary>
  <h2 class="filters-heading">${heading}</h2>
  ${groups.map(facetGroup)}
  ${further}
</details>`
}

/** One question that narrows the results, and its answers as links. Chosen values always stand open. */
export function facetGroup({ language, title, values, all, open = 8 }: FacetGroup): Html {
  const shown = values.filter((value, index) => value.chosen || index < open)
  const more = values.filter((value, index) => !value.chosen && index >= open)
  const { showMore, showAll } = texts[language].filters
  const summary = all === undefined ? showMore(formatNumber(more.length, language)) : showAll
  return html`<div class="facet-group">
  <h3>${title}</h3>
  ${facetList(language, shown)}
  ${more.length > 0 && details({ summary, body: html`${facetList(language, more)}${all && facetChoice(all)}` })}
</div>`
}

function facetChoice({ action, name, label, options, button, kept }: FacetChoice): Html {
  return html`<form class="facet-choice" action="${action}" method="get">
  ${kept.map((field) => html`<input type="hidden" name="${field.name}" value="${field.value}">`)}
  <label class="form-label" for="all-${name}">${label}</label>
  <select class="form-select" id="all-${name}" name="${name}">${options}</select>
  <button class="button button-secondary" type="submit">${button}</button>
</form>`
}

/** The options of a choice: lists that many pages have in common are written once. */
export function facetOptions(options: readonly { readonly value: string; readonly text: string }[]): Html {
  return html`${options.map(({ value, text }) => html`<option value="${value}">${text}</option>`)}`
}

function facetList(language: Language, values: readonly FacetValue[]): Html {
  const links = values.map((value) => (value.chosen ? chosenLink(language, value) : facetLink(language, value)))
  return html`<ul class="facet-list nobullet-list" role="list">${links}</ul>`
}

/**
 * Search engines are asked not to follow: every mixture of filters would be a page of its own. In one line, since a page has
 * half a hundred of them.
 */
function facetLink(language: Language, value: FacetValue): Html {
  return html`<li><a href="${value.url}" rel="nofollow"><span>${value.text}</span> <span class="facet-count">${countText(language, value)}</span></a></li>`
}

function chosenLink(language: Language, value: FacetValue): Html {
  return html`<li><a href="${value.url}" rel="nofollow" aria-current="true">
    ${icon('check')}<span>${value.text}</span> <span class="facet-count">${countText(language, value)}</span>
    <span class="sr-only">${texts[language].filters.isChosen}</span>
  </a></li>`
}

function countText(language: Language, { count, isAtLeast }: FacetValue): string {
  const number = formatNumber(count, language)
  return isAtLeast ? texts[language].filters.moreThan(number) : number
}
