/**
 * A piece of HTML that is safe to put into a page. Only `html` makes one, so a plain string can never slip in unescaped.
 */
export class Html {
  readonly #markup: string

  constructor(markup: string, maker: typeof makersKey) {
    if (maker !== makersKey) throw new TypeError('Only html`...` and trustedHtml() make Html.')
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** Not exported: whoever holds it may make Html, so only this file can. */
const makersKey = Symbol('html')

/** What may stand in a `${hole}`: text is escaped, Html is kept, lists are joined, `false`, `null` and `undefined` vanish. */
export type Hole = Html | string | number | bigint | false | null | undefined | readonly Hole[]

/**
 * Template tag for markup. Everything in a hole is escaped, so write attributes with quotes: `<a href="${url}">`.
 * URLs from users go through `safeUrl` first: escaping alone does not stop `javascript:`.
 */
export function html(strings: TemplateStringsArray, ...holes: Hole[]): Html {
  let markup = strings[0] ?? ''
  for (let index = 0; index < holes.length; index++) markup += render(holes[index]) + strings[index + 1]
  return new Html(markup, makersKey)
}

/** Nothing: most attributes that may stand there do not. */
const nothing = html``

/** Markup made by a library that escapes by itself (the Markdown renderer, after sanitizing). Never for user input as it came. */
export function trustedHtml(markup: string): Html {
  return new Html(markup, makersKey)
}

/** An attribute that stands there only while a condition holds: `<input ${attribute('checked', isChosen)}>`. */
export function attribute(name: string, value: string | number | boolean | null | undefined): Html {
  if (value === false || value === null || value === undefined) return nothing
  if (value === true) return trustedHtml(name)
  return html`${trustedHtml(name)}="${value}"`
}

/** Stands in for this site's own address, which the kernel does not know. */
const here = 'https://this-site.invalid'

/** The address if it leads to a web page, a mail or a place on this site; otherwise `#`. */
export function safeUrl(url: string): string {
  // Asked the way a browser reads it: `/\host` and `/<tab>/host` lead to another site just as `//host` does.
  if (/^[/?#]/.test(url)) return URL.parse(url, here)?.origin === here ? url : '#'
  const protocol = URL.parse(url)?.protocol
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? url : '#'
}

function render(hole: Hole): string {
  if (typeof hole === 'string') return escaped(hole)
  if (hole instanceof Html) return hole.toString()
  if (hole === null || hole === undefined || hole === false) return ''
  if (Array.isArray(hole)) return renderAll(hole)
  return String(hole)
}

function renderAll(holes: readonly Hole[]): string {
  let markup = ''
  for (const hole of holes) markup += render(hole)
  return markup
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Most texts have nothing to escape, and looking for it is much cheaper than replacing it. */
function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character) : text
}
