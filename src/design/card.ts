import { type Html, html } from '../kernel/html/html.ts'
import type { Language } from '../kernel/i18n/language.ts'
import { type HeadingLevel, heading } from './heading.ts'
import { icon } from './icon.ts'
import { newTabLink } from './new-tab-link.ts'

export interface ResultCard {
  readonly heading: string | Html
  readonly url: string
  readonly level: HeadingLevel
  /** A few words above the heading, such as the place. */
  readonly subheading?: string
  readonly body: Html
}

/** Its heading is plain: nothing in it is marked. */
export interface EmbeddedCard extends ResultCard {
  readonly heading: string
  readonly language: Language
}

export interface Tile {
  readonly heading: string
  readonly url: string
  readonly level: HeadingLevel
  readonly text?: string
}

/** One of many results. The heading is the link; the rest stays text, so it can be marked and copied. */
export function resultCard(card: ResultCard): Html {
  return cardAround(html`<a href="${card.url}">${card.heading}</a>`, card)
}

/** One of many results in another site's frame: its page opens beside that site. */
export function embeddedCard({ language, ...card }: EmbeddedCard): Html {
  return cardAround(newTabLink({ language, text: card.heading, url: card.url }), card)
}

function cardAround(link: Html, { level, subheading, body }: ResultCard): Html {
  return html`<article class="card collapsed-height">
  <div class="card-content">
    ${subheading && html`<span class="card-subheading">${subheading}</span>`}
    ${heading(level, 'card-heading', link)}
    ${body}
  </div>
</article>`
}

/** A place to go, all of it one link: a category, a guide. */
export function tile({ heading: text, url, level, text: words }: Tile): Html {
  return html`<a class="card" href="${url}">
  <div class="card-content">
    ${heading(level, 'card-heading', text)}
    ${words && html`<p>${words}</p>`}
  </div>
  ${icon('arrow-forward')}
</a>`
}

/** Tiles beside each other, as many as there is room for. */
export function tileGrid(tiles: readonly Html[]): Html {
  return html`<ul class="card-row tile-grid" role="list">${tiles.map((each) => html`<li>${each}</li>`)}</ul>`
}

/** Results under each other. */
export function resultList(cards: readonly Html[]): Html {
  return html`<ul class="card-row result-list" role="list">${cards.map((card) => html`<li>${card}</li>`)}</ul>`
}
