import { type Html, html, trustedHtml } from './html.ts'

/** Facts for machines in the words of schema.org: an object that `JSON.stringify` writes whole. */
export type StructuredData = Readonly<Record<string, unknown>>

/**
 * The facts as a block of data in the page. Browsers run only scripts of kinds they know, so the Content Security Policy has
 * nothing to say about it; and none of the characters that end such a block or begin a tag stands in it as itself. It is the
 * one place that may write a script with a body.
 */
export function structuredDataBlock(data: StructuredData): Html {
  return html`<script type="application/ld+json">${trustedHtml(escapedJson(data))}</script>`
}

/** JSON reads `\u003c` as `<`: the facts stay the same. */
function escapedJson(data: StructuredData): string {
  return JSON.stringify(data).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
