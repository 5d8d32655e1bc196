import { attribute, type Html, html } from '../kernel/html/html.ts'
import type { NavigationLink } from './frame.ts'

export interface SideNavigation {
  /** Tells it apart from the page's other navigation. */
  readonly label: string
  readonly links: readonly NavigationLink[]
}

/** The pages of one desk. */
export function sideNavigation({ label, links }: SideNavigation): Html {
  return html`<nav class="side-navigation" aria-label="${label}">
  <ul class="sidemenu" role="list">${links.map(item)}</ul>
</nav>`
}

function item({ text, url, current }: NavigationLink): Html {
  return html`<li ${current && html`class="active current"`}>
    <a class="nav-link" href="${url}" ${attribute('aria-current', current && 'page')}><span>${text}</span></a>
  </li>`
}
