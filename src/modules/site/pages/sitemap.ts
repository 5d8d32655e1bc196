import type { Database } from '../../../kernel/database/database.ts'
import { type Html, html, trustedHtml } from '../../../kernel/html/html.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import type { PageRoute } from '../../../kernel/http/route.ts'
import { type Language, languages } from '../../../kernel/i18n/language.ts'
import { platformSettings } from '../../desk/index.ts'
import { calendarRoutes, startRoutes } from '../../enquiries/index.ts'
import { openDataRoutes } from '../../opendata/index.ts'
import {
  orderRoutes,
  type SupplierAddress,
  supplierAddresses,
  supplierPartStarts,
  supplierRoutes,
} from '../../suppliers/index.ts'
import { files, routes } from '../routes.ts'

/**
 * Suppliers in one file, each in two languages. The protocol (sitemaps.org) allows 50,000 addresses, but a file is put together
 * in memory and in one go: this many are some 1.5 MB, and hold everybody else up for some 30 ms.
 */
const partSize = 2_000

/** How long a file stays as it was built, in milliseconds. Search engines come back after days. */
const keptFor = 10 * 60_000

/** Files kept at once: enough for 100,000 suppliers, some 75 MB at most. */
const keptParts = 50

const declaration = trustedHtml('<?xml version="1.0" encoding="UTF-8"?>\n')

/**
 * All pages for search engines. What does not fit in one file is split: then the bare address lists the parts, and so does
 * one that names no part. Only parts that are there are built, each once in a while, however many ask for them.
 */
export async function sitemap(context: RequestContext, after: unknown): Promise<string> {
  const starts = await startsInMemory(context, '', () => supplierPartStarts(context, partSize))
  const start = starts.length === 1 ? 0 : starts.find((each) => String(each) === after)
  if (start === undefined) return index(context, starts)
  const { offersEnglish } = platformSettings(context)
  return partsInMemory(context, `${context.baseUrl} ${offersEnglish} ${start}`, () => part(context, start))
}

const startsInMemory = inMemory<readonly number[]>(1)
const partsInMemory = inMemory<string>(keptParts)

interface Kept<Value> {
  /** In milliseconds since 1970. */
  readonly until: number
  readonly value: Promise<Value>
}

/** Keeps what is built, so many of it for each database. Who asks while it is being built waits for the same. */
function inMemory<Value>(most: number) {
  const memories = new WeakMap<Database, Map<string, Kept<Value>>>()

  return ({ database, clock }: RequestContext, key: string, build: () => Promise<Value>): Promise<Value> => {
    const memory = memories.get(database) ?? new Map<string, Kept<Value>>()
    memories.set(database, memory)
    const now = clock.now().getTime()
    const known = memory.get(key)
    if (known !== undefined && now < known.until) return known.value

    const value = build()
    keep(memory, key, { until: now + keptFor, value }, most)
    return value
  }
}

/** Puts it last, drops the oldest where there are too many, and forgets it if it cannot be built: the next one tries again. */
function keep<Value>(memory: Map<string, Kept<Value>>, key: string, kept: Kept<Value>, most: number): void {
  memory.delete(key)
  memory.set(key, kept)
  const [oldest] = memory.keys()
  if (memory.size > most && oldest !== undefined) memory.delete(oldest)
  kept.value.catch(() => {
    if (memory.get(key) === kept) memory.delete(key)
  })
}

function index({ baseUrl }: RequestContext, starts: readonly number[]): string {
  const address = `${baseUrl}${fileUrl(files.sitemap, {})}`
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

/** What everybody may see, and nobody has to sign in for. */
const fixedPages: readonly PageRoute[] = [
  ...Object.values(routes).filter((route) => route.kind === 'page'),
  supplierRoutes.search,
  supplierRoutes.categories,
  orderRoutes.order,
  startRoutes.start,
  calendarRoutes.list,
  openDataRoutes.data,
  openDataRoutes.embedding,
].filter(({ access }) => access === 'everyone')

function supplierEntries(context: RequestContext, { slug, changedOn }: SupplierAddress): Html[] {
  return entries(context, (language) => href(supplierRoutes.show, language, { slug }), changedOn)
}

/** A page once for each language that is offered, each naming the others. */
function entries(context: RequestContext, url: (language: Language) => string, changedOn?: string): Html[] {
  const { baseUrl } = context
  const offered: readonly Language[] = platformSettings(context).offersEnglish ? languages : ['da']
  const links = offered.map(
    (language) => html`<xhtml:link rel="alternate" hreflang="${language}" href="${baseUrl}${url(language)}"/>`,
  )
  const changed = changedOn === undefined ? '' : html`<lastmod>${changedOn}</lastmod>`
  return offered.map((language) => html`<url><loc>${baseUrl}${url(language)}</loc>${changed}${links}</url>\n`)
}
