import { z } from 'zod'
import { optional, wholeNumber } from '../../../kernel/http/parameters.ts'
import {
  findCategory,
  findMunicipality,
  findPlace,
  findRegion,
  municipalityByCode,
  targetGroup,
} from '../../reference/index.ts'
import { type Search, sorts } from '../model/directory.ts'
import { distanceInWords } from './search-distance.ts'

/** Longer than any question, short enough to be cheap. */
const longestText = 200
const standardPageSize = 20

/** Nobody reads so far; whoever wants all has the open data. */
export const furthestPage = 10_000

/** As far as people drive for a meeting, in kilometres. */
const usualKm = 25
const municipalityHint = 'a code, name or slug such as 0751 or aarhus'

/** The parameters of a search, the same on pages and in the API: whoever has the one address has the other. */
export const searchParameters = z.object({
  q: readableText().describe(
    'What to look for, in Danish. Quotes make a phrase. A minus excludes: a word, a place, the code of a category, or `RSV`. Of several places or codes any will do.',
  ),
  category: found((code) => findCategory(code)?.code, 'a CPV code such as 555 or 55500000').describe(
    'CPV code, with or without trailing zeros and check digit; includes all codes below it.',
  ),
  municipality: found(municipalityCode, municipalityHint).describe('Municipality of the address.'),
  region: found((name) => findRegion(name)?.slug, 'a name or slug such as midtjylland').describe(
    'Region of the address.',
  ),
  delivers_to: found(municipalityCode, municipalityHint).describe('Municipality delivered to.'),
  near: found((text) => findPlace(text) && text, 'a Danish town or postcode such as Viborg or 8800').describe(
    'Town or postcode: only those whose address lies near it.',
  ),
  within: optional(wholeNumber({ smallest: 1, largest: 500 })).describe(
    `Kilometres from \`near\`; ${usualKm} unless told.`,
  ),
  kind: optional(z.enum(['product', 'service'], 'Use "product" or "service".')).describe('Products or services only.'),
  employs: found((code) => targetGroup(code)?.code, 'a code such as fleksjob, from the facets').describe(
    'Group of people employed.',
  ),
  rsv: optional(z.enum(['checked'], 'Use "checked".')).describe(
    'Only those that somebody has checked in the Danish register of social enterprises (RSV), and the check counts still.',
  ),
  confirmed: optional(z.enum(['year'], 'Use "year".')).describe(
    'Only those whose enterprise has said within the last year that its page is true.',
  ),
  sort: optional(z.enum(sorts, `Use one of ${sorts.join(', ')}.`)).describe('Order; relevance unless told.'),
  page: optional(wholeNumber({ smallest: 1, largest: furthestPage })).describe('Counted from 1.'),
  page_size: optional(wholeNumber({ smallest: 1, largest: 100 })).describe(
    `Items a page; ${standardPageSize} unless told.`,
  ),
})

export type SearchParameters = z.output<typeof searchParameters>

export type SearchParameter = keyof SearchParameters

/** A parameter that could not be understood, and what stood in it. */
export interface SearchFault {
  readonly parameter: SearchParameter
  readonly value: string
}

/** The question that checked parameters ask. A distance told in words is asked for as if it had been chosen. */
export function toSearch(parameters: SearchParameters): Search {
  const { q = '', sort, page, page_size, delivers_to: deliversTo, near, within, ...filters } = parameters
  const told = near === undefined ? distanceInWords(q) : undefined
  return {
    words: told?.otherWords ?? q,
    filters: withoutAbsent({ ...filters, deliversTo }),
    ...nearTo(told?.place ?? near, told?.km ?? within ?? usualKm),
    sort: sort ?? 'relevance',
    page: page ?? 1,
    pageSize: page_size ?? standardPageSize,
  }
}

/** As much of the search as can be understood, and what cannot: a wrong filter must not cost the visitor the words. */
export function readSearch(query: Readonly<Record<string, unknown>>): {
  search: Search
  faults: readonly SearchFault[]
} {
  const parsed = searchParameters.safeParse(query)
  if (parsed.success) return { search: toSearch(parsed.data), faults: [] }

  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  const understood = Object.entries(query).filter(([name]) => !wrong.has(name))
  const faults = searchParameters.keyof().options.filter((name) => wrong.has(name))
  return {
    search: toSearch(searchParameters.parse(Object.fromEntries(understood))),
    faults: faults.map((parameter) => ({ parameter, value: shown(query[parameter]) })),
  }
}

/** The parameters of an address that asks this; what goes without saying is left out. */
export function searchQuery({
  words,
  filters,
  sort,
  page,
  pageSize,
  near,
}: Search): Record<string, string | number | undefined> {
  const { deliversTo, municipality, ...others } = filters
  return {
    q: words || undefined,
    ...others,
    municipality: readable(municipality),
    delivers_to: readable(deliversTo),
    near: near?.name,
    within: near === undefined || near.km === usualKm ? undefined : near.km,
    sort: sort === 'relevance' ? undefined : sort,
    page: page === 1 ? undefined : page,
    page_size: pageSize === standardPageSize ? undefined : pageSize,
  }
}

/** The same search near a place, as near as is usual; back on its first page. */
export function withNear(search: Search, name: string): Search {
  return { ...search, page: 1, ...nearTo(name, usualKm) }
}

function nearTo(name: string | undefined, km: number): Pick<Search, 'near'> {
  const place = name === undefined ? undefined : findPlace(name)
  return place === undefined ? {} : { near: { name: place.name, point: place.point, km } }
}

function municipalityCode(name: string): string | undefined {
  return findMunicipality(name)?.code
}

/** `aarhus` says more in an address than `0751`. */
function readable(code: string | undefined): string | undefined {
  return code && municipalityByCode(code)?.slug
}

/** A text of letters that can be stored, without space around it; absent where nothing is written. */
export function readableText() {
  return (
    z
      .string('Give this parameter once.')
      .max(longestText, `Use ${longestText} characters at most.`)
      // PostgreSQL stores no NUL, and half a surrogate pair is no character.
      .refine((value) => !value.includes('\0') && value.isWellFormed(), 'This is not readable text.')
      .transform((value) => value.trim() || undefined)
      .optional()
  )
}

/** A text that stands for something known, replaced by its code. */
function found(find: (text: string) => string | undefined, hint: string) {
  return readableText().transform((value, issues) => {
    if (value === undefined) return undefined
    const code = find(value)
    if (code === undefined) issues.addIssue(`"${value}" is not known. Use ${hint}.`)
    return code
  })
}

function withoutAbsent<Values extends object>(values: Values): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  // Proof: only entries without a value go, and the result says that any of them may be missing.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

/** What stood there, to be shown again; of a parameter given twice, both. */
function shown(value: unknown): string {
  return [value]
    .flat()
    .filter((each) => typeof each === 'string')
    .join(', ')
    .slice(0, longestText)
    .replaceAll('\0', '')
}
