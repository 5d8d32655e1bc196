import type { Day } from '../../../kernel/time/clock.ts'
import type { Point } from '../../reference/index.ts'
import type { Understood } from './understood.ts'
import type { WhyFound } from './why-found.ts'

/** A social enterprise as the directory knows it. What a source does not say is `null`, never guessed. */
export interface Supplier extends OwnersAccount {
  readonly id: number
  /** Its place in the address: `/leverandoerer/{slug}`. Given once, kept for good. */
  readonly slug: string
  readonly name: string
  readonly otherNames: readonly string[]
  /** Code of a legal form in the reference data. */
  readonly legalForm: string | null
  /** Eight digits with a right check digit. */
  readonly cvr: string | null
  /** A source says that it is a registered social enterprise (RSV). Not checked in the register. */
  readonly rsvStated: boolean
  readonly address: Address
  readonly website: string | null
  /** What it is there for, in a sentence or two. */
  readonly purpose: string | null
  /** Codes of target groups in the reference data. */
  readonly employs: readonly string[]
  /** Whom it employs, in the source's own words. */
  readonly employsNote: string | null
  /** Markdown. */
  readonly description: string | null
  readonly offerings: readonly Offering[]
  readonly deliveryAreas: readonly DeliveryArea[]
  readonly listings: readonly Listing[]
}

/** An organisation it has worked for, never a person. */
export interface ClientReference {
  readonly client: string
  readonly text: string | null
}

export interface Address {
  readonly street: string | null
  readonly postcode: string | null
  readonly town: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** As the source wrote it; shown beside the found one where they contradict each other. */
  readonly municipalityStated: string | null
  /** Four-digit code of the municipality the address lies in. */
  readonly municipality: string | null
  readonly point: Point | null
}

export type OfferingKind = 'product' | 'service'

export interface Offering {
  readonly title: string
  readonly description: string | null
  readonly kind: OfferingKind
  /** CPV codes of eight digits: 1 to 5, or none where a public source gives none. */
  readonly categories: readonly string[]
  readonly unit: string | null
  readonly priceIndication: string | null
  readonly capacity: string | null
}

/** Where it delivers. No area at all means that we do not know. */
export type DeliveryArea =
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'municipality'; readonly municipality: string }
  | { readonly kind: 'radius'; readonly point: Point; readonly radiusKm: number }

/** Where we know a supplier from. */
export interface Listing {
  /** Name of the source, such as the imported file's name without its ending. */
  readonly source: string
  readonly sourceId: string
  readonly sourceUrl: string | null
  /** The day somebody read the source. */
  readonly readOn: Day | null
}

/** A supplier as a source tells of it, before it has a number and an address of its own. */
export type SupplierDraft = Omit<Supplier, 'id' | 'slug' | 'listings' | keyof OwnersAccount>

/** What only its owner can tell of an enterprise, or what follows from having one. */
export interface OwnersAccount {
  /** Whether it is shown. One that is paused, archived, merged or not yet approved is not. */
  readonly isListed: boolean
  /** The organisation that keeps it; null while it is known from public sources only. */
  readonly organisationId: number | null
  /** The last day its owner said that it is true, and in how many months that is to be said again. */
  readonly confirmedOn: Day | null
  readonly reviewMonths: 3 | 6 | 12 | null
  /** How much of what purchasers ask for it tells, 0-100. */
  readonly completeness: number
  /** Danish kroner without VAT, as exact decimal text: `1500.00`. */
  readonly smallestOrder: string | null
  readonly largestOrder: string | null
  readonly leadTimeDays: number | null
  readonly availableFrom: Day | null
  /** Certificates and labels, in its own words: *Svanemærket*. */
  readonly labels: readonly string[]
  /** ISO 639-1 codes of the languages in which it can be asked. */
  readonly languages: readonly string[]
  readonly references: readonly ClientReference[]
}

/**
 * Product or service, by the CPV division: 03 to 44 and 48 are goods, the others works and services.
 * Source: Regulation (EC) No 213/2008, annex I, the division headings.
 */
export function kindOfCategory(code: string): OfferingKind {
  const division = Number(code.slice(0, 2))
  return division <= 44 || division === 48 ? 'product' : 'service'
}

/** The CPV codes of everything it offers, each once. */
export function offeredCategories({ offerings }: Pick<Supplier, 'offerings'>): string[] {
  return [...new Set(offerings.flatMap(({ categories }) => categories))]
}

/**
 * The language a supplier's own texts are in, for screen readers: Danish ones write Danish. Of the others we do not know.
 */
export function contentLanguage({ address }: Pick<Supplier, 'address'>): 'da' | undefined {
  return address.country === null || address.country === 'DK' ? 'da' : undefined
}

/** Markdown without its signs: a card shows words, not formatting. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\][]{0,500})\]\([^)]{0,500}\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A question to the directory. Every filter narrows; an absent one does not. */
export interface Search {
  /** As the purchaser wrote them; quotes make a phrase, a minus excludes. */
  readonly words: string
  readonly filters: Filters
  /** Only those within so many kilometres of a place. */
  readonly near?: Near
  readonly sort: Sort
  /** Counted from 1. */
  readonly page: number
  readonly pageSize: number
}

/** A place to be near to, as it is called, and how near. */
export interface Near {
  readonly name: string
  readonly point: Point
  readonly km: number
}

export interface Filters {
  /** CPV code; the categories below it are included. */
  readonly category?: string
  /** Municipality code of the address. */
  readonly municipality?: string
  /** Region slug of the address. */
  readonly region?: string
  /** Code of a municipality that it delivers to. */
  readonly deliversTo?: string
  readonly kind?: OfferingKind
  /** Code of a target group. */
  readonly employs?: string
  /** Checked in the register of social enterprises. */
  readonly rsv?: 'checked'
  /** Its owner has said within a year that its page is true. */
  readonly confirmed?: 'year'
}

export type FilterName = keyof Filters

export const filterNames: readonly FilterName[] = [
  'category',
  'kind',
  'municipality',
  'region',
  'deliversTo',
  'employs',
  'rsv',
  'confirmed',
]

/** Filters that ask whether somebody vouches for what stands there; each has one value. */
export const assurances = ['rsv', 'confirmed'] as const satisfies readonly FilterName[]

export type Assurance = (typeof assurances)[number]

export const sorts = ['relevance', 'nearest', 'name', 'newest'] as const

export type Sort = (typeof sorts)[number]

/** One value by which the results may be narrowed, and how many there would be. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** For each filter the values to choose among, counted with all other filters in force. */
export type Facets = Readonly<Record<FilterName, readonly FacetCount[]>>

/** A supplier found, and how well it answers: higher is better. */
export interface Match extends FoundSupplier {
  readonly score: number
  readonly why: WhyFound
}

/** A supplier as the search shows it: with what stands beside it in a list of results. */
export interface FoundSupplier {
  readonly supplier: Supplier
  /** When it came into the directory, in seconds since 1970. */
  readonly addedAt: number
  /** The day of the newest check that it is in the register of social enterprises, and until when that counts. */
  readonly inRsvRegister: { readonly checkedOn: Day; readonly validUntil: Day | null } | null
}

/** How many suppliers there are, and how they spread. */
export interface SupplierOverview {
  readonly total: number
  readonly facets: Facets
}

export interface SearchResult extends SupplierOverview {
  readonly matches: readonly Match[]
  readonly understood: Understood
}

/** What dropping filters would give, for a search that found nothing. */
export interface CountWithout {
  /** Without one filter; those that would not help are left out. */
  readonly each: readonly FilterCount[]
  /** Without any filter. */
  readonly all: number
}

export interface FilterCount {
  readonly filter: FilterName
  readonly count: number
}

/** How many suppliers offer something in a category or below it. */
export interface CategoryCount {
  readonly code: string
  readonly suppliers: number
}

/** The orders that make sense: distances are told from a place. */
export function sortsFor({ near }: Search): readonly Sort[] {
  return near === undefined ? sorts.filter((sort) => sort !== 'nearest') : sorts
}

/** The order the results really stand in. */
export function effectiveSort(search: Search): Sort {
  return sortsFor(search).includes(search.sort) ? search.sort : 'relevance'
}

/** The same search with a filter set, or with `undefined` removed; back on its first page. */
export function withFilter<Name extends FilterName>(search: Search, name: Name, value: Filters[Name]): Search {
  const { [name]: _, ...others } = search.filters
  return { ...search, page: 1, filters: value === undefined ? others : { ...others, [name]: value } }
}
