import { type Html, html } from '../kernel/html/html.ts'
import type { TextLink } from './frame.ts'

export interface PageTop {
  /** `breadcrumbs(...)`; absent on the front page. */
  readonly trail?: Html
  readonly heading: string
  readonly lead?: string
  /** Below the lead: badges, a search form. */
  readonly body?: Html
}

export interface Section {
  readonly heading: string
  /** Sand sets a section off from its neighbours. */
  readonly tone: 'white' | 'sand'
  readonly body: Html
  /** Where the rest is, such as "Alle kategorier". */
  readonly more?: TextLink
}

/** How every page but the front page begins. */
export function pageTop({ trail, heading, lead, body }: PageTop): Html {
  return html`<div class="page-top">
  <div class="container">
    ${trail}
    <h1>${heading}</h1>
    ${lead && html`<p class="font-lead">${lead}</p>`}
    ${body}
  </div>
</div>`
}

/** A part of a page with a heading, from edge to edge. */
export function section({ heading, tone, body, more }: Section): Html {
  return html`<section class="band band-${tone}">
  <div class="container">
    <h2>${heading}</h2>
    ${body}
    ${more && html`<p class="more"><a href="${more.url}">${more.text}</a></p>`}
  </div>
</section>`
}

/** Content without a heading of its own, held to the page's width. */
export function container(content: Html): Html {
  return html`<div class="container page-body">${content}</div>`
}

/** Filters beside results; above them on narrow screens. */
export function searchLayout({ filters, results }: { readonly filters: Html; readonly results: Html }): Html {
  return html`<div class="container page-body search-layout"><div>${filters}</div><div>${results}</div></div>`
}

/** What the page is about, with a narrow column of facts beside it; below it on narrow screens. */
export function mainAndSide({ main, side }: { readonly main: Html; readonly side: Html }): Html {
  return html`<div class="container page-body main-and-side"><div>${main}</div><aside>${side}</aside></div>`
}

/** A box on sand for the side column: contact, a note. */
export function panel({ heading, body }: { readonly heading: string; readonly body: Html }): Html {
  return html`<div class="panel"><h2>${heading}</h2>${body}</div>`
}

/** A desk's own navigation beside its page; above it on narrow screens. */
export function deskLayout({ navigation, main }: { readonly navigation: Html; readonly main: Html }): Html {
  return html`<div class="container page-body desk-layout">${navigation}<div>${main}</div></div>`
}
