import { definitionList } from '../../../design/definition-list.ts'
import { details } from '../../../design/details.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import { formatDate, formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import { danishTime } from '../model/danish-time.ts'
import type { Lot, Texts } from '../model/notice.ts'
import { type Said, said } from '../model/said.ts'
import type { SocialTerms } from '../model/search.ts'
import type { ShownNotice } from '../model/shown.ts'
import { socialTraits } from '../model/social.ts'
import { inLanguage, traitName } from './card.ts'
import { languageName, lotName, money, placeNames } from './in-words.ts'

interface LotsView {
  readonly notice: ShownNotice
  readonly language: Language
}

/** So many lots stand open one below the other; more wait behind their titles. */
const mostOpen = 5

/** Each lot with its terms; a purchase in one piece has just the terms. */
export function lotsPart({ notice, language }: LotsView): Html {
  const t = texts[language].show
  const [only, ...others] = notice.lots
  if (only === undefined) return html``
  if (others.length === 0) return html`<h2>${t.oneLotHeading}</h2>${lotBody(only, { notice, language })}`
  const heading = only.kind === 'part' ? t.partsHeading : t.lotsHeading
  return html`<h2>${heading} (${notice.lots.length})</h2>
    ${notice.lots.map((lot, index) => (index < mostOpen ? openLot(lot, { notice, language }) : closedLot(lot, { notice, language })))}`
}

function openLot(lot: Lot, view: LotsView): Html {
  return html`<section class="panel"><h3>${inLanguage(lotTitle(lot, view))}</h3>${lotBody(lot, view)}</section>`
}

function closedLot(lot: Lot, view: LotsView): Html {
  return details({ summary: lotTitle(lot, view).text, body: lotBody(lot, view) })
}

function lotTitle({ lotId, titles }: Lot, { notice, language }: LotsView): Said {
  const title = said(titles, language, notice.language)
  const name = lotName(lotId, language)
  return { text: title === undefined ? name : `${name}: ${title.text}`, lang: title?.lang }
}

function lotBody(lot: Lot, { notice, language }: LotsView): Html {
  const description = said(lot.descriptions, language, notice.language)
  const repeats = description?.text === said(notice.descriptions, language, notice.language)?.text
  return html`
    ${description && !repeats && paragraphs(description)}
    ${definitionList(factsOf(lot, notice, language))}`
}

/** As it was written: an empty line begins a paragraph. */
export function paragraphs({ text, lang }: Said): Html {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return html`${parts.map((part) => html`<p ${attribute('lang', lang)}>${part}</p>`)}`
}

function factsOf(lot: Lot, notice: ShownNotice, language: Language) {
  const t = texts[language].facts
  const saying = (all: Texts) => {
    const found = said(all, language, notice.language)
    return found === undefined ? [] : [html`<span ${attribute('lang', found.lang)}>${found.text}</span>`]
  }
  return [
    { term: t.deadline, values: deadlineOf(lot, language) },
    { term: t.social, values: socialTraits(termsOf(lot)).map((trait) => traitName(trait, language)) },
    { term: t.place, values: [...placeNames(lot.places, language), ...lot.towns] },
    { term: t.categories, values: lot.cpv.map((code) => `${categoryName(code, language) ?? code}`) },
    { term: t.value, values: lot.value === null ? [] : [money(lot.value, language)] },
    { term: t.duration, values: durationOf(lot, language) },
    { term: t.conditions, values: saying(lot.conditions) },
    { term: t.strategicText, values: saying(lot.strategicTexts) },
    { term: t.languages, values: languagesOf(lot, language) },
    { term: t.suitsSmall, values: yesOrNo(lot.suitsSmall, language) },
    { term: t.euFunds, values: yesOrNo(lot.isEuFunded, language) },
  ]
}

function termsOf(lot: Lot): SocialTerms {
  return { ...lot, isExecutionReserved: lot.executionReserved === 'yes' }
}

function deadlineOf({ deadline, deadlineFor }: Lot, language: Language): string[] {
  if (deadline === null || deadlineFor === null) return []
  return [texts[language].deadlineFor[deadlineFor](danishTime(deadline, language))]
}

function durationOf({ duration, durationUnit, startsOn, endsOn }: Lot, language: Language): string[] {
  const t = texts[language]
  const unit = durationUnits.get(durationUnit ?? '')
  const length = duration === null || unit === undefined ? [] : [t.durations[unit](duration)]
  const from = startsOn === null ? [] : [t.facts.from(formatDate(startsOn, language))]
  const until = endsOn === null ? [] : [t.facts.until(formatDate(endsOn, language))]
  const parts = [...length, ...from, ...until]
  return parts.length === 0 ? [] : [parts.join(' ')]
}

/** As eForms writes units of time. */
const durationUnits = new Map<string, 'days' | 'weeks' | 'months' | 'years'>([
  ['DAY', 'days'],
  ['WEEK', 'weeks'],
  ['MONTH', 'months'],
  ['YEAR', 'years'],
])

function languagesOf({ languages }: Lot, language: Language): string[] {
  return languages.length === 0
    ? []
    : [
        formatList(
          languages.map((code) => languageName(code, language)),
          language,
        ),
      ]
}

function yesOrNo(answer: boolean | null, language: Language): string[] {
  const { yes, no } = texts[language].facts
  return answer === null ? [] : [answer ? yes : no]
}
