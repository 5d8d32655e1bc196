import { type Html, html } from '../kernel/html/html.ts'
import { structuredDataBlock } from '../kernel/html/structured-data.ts'
import type { PageReply } from '../kernel/http/reply.ts'
import { assetUrl } from './assets.ts'
import { embeddedFooter, footer } from './footer.ts'
import type { Frame } from './frame.ts'
import { header } from './header.ts'
import { texts } from './texts.ts'

/** The two faces seen above the fold. Fetched early, they are there before the first paint. */
const fonts = ['Regular', 'SemiBold'].map((face) =>
  assetUrl(`dkfds/fonts/IBMPlexSans/split/woff2/IBMPlexSans-${face}-Latin1.woff2`),
)

/** The whole document: the frame with the page's content in it. */
export function layout(frame: Frame, page: PageReply): Html {
  return html`<!doctype html>
<html lang="${frame.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${title(frame, page)}
    ${forSearchEngines(frame, page)}
    <link rel="icon" href="${assetUrl('logo.svg')}" type="image/svg+xml">
    ${fonts.map((url) => html`<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`)}
    ${stylesheets()}
    <script src="${assetUrl('dkfds/js/dkfds.min.js')}" nonce="${frame.nonce}" defer></script>
    <script src="${assetUrl('rummelig.js')}" nonce="${frame.nonce}" defer></script>
    ${page.feed && html`<link rel="alternate" type="application/atom+xml" href="${page.feed}">`}
    ${page.structuredData && structuredDataBlock(page.structuredData)}
    ${(page.scripts ?? []).map((path) => html`<script src="${assetUrl(path)}" nonce="${frame.nonce}" defer></script>`)}
  </head>
  <body>
    <a class="skipnav" href="#main">${texts[frame.language].skipLink}</a>
    ${header(frame)}
    <main id="main">${page.main}</main>
    ${footer(frame)}
  </body>
</html>
`
}

/** A page in another site's frame: nothing around it but who made it, no script, and nothing for search engines. */
export function embeddedLayout(frame: Frame, page: PageReply): Html {
  return html`<!doctype html>
<html lang="${frame.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${title(frame, page)}
    <meta name="robots" content="noindex">
    ${stylesheets()}
  </head>
  <body>
    <main class="embedded" id="main">${page.main}</main>
    ${embeddedFooter(frame)}
  </body>
</html>
`
}

function stylesheets(): Html {
  return html`<link rel="stylesheet" href="${assetUrl('dkfds/css/dkfds.min.css')}">
    <link rel="stylesheet" href="${assetUrl('rummelig.css')}">`
}

function title(frame: Frame, page: PageReply): Html {
  return page.title === frame.siteName
    ? html`<title>${page.title}</title>`
    : html`<title>${page.title} · ${frame.siteName}</title>`
}

/** A page kept out of search engines names no canonical address: the two hints would contradict each other. */
function forSearchEngines(frame: Frame, page: PageReply): Html {
  const description = page.description && html`<meta name="description" content="${page.description}">`
  if (!page.indexed) return html`${description}<meta name="robots" content="noindex">`
  return html`${description}
    <link rel="canonical" href="${frame.canonicalUrl}">
    ${frame.alternates.map(({ language, url }) => html`<link rel="alternate" hreflang="${language}" href="${url}">`)}
    ${frame.alternates.slice(0, 1).map(({ url }) => html`<link rel="alternate" hreflang="x-default" href="${url}">`)}`
}
