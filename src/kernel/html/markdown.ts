import MarkdownIt from 'markdown-it'
import sanitize from 'sanitize-html'
import { boundedMemory } from '../bounded-memory.ts'
import { type Html, trustedHtml } from './html.ts'

// HTML in the source is shown as text; `linkify` makes addresses that people paste into links.
const renderer = new MarkdownIt({ html: false, linkify: true, typographer: false })

/** What remains of a text from a stranger: no pictures (they would tell their host who reads), no headings over the page's own. */
const allowed: sanitize.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote', 'code', 'h3', 'h4'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h3',
    h2: 'h3',
    a: sanitize.simpleTransform('a', { rel: 'nofollow noopener ugc' }),
  },
}

/** Texts that were shown lately, at most so many bytes of them: reading and cleaning one takes longer than the page around it. */
const rendered = boundedMemory<string, Html>(4_000_000)

/** Markdown from anybody as markup that is safe in a page. Headings begin at the third level. */
export function markdown(source: string): Html {
  const known = rendered.get(source)
  if (known !== undefined) return known
  const markup = trustedHtml(sanitize(renderer.render(source), allowed))
  rendered.set(source, markup, 2 * (source.length + markup.toString().length))
  return markup
}
