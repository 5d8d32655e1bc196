import type { GeneratedSupplier } from './generated-suppliers.ts'
import { commonSentences } from './words-of-texts.ts'

/** Parameters of a search, as they stand in an address. */
export type Query = Readonly<Record<string, string>>

/** Something to do over and over, varied so that no single row stays hot. */
export type Case =
  | { readonly kind: 'pages'; readonly name: string; readonly paths: readonly string[] }
  | { readonly kind: 'search'; readonly name: string; readonly path: string; readonly queries: readonly Query[] }
  /** The statements of a search without web and HTML. */
  | { readonly kind: 'statements'; readonly name: string; readonly queries: readonly Query[] }

/** Questions in each case. */
const variety = 200

/** A small answer that passes through the whole app and needs no database: everything else is told as a share of it. */
export const constantPath = '/robots.txt'

/** Cases that ask for what there is among the suppliers. */
export function casesFor(suppliers: readonly GeneratedSupplier[]): Case[] {
  const chosen = evenly(suppliers, variety)
  const common = pagesOf(Object.keys(commonSentences))
  const rare = chosen.map(({ rareWord }) => ({ q: rareWord }))
  const bare = Array.from({ length: 40 }, (_, index) => ({ page: String(1 + (index % 20)), sort: sortOf(index) }))
  return [
    { kind: 'statements', name: 'SQL alone: common word', queries: common },
    { kind: 'statements', name: 'SQL alone: rare word', queries: rare },
    { kind: 'statements', name: 'SQL alone: no words', queries: bare },
    { kind: 'search', name: 'search page: common word', path: searchPage, queries: common },
    { kind: 'search', name: 'search page: rare word', path: searchPage, queries: rare },
    { kind: 'search', name: 'search page: several words', path: searchPage, queries: chosen.map(severalWords) },
    { kind: 'search', name: 'search page: two filters', path: searchPage, queries: chosen.map(twoFilters) },
    { kind: 'search', name: 'search page: word and filters', path: searchPage, queries: chosen.map(wordAndFilters) },
    { kind: 'search', name: 'search page: no words', path: searchPage, queries: bare },
    { kind: 'search', name: 'API search: common word', path: '/api/v1/suppliers', queries: common },
    { kind: 'search', name: 'API search: rare word', path: '/api/v1/suppliers', queries: rare },
    { kind: 'pages', name: 'profile page', paths: evenly(suppliers, 500).map(({ slug }) => `/leverandoerer/${slug}`) },
    { kind: 'pages', name: 'front page', paths: ['/', '/en'] },
  ]
}

/** Where a case's requests go. */
export function pathsOf({ path, queries }: { readonly path: string; readonly queries: readonly Query[] }): string[] {
  return queries.map((query) => `${path}?${new URLSearchParams(query)}`)
}

const searchPage = '/leverandoerer'

/** Nobody turns many pages; five of each word are enough for variety. */
function pagesOf(words: readonly string[]): Query[] {
  return [1, 2, 3, 4, 5].flatMap((page) => words.map((q) => ({ q, page: String(page) })))
}

function sortOf(index: number): string {
  return index < 20 ? 'name' : 'newest'
}

/** What is sold and where, as people ask: `Drift af personalekantine Ribe`. */
function severalWords({ draft, town }: GeneratedSupplier): Query {
  return { q: `${draft.offerings[0]?.title} ${town.name}` }
}

function twoFilters({ draft, town }: GeneratedSupplier, index: number): Query {
  const { kind = 'service', categories = [] } = draft.offerings[0] ?? {}
  const kinds: readonly Query[] = [
    { category: categories[0]?.slice(0, 2) ?? '', kind },
    { delivers_to: town.municipalityCode, kind },
    { employs: draft.employs[0] ?? '', delivers_to: town.municipalityCode },
    { municipality: town.municipalityCode, category: categories[0]?.slice(0, 2) ?? '' },
  ]
  return kinds[index % kinds.length] ?? {}
}

function wordAndFilters(supplier: GeneratedSupplier, index: number): Query {
  const words = Object.keys(commonSentences)
  return { q: words[index % words.length] ?? '', ...twoFilters(supplier, index) }
}

/** So many of the items, spread over all of them. */
function evenly<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(items.length / count))
  return items.filter((_, index) => index % step === 0).slice(0, count)
}
