import type { Context } from '../../../kernel/context.ts'
import { analyse } from '../../../kernel/danish/analyse.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { children, divisions, regionsOn } from '../../reference/index.ts'
import type { NoticeCard, NoticeResult, NoticeSearch } from '../model/search.ts'
import { countNotices, findNotices, type OfferedValues, type Question, type WordQuery } from '../store/search.ts'
import { nutsOf, nutsOfRegion } from './area.ts'
import { isWord } from './searchable.ts'

/** The notices that a search finds, and what they can be narrowed to. */
export async function searchNotices(context: Context, search: NoticeSearch): Promise<NoticeResult> {
  const question = questionOf(context, search)
  const { total, facets } = await countNotices(context.database, question, offeredFor(context, search))
  return { notices: total === 0 ? [] : await findNotices(context.database, question), total, facets }
}

/** The newest that a search finds, for those who follow it. */
export function newestNotices(context: Context, search: NoticeSearch): Promise<NoticeCard[]> {
  return findNotices(context.database, questionOf(context, { ...search, sort: 'newest', page: 1 }))
}

function questionOf({ clock }: Context, search: NoticeSearch): Question {
  const { region, municipality } = search.filters
  const within = [
    ...(region === undefined ? [] : [nutsOfRegion(region)]),
    ...(municipality === undefined ? [] : [nutsOf([municipality])]),
  ]
  return { search, words: wordsOf(search.words), within, now: clock.now() }
}

/** More words than these narrow nothing any more. */
const mostWords = 12

function wordsOf(text: string): WordQuery[] {
  return analyse(text)
    .filter(({ isEmpty, stem }) => !isEmpty && isWord(stem))
    .slice(0, mostWords)
    .map(({ stem, parts }) => ({ stem, parts: parts.filter(isWord) }))
}

/** Below a category that is chosen its own parts, else the divisions. */
function offeredFor({ clock }: Context, { filters: { category } }: NoticeSearch): OfferedValues {
  const categories = category === undefined ? divisions() : children(category)
  return {
    categories: [...categories.map(({ code }) => code), ...(category === undefined ? [] : [category])],
    regions: regionsOn(dayInDenmark(clock.now())).map(({ slug }) => ({ slug, nuts: nutsOfRegion(slug) })),
  }
}
