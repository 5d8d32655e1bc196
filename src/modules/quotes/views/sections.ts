import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { momentInWords } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import type { Part, PartOutcome } from '../model/part.ts'
import type { QuoteState, QuoteVersion } from '../model/quote.ts'
import { routes } from '../routes.ts'

export interface BuyersSection {
  readonly language: Language
  readonly reference: string
  readonly isDialogue: boolean
  /** How many the buyer may see; null while they are sealed. */
  readonly count: number | null
}

/** On the buyer's page of the enquiry: how many answers there are, once that may be known, and where they stand. */
export function buyersSection({ language, reference, isDialogue, count }: BuyersSection): Html {
  const t = texts[language].section
  return html`
    <p>${count === null ? t.sealed : t.open(count)}</p>
    <p><a href="${href(routes.compare, language, { reference })}">${isDialogue ? t.compareDialogue : t.compare}</a></p>`
}

export interface EnterprisesSection {
  readonly language: Language
  readonly reference: string
  /** Null where nothing was written. */
  readonly state: QuoteState | null
  readonly newest: QuoteVersion | null
  /** How many others are asked for a part of it. */
  readonly parts: number
  /** Whether it can be written now. */
  readonly isOpen: boolean
}

/** On the enterprise's page of the enquiry: how its own quote stands. */
export function enterprisesSection(section: EnterprisesSection): Html {
  const { language, reference, state, newest, parts, isOpen } = section
  const { section: t, parts: p } = texts[language]
  const isToWrite = isOpen && (state === null || state === 'draft')
  return html`
    <p>${stateText(language, state, newest)} ${parts > 0 && t.together(parts)}</p>
    <ul>
      <li><a href="${href(routes.quote, language, { reference })}">${isToWrite ? t.write : t.see}</a></li>
      ${isOpen && html`<li><a href="${href(routes.partners, language, { reference })}">${p.link}</a></li>`}
    </ul>`
}

interface PartTold extends Pick<Part, 'state'> {
  readonly askedByName: string
  readonly outcome: PartOutcome
}

export interface PartSection {
  readonly language: Language
  readonly reference: string
  readonly parts: readonly PartTold[]
}

/** On the same page: what others ask the enterprise to do with them, and whether it has answered. */
export function partSection({ language, reference, parts }: PartSection): Html {
  const t = texts[language]
  return html`
    <ul>${parts.map((part) => html`<li>${t.part.asks(part.askedByName)} ${t.section.yourAnswer[part.state]} ${part.outcome !== null && t.part.outcomes[part.outcome]}</li>`)}</ul>
    <p><a href="${href(routes.part, language, { reference })}">${t.section.toPart}</a></p>`
}

function stateText(language: Language, state: QuoteState | null, newest: QuoteVersion | null): string {
  const { section: t, own } = texts[language]
  if (state === null) return t.notBegun
  if (state === 'draft' || newest === null) return t.begun
  if (state !== 'submitted') return own[state]
  return own.submitted(newest.number, momentInWords(newest.submittedAt, language))
}
