import { type Html, html } from '../../../kernel/html/html.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Search, SearchResult } from '../model/directory.ts'
import { searchUrl } from './search-url.ts'

interface UnderstoodView {
  readonly asked: Search
  readonly result: SearchResult
  readonly language: Language
}

/** What was made of the words, so that whoever wrote them can take it back. */
export function understoodNotes(view: UnderstoodView): Html | false {
  const notes = [...corrections(view), ...placeNote(view), ...relaxedNote(view), ...nothingNote(view)]
  return (
    notes.length > 0 &&
    html`<ul class="understood nobullet-list" role="list">${notes.map((note) => html`<li>${note}</li>`)}</ul>`
  )
}

function corrections({ result, language }: UnderstoodView): Html[] {
  const t = texts[language].understood
  return result.understood.corrections.map(({ typed, meant }) => html`${t.corrected(typed, meant)}`)
}

/** Only those at the place are shown, or, where they are few, they come first. */
function placeNote(view: UnderstoodView): Html[] {
  const { asked, result, language } = view
  const { place } = result.understood
  if (place === undefined || result.total === 0) return []
  const t = texts[language].understood
  const everywhere = searchUrl({ ...asked, words: place.otherwise, page: 1 }, language)
  return [html`${placeInWords(view, place.name)} <a href="${everywhere}" rel="nofollow">${t.everywhere}</a>`]
}

function placeInWords({ result, language }: UnderstoodView, place: string): string {
  const t = texts[language].understood
  const { atPlace } = result.understood
  if (atPlace === result.total) return t.onlyAtPlace(place)
  return atPlace === 0 ? t.nobodyAtPlace(place) : t.atPlaceFirst(place, formatNumber(atPlace, language))
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
