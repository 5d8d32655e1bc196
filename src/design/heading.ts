import { type Hole, type Html, html } from '../kernel/html/html.ts'

/** A heading's place in the page's outline. Level 1 is the page's own and set by `pageTop` and `hero`. */
export type HeadingLevel = 2 | 3 | 4

/** A heading of the level that fits where the component stands, in the looks the component gives it. */
export function heading(level: HeadingLevel, className: string, content: Hole): Html {
  switch (level) {
    case 2:
      return html`<h2 class="${className}">${content}</h2>`
    case 3:
      return html`<h3 class="${className}">${content}</h3>`
    case 4:
      return html`<h4 class="${className}">${content}</h4>`
  }
}
