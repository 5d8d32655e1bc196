import { type GeneratedSupplier, sampleSuppliers } from './generated-suppliers.ts'
import { commonSentences } from './words-of-texts.ts'

/** Parameters of a search, as they stand in an address. */
type Query = Readonly<Record<string, string>>

/** Something to ask for over and over. */
export interface Case {
  readonly name: string
  /** Asked in turn; varied, so that no single row stays hot. */
  readonly paths: readonly string[]
  /** The same searches of the API, which tell how many suppliers they find. */
  readonly counted?: readonly string[]
}

/** A small answer that passes through the whole app and needs no database: everything else is told as a share of it. */
export const constantPath = '/robots.txt'

export const caseNames = {
  common: 'search page: common word',
  rare: 'search page: rare word',
  several: 'search page: several words',
  filters: 'search page: two filters',
  wordAndFilters: 'search page: word and filters',
  bare: 'search page: no words',
  apiCommon: 'API search: common word',
  apiRare: 'API search: rare word',
  suggestions: 'suggestions',
  profile: 'profile page',
  map: 'map page',
  front: 'front page',
  cachedSearch: 'cached: search page',
  cachedProfile: 'cached: profile page',
  cachedFront: 'cached: front page',
} as const

const searchPage = '/leverandoerer'
const apiSearch = '/api/v1/suppliers'

/** Cases of a server that keeps no pages, asking for what there is among so many suppliers. */
export function uncachedCases(size: number): Case[] {
  const chosen = sampleSuppliers(size, 200)
  const common = pagesOf(Object.keys(commonSentences))
  const rare = chosen.map(({ rareWord }) => ({ q: rareWord }))
  const bare = Array.from({ length: 40 }, (_, index) => ({ page: String(1 + (index % 20)), sort: sortOf(index) }))
  return [
    search(caseNames.common, searchPage, common),
    search(caseNames.rare, searchPage, rare),
    search(caseNames.several, searchPage, chosen.map(severalWords)),
    search(caseNames.filters, searchPage, chosen.map(twoFilters)),
    search(caseNames.wordAndFilters, searchPage, chosen.map(wordAndFilters)),
    search(caseNames.bare, searchPage, bare),
    search(caseNames.apiCommon, apiSearch, common),
    search(caseNames.apiRare, apiSearch, rare),
    { name: caseNames.suggestions, paths: addresses('/api/v1/suggestions', chosen.map(beginning)) },
    { name: caseNames.profile, paths: sampleSuppliers(size, 500).map(profilePath) },
    { name: caseNames.map, paths: ['/leverandoerer/kort'] },
    { name: caseNames.front, paths: ['/', '/en'] },
  ]
}

/** Cases of a server that keeps pages: one address each, over and over. */
export function cachedCases(size: number): Case[] {
  return [
    { name: caseNames.cachedSearch, paths: [`${searchPage}?q=${encodeURIComponent(commonWord(0))}`] },
    { name: caseNames.cachedProfile, paths: sampleSuppliers(size, 1).map(profilePath) },
    { name: caseNames.cachedFront, paths: ['/'] },
  ]
}

/** Searches and profiles that purchasers open, by turns. */
export function ordinaryVisits(size: number): {
  readonly searches: readonly string[]
  readonly profiles: readonly string[]
} {
  const chosen = sampleSuppliers(size, 200)
  const questions = chosen.flatMap((supplier, index) => [{ q: commonWord(index) }, severalWords(supplier)])
  return { searches: addresses(searchPage, questions), profiles: chosen.map(profilePath) }
}

function search(name: string, path: string, queries: readonly Query[]): Case {
  return { name, paths: addresses(path, queries), counted: addresses(apiSearch, queries) }
}

function addresses(path: string, queries: readonly Query[]): string[] {
  return queries.map((query) => `${path}?${new URLSearchParams(query)}`)
}

function profilePath({ slug }: GeneratedSupplier): string {
  return `${searchPage}/${slug}`
}

/** Nobody turns many pages; five of each word are enough for variety. */
function pagesOf(words: readonly string[]): Query[] {
  return [1, 2, 3, 4, 5].flatMap((page) => words.map((q) => ({ q, page: String(page) })))
}

function sortOf(index: number): string {
  return index < 20 ? 'name' : 'newest'
}

function commonWord(index: number): string {
  const words = Object.keys(commonSentences)
  return words[index % words.length] ?? ''
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
  return { q: commonWord(index), ...twoFilters(supplier, index) }
}

/** The first letters that somebody types: of an offering, a town or an enterprise. */
function beginning({ draft, town }: GeneratedSupplier, index: number): Query {
  const typed = [draft.offerings[0]?.title ?? '', town.name, draft.name][index % 3] ?? ''
  return { q: typed.slice(0, 2 + (index % 6)) }
}
