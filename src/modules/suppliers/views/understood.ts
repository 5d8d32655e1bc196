import { type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { SearchFault } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import type { Search, SearchResult } from '../model/directory.ts'
import { placeNotes } from './place-notes.ts'
import { searchUrl } from './search-url.ts'
import { correctionNotes, leftOutNotes, signNotes } from './understood-signs.ts'

interface UnderstoodView {
  readonly asked: Search
  readonly faults: readonly SearchFault[]
  readonly result: Pick<SearchResult, 'total' | 'understood'>
  readonly language: Language
  /** The address of a search on the page that shows it; the list unless told. */
  readonly urlOf?: (search: Search) => string
}

/** What was made of the words, so that whoever wrote them can take it back. */
export function understoodNotes(view: UnderstoodView): Html | false {
  const { language, urlOf = (search: Search) => searchUrl(search, language) } = view
  const notes = [
    ...correctionNotes(view),
    ...signNotes(view),
    ...leftOutNotes(view),
    ...placeNotes({ ...view, urlOf }),
    ...alikeNote(view),
    ...relaxedNote(view),
    ...nothingNote(view),
  ]
  return (
    notes.length > 0 &&
    html`<ul class="understood nobullet-list" role="list">${notes.map((note) => html`<li>${note}</li>`)}</ul>`
  )
}

/** Not one of many found offers what was asked for: a number alone would say otherwise. */
function alikeNote({ result, language }: UnderstoodView): Html[] {
  const { onlyAlike } = result.understood
  return onlyAlike === undefined || result.total === 0 ? [] : [html`${texts[language].understood.onlyAlike(onlyAlike)}`]
}

function relaxedNote({ result, language }: UnderstoodView): Html[] {
  const { withAll } = result.understood
  if (withAll === result.total) return []
  const t = texts[language].understood
  return [html`${withAll === 0 ? t.nobodyHasAll : t.relaxed}`]
}

function nothingNote({ asked, result, language }: UnderstoodView): Html[] {
  return result.understood.saysNothing ? [html`${texts[language].understood.saysNothing(asked.words)}`] : []
}
