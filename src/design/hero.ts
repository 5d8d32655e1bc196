import { type Html, html } from '../kernel/html/html.ts'
import { assetUrl } from './assets.ts'

export interface Hero {
  readonly heading: string
  readonly lead: string
  /** What one comes here to do: the search form. */
  readonly action: Html
}

/** The front page's welcome: many different figures in one room. */
export function hero({ heading, lead, action }: Hero): Html {
  return html`<div class="hero">
  <div class="container hero-inner">
    <div class="hero-text">
      <h1>${heading}</h1>
      <p class="font-lead">${lead}</p>
      ${action}
    </div>
    <img class="hero-image" src="${assetUrl('hero.svg')}" width="560" height="440" alt="">
  </div>
</div>`
}
