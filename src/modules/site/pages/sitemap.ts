import { type Html, html, trustedHtml } from '../../../kernel/html/html.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import type { PageRoute } from '../../../kernel/http/route.ts'
import { type Language, languages } from '../../../kernel/i18n/language.ts'
import { type SupplierAddress, supplierAddresses, supplierPartStarts, supplierRoutes } from '../../suppliers/index.ts'
import { files, routes } from '../routes.ts'

/** Suppliers in one file, each in two languages: the protocol (sitemaps.org) allows 50,000 addresses. */
const partSize = 20_000

const declaration = trustedHtml('<?xml version="1.0" encoding="UTF-8"?>\n')

/** All pages for search engines. What does not fit in one file is split: then the bare address lists the parts. */
export async function sitemap(context: RequestContext, after: unknown): Promise<string> {
  if (typeof after === 'string' && /^\d{1,9}$/.test(after)) return part(context, Number(after))
  const starts = await supplierPartStarts(context, partSize)
  return starts.length <= 1 ? part(context, 0) : index(context, starts)
}

function index({ baseUrl }: RequestContext, starts: readonly number[]): string {
  const address = `${baseUrl}${fileUrl(files.sitemap)}`
  return html`${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${starts.map((start) => html`<sitemap><loc>${address}?after=${start}</loc></sitemap>\n`)}</sitemapindex>
`.toString()
}

async function part(context: RequestContext, after: number): Promise<string> {
  const suppliers = await supplierAddresses(context, { after, limit: partSize })
  const pages =
    after === 0 ? fixedPages.flatMap((route) => entries(context, (language) => href(route, language, {}))) : []
  return html`${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages}${suppliers.flatMap((supplier) => supplierEntries(context, supplier))}</urlset>
`.toString()
}

const fixedPages: readonly PageRoute[] = [...Object.values(routes), supplierRoutes.search, supplierRoutes.categories]

function supplierEntries(context: RequestContext, { slug, changedOn }: SupplierAddress): Html[] {
  return entries(context, (language) => href(supplierRoutes.show, language, { slug }), changedOn)
}

/** A page once for each language, each naming the others. */
function entries({ baseUrl }: RequestContext, url: (language: Language) => string, changedOn?: string): Html[] {
  const links = languages.map(
    (language) => html`<xhtml:link rel="alternate" hreflang="${language}" href="${baseUrl}${url(language)}"/>`,
  )
  const changed = changedOn === undefined ? '' : html`<lastmod>${changedOn}</lastmod>`
  return languages.map((language) => html`<url><loc>${baseUrl}${url(language)}</loc>${changed}${links}</url>\n`)
}
