import { readFileSync } from 'node:fs'
import { type Html, html, trustedHtml } from '../kernel/html/html.ts'

const names = [
  'arrow-forward',
  'check',
  'chevron-left',
  'chevron-right',
  'close',
  'error',
  'first-page',
  'info',
  'language',
  'last-page',
  'menu',
  'search',
  'success',
  'warning',
] as const

export type IconName = (typeof names)[number]

const folder = new URL('../img/svg-icons/', import.meta.resolve('dkfds'))

/** Drawings from the design system, put into the page itself: a few hundred bytes instead of a request. */
const drawings = new Map(names.map((name) => [name, drawing(name)]))

/** An icon beside words that say the same; screen readers pass over it. */
export function icon(name: IconName): Html {
  return html`<svg class="icon-svg" focusable="false" aria-hidden="true" ${drawings.get(name)}</svg>`
}

/** An icon that stands for a word of its own, such as "Advarsel". */
export function labelledIcon(name: IconName, label: string, className: string): Html {
  return html`<svg class="icon-svg ${className}" focusable="false" role="img" aria-label="${label}" ${drawings.get(name)}</svg>`
}

/** The file from its view box to the last path, without the opening and closing tag around it. */
function drawing(name: IconName): Html {
  const file = readFileSync(new URL(`${name}.svg`, folder), 'utf8')
  return trustedHtml(file.slice(file.indexOf('viewBox'), file.lastIndexOf('</svg>')))
}
