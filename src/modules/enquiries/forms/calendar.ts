import { type FormBody, many } from '../../../kernel/forms/form-body.ts'
import type { QueryValues } from '../../../kernel/http/href.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { findCategory, findMunicipality, municipalityByCode } from '../../reference/index.ts'
import type { CalendarFilter, CalendarFollow } from '../model/calendar.ts'

/** The part of the calendar that an address asks for, and whether something in it means nothing. */
export function readCalendarFilter(query: Readonly<Record<string, unknown>>): {
  readonly filter: CalendarFilter
  readonly hasFault: boolean
} {
  const [category, municipality, quarter] = [textIn(query.category), textIn(query.municipality), textIn(query.quarter)]
  const filter = {
    category: category && findCategory(category)?.code,
    municipality: municipality && findMunicipality(municipality)?.code,
    quarter: quarter && /^20\d\d-[1-4]$/.test(quarter) ? quarter : undefined,
  }
  const hasFault =
    (category !== undefined && filter.category === undefined) ||
    (municipality !== undefined && filter.municipality === undefined) ||
    (quarter !== undefined && filter.quarter === undefined)
  return { filter, hasFault }
}

/** The parameters of an address that asks for this part. */
export function calendarQuery({ category, municipality, quarter }: CalendarFilter): QueryValues {
  return { category, municipality: municipality && municipalityByCode(municipality)?.slug, quarter }
}

/** So many of each may be followed. */
const mostFollowed = 50

/** What somebody wants to be told of; what is not there is passed over. */
export function readFollow(body: FormBody): Result<CalendarFollow, 'tooMany'> {
  const categories = found(many(body, 'categories'), (text) => findCategory(text)?.code)
  const municipalities = found(many(body, 'municipalities'), (text) => municipalityByCode(text)?.code)
  if (categories.length > mostFollowed || municipalities.length > mostFollowed) return refused('tooMany')
  return ok({ categories, municipalities })
}

function found(texts: readonly string[], find: (text: string) => string | undefined): string[] {
  return [...new Set(texts.flatMap((text) => find(text) ?? []))]
}

/** Something that was given; nothing for a field that was left empty. */
function textIn(value: unknown): string | undefined {
  if (value === undefined || value === '') return undefined
  return String(value).slice(0, 100)
}
