import { type Html, html } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'
import type { TextLink } from './frame.ts'
import { icon } from './icon.ts'
import { texts } from './texts.ts'

export interface Breadcrumbs {
  readonly language: Language
  /** The pages above this one, the front page first. */
  readonly trail: readonly TextLink[]
  readonly current: string
}

/** The way from the front page to here. */
export function breadcrumbs({ language, trail, current }: Breadcrumbs): Html {
  return html`<nav class="breadcrumbs" aria-label="${texts[language].youAreHere}">
  <ol class="breadcrumbs__list no-max-width">
    ${trail.map(crumb)}
    <li class="breadcrumbs__list-item" aria-current="page">${icon('chevron-right')}${current}</li>
  </ol>
</nav>`
}

function crumb({ text, url }: TextLink, index: number): Html {
  return html`<li class="breadcrumbs__list-item">
      ${index > 0 && icon('chevron-right')}
      <a class="breadcrumbs__link" href="${url}">${text}</a>
    </li>`
}
