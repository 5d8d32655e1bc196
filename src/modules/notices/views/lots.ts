import { type Definition, definitionList } from '../../../design/definition-list.ts'
import { details } from '../../../design/details.ts'
import { attribute, type Html, html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Lot } from '../model/notice.ts'
import { type Said, said } from '../model/said.ts'
import type { ShownNotice } from '../model/shown.ts'
import { inLanguage } from './card.ts'
import { lotName } from './in-words.ts'
import { commonFacts, lotFacts, ownFacts } from './lot-facts.ts'

interface LotsView {
  readonly notice: ShownNotice
  readonly language: Language
}

/** A lot with what it says that not all of them say. */
interface ToldLot {
  readonly title: Said
  readonly description: Said | undefined
  readonly facts: readonly Definition[]
}

/** So many lots stand open one below the other; more wait behind their titles. */
const mostOpen = 5

/** Each lot with its own terms below those that all have; a purchase in one piece has just the terms. */
export function lotsPart(view: LotsView): Html {
  const { notice, language } = view
  const t = texts[language].show
  const [only, ...others] = notice.lots
  if (only === undefined) return html``
  const facts = notice.lots.map((lot) => lotFacts(lot, notice, language))
  const common = others.length === 0 ? facts.flat() : commonFacts(facts)
  const shared = sharedDescription(view)
  const told = notice.lots.map((lot, index) => ({
    title: lotTitle(lot, view),
    description: shared === undefined ? descriptionOf(lot, view) : undefined,
    facts: ownFacts(facts[index] ?? [], common),
  }))
  const commonPart = html`${shared && paragraphs(shared)}${common.length > 0 && definitionList(common)}`
  if (others.length === 0) return html`<h2>${t.oneLotHeading}</h2>${commonPart}`
  const isAnyCommon = common.length > 0 || shared !== undefined
  return html`
    ${isAnyCommon && html`<h2>${only.kind === 'part' ? t.commonToParts : t.commonToLots}</h2>${commonPart}`}
    <h2>${only.kind === 'part' ? t.partsHeading : t.lotsHeading} (${notice.lots.length})</h2>
    ${told.every(isBare) ? titlesOnly(told) : told.map(lotPart)}`
}

/** What all lots, or the only one, are described with; nothing where they differ, or the notice says it already. */
function sharedDescription(view: LotsView): Said | undefined {
  const [first, ...others] = view.notice.lots.map((lot) => descriptionOf(lot, view))
  return others.every((each) => each?.text === first?.text) ? first : undefined
}

/** Nothing where it repeats what the whole notice says. */
function descriptionOf({ descriptions }: Lot, { notice, language }: LotsView): Said | undefined {
  const description = said(descriptions, language, notice.language)
  return description?.text === said(notice.descriptions, language, notice.language)?.text ? undefined : description
}

function isBare({ description, facts }: ToldLot): boolean {
  return description === undefined && facts.length === 0
}

function titlesOnly(lots: readonly ToldLot[]): Html {
  return html`<ul>${lots.map(({ title }) => html`<li>${inLanguage(title)}</li>`)}</ul>`
}

function lotPart(lot: ToldLot, index: number): Html {
  const { title, description, facts } = lot
  const body = html`${description && paragraphs(description)}${facts.length > 0 && definitionList(facts)}`
  if (index >= mostOpen && !isBare(lot)) return details({ summary: title.text, body })
  return html`<section class="panel"><h3>${inLanguage(title)}</h3>${body}</section>`
}

function lotTitle({ lotId, titles }: Lot, { notice, language }: LotsView): Said {
  const title = said(titles, language, notice.language)
  const name = lotName(lotId, language)
  return { text: title === undefined ? name : `${name}: ${title.text}`, lang: title?.lang }
}

/** As it was written: an empty line begins a paragraph. */
export function paragraphs({ text, lang }: Said): Html {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return html`${parts.map((part) => html`<p ${attribute('lang', lang)}>${part}</p>`)}`
}
