import { z } from 'zod'
import type { QueryValues } from '../../../kernel/http/href.ts'
import { wholeNumber } from '../../../kernel/http/parameters.ts'
import { countryCode, findCategory, findMunicipality, findRegion, municipalityByCode } from '../../reference/index.ts'
import { wholeCountry } from '../model/place.ts'
import { type FilterName, filterNames, type NoticeSearch, sorts, statuses } from '../model/search.ts'
import { socialObjectives } from '../model/social.ts'

const longestText = 200

/** Nobody reads so far. */
export const furthestPage = 500

export type SearchParameter = FilterName | 'q' | 'status' | 'sort' | 'page'

/** A parameter that could not be understood, and what stood in it. */
export interface SearchFault {
  readonly parameter: SearchParameter
  readonly value: string
}

/** What each filter takes, and what is made of it; `undefined` for what means nothing. */
const filterReaders: Readonly<Record<FilterName, (text: string) => string | undefined>> = {
  reserved: (text) => oneOf(['res-ws', 'res-pub-ser'], text),
  execution: (text) => oneOf(['yes'], text),
  social: (text) => oneOf(['any', ...socialObjectives], text),
  category: (text) => findCategory(text)?.code,
  region: (text) => oneOf([wholeCountry], text) ?? findRegion(text)?.slug,
  municipality: (text) => findMunicipality(text)?.code,
  country: (text) => (/^[A-Z]{3}$/.test(text) && countryCode(text) !== undefined ? text : undefined),
  buyer: (text) => text,
}

function oneOf(values: readonly string[], text: string): string | undefined {
  return values.find((value) => value === text)
}

const statusParameter = z.enum(statuses)
const sortParameter = z.enum(sorts)
const pageParameter = wholeNumber({ smallest: 1, largest: furthestPage })

/** As much of the search as can be understood, and what cannot: a wrong filter must not cost the visitor the words. */
export function readSearch(query: Readonly<Record<string, unknown>>): {
  search: NoticeSearch
  faults: readonly SearchFault[]
} {
  const faults: SearchFault[] = []
  const read = <Value>(
    parameter: SearchParameter,
    understand: (text: string) => Value | undefined,
  ): Value | undefined => {
    const given = query[parameter]
    if (given === undefined || given === '') return undefined
    const text = readable(given)
    const value = text === undefined ? undefined : understand(text)
    if (value === undefined) faults.push({ parameter, value: String(given).slice(0, longestText) })
    return value
  }
  const filters: Partial<Record<FilterName, string>> = {}
  for (const filter of filterNames) {
    const value = read(filter, filterReaders[filter])
    if (value !== undefined) filters[filter] = value
  }
  const search: NoticeSearch = {
    words: read('q', (text) => text) ?? '',
    status: read('status', (text) => statusParameter.safeParse(text).data) ?? 'open',
    filters,
    sort: read('sort', (text) => sortParameter.safeParse(text).data) ?? 'deadline',
    page: read('page', (text) => pageParameter.safeParse(text).data) ?? 1,
  }
  return { search, faults }
}

/** One text of letters that can be stored. */
function readable(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > longestText) return undefined
  return value.includes('\0') || !value.isWellFormed() ? undefined : value.trim()
}

/** The parameters of an address that asks this; what goes without saying is left out. */
export function searchQuery({ words, status, filters, sort, page }: NoticeSearch): QueryValues {
  const { municipality, ...others } = filters
  return {
    q: words,
    status: status === 'open' ? undefined : status,
    ...others,
    municipality: municipality && municipalityByCode(municipality)?.slug,
    sort: sort === 'deadline' ? undefined : sort,
    page: page === 1 ? undefined : page,
  }
}
