import { type Html, html } from '../../../kernel/html/html.ts'
import { formatList, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { findMunicipality, municipalityByCode, placesSpelledLike } from '../../reference/index.ts'
import { type SearchFault, withNear } from '../forms/search.ts'
import { texts } from '../locales/texts.ts'
import { type Search, type SearchResult, withFilter } from '../model/directory.ts'
import type { AskedPlace } from '../model/understood.ts'
import { inOneSentence } from './in-one-sentence.ts'

interface PlaceNotesView {
  readonly asked: Search
  readonly faults: readonly SearchFault[]
  readonly result: Pick<SearchResult, 'total' | 'understood'>
  readonly language: Language
  /** The address of a search on the page that shows it. */
  readonly urlOf: (search: Search) => string
}

/** Which places were taken to be meant and what follows from it, with the ways out: everywhere, only there, their namesakes. */
export function placeNotes(view: PlaceNotesView): Html[] {
  const { places } = view.result.understood
  return [...told(view), ...places.flatMap((place) => namesakes(view, place)), ...spelledAlike(view)]
}

/** Only those at the places are shown, or, where they are few, others too. Where nobody is found the page says so below. */
function told(view: PlaceNotesView): Html[] {
  const { asked, result, language, urlOf } = view
  const { places } = result.understood
  const [place, ...others] = places
  if (result.total === 0 || place === undefined) return []
  const everywhere = urlOf({ ...asked, words: result.understood.everywhere, page: 1 })
  const narrower = others.length === 0 ? onlyThere(view, place) : withoutEach(view, places)
  return [
    html`${inWords(
      view,
      inOneSentence(
        places.map((place) => reachOf(place, language)),
        language,
      ),
    )} ${narrower}<a href="${everywhere}" rel="nofollow">${texts[language].understood.everywhere}</a>`,
  ]
}

/** Of several places each may be one too many. */
function withoutEach({ asked, language, urlOf }: PlaceNotesView, places: readonly AskedPlace[]): Html[] {
  return places.map(({ name, otherwise }) => {
    const url = urlOf({ ...asked, words: otherwise, page: 1 })
    return html`<a href="${url}" rel="nofollow">${texts[language].places.without(name)}</a> · `
  })
}

function inWords({ result, language }: PlaceNotesView, place: string): string {
  const t = texts[language].understood
  const { atPlace } = result.understood
  if (atPlace === result.total) return t.onlyAtPlace(place)
  return atPlace === 0 ? t.nobodyAtPlace(place) : t.atPlaceFirst(place, formatNumber(atPlace, language))
}

/** Who is there counts as delivering there. Only a municipality can be chosen so. */
function onlyThere({ asked, result, language, urlOf }: PlaceNotesView, place: AskedPlace): Html | false {
  const [municipality, ...others] = place.municipalities
  const { atPlace } = result.understood
  if (others.length > 0 || atPlace === 0 || atPlace === result.total || asked.filters.deliversTo !== undefined)
    return false
  const there = urlOf(withFilter({ ...asked, words: place.otherwise }, 'deliversTo', municipality))
  const [name] = municipalitiesBeyond(place)
  const t = texts[language].places
  return html`<a href="${there}" rel="nofollow">${t.onlyThere(name === undefined ? place.name : t.municipality(name))}</a> · `
}

/** Where those found for a place may be: suppliers go by municipalities, so a district finds all of its own. */
function reachOf(place: AskedPlace, language: Language): string {
  const [name, ...others] = municipalitiesBeyond(place)
  const t = texts[language].places
  if (name === undefined) return place.name
  const whole = others.length === 0 ? t.municipality(name) : t.oneOf(formatList([name, ...others], language))
  // A namesake is told by its municipality, which stands there already: `Ejby (Køge)`.
  return t.where(whole, place.name.replace(` (${name})`, ''))
}

/** A part of the country has more, and is hardly smaller than they are together. */
const mostNamed = 3

/** The municipalities that may reach beyond the place, by name. */
function municipalitiesBeyond({ name, municipalities }: AskedPlace): string[] {
  const names = municipalities.map((code) => municipalityByCode(code)?.name ?? code)
  return names.length > mostNamed || names.includes(name) ? [] : names
}

function namesakes({ asked, language, urlOf }: PlaceNotesView, { otherwise, others = [] }: AskedPlace): Html[] {
  const choices = others.map((name) => ({
    name,
    url: urlOf({ ...asked, words: `${otherwise} ${name}`.trim(), page: 1 }),
  }))
  return didYouMean(choices, language)
}

/** For a place in the address that nobody knows: how known ones are spelled. */
function spelledAlike({ asked, faults, language, urlOf }: PlaceNotesView): Html[] {
  return faults.flatMap(({ parameter, value }) => {
    const choices = placesSpelledLike(value).flatMap((name) => {
      const search = askedAt(asked, parameter, name)
      return search === undefined ? [] : [{ name, url: urlOf(search) }]
    })
    return didYouMean(choices, language)
  })
}

function askedAt(asked: Search, parameter: SearchFault['parameter'], name: string): Search | undefined {
  if (parameter === 'near') return withNear(asked, name)
  const code = findMunicipality(name)?.code
  if (code === undefined) return undefined
  if (parameter === 'municipality') return withFilter(asked, 'municipality', code)
  return parameter === 'delivers_to' ? withFilter(asked, 'deliversTo', code) : undefined
}

interface Choice {
  readonly name: string
  readonly url: string
}

/** *Mente du Viby J eller Viby Sjælland?*, each a link. */
function didYouMean(choices: readonly Choice[], language: Language): Html[] {
  if (choices.length === 0) return []
  const { didYouMean, or } = texts[language].places
  const links = choices.map(({ name, url }, at) => {
    const gap = at === choices.length - 1 ? ` ${or} ` : ', '
    return html`${at > 0 && gap}<a href="${url}" rel="nofollow">${name}</a>`
  })
  return [html`${didYouMean} ${links}?`]
}
