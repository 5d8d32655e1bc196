import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount, type Ore } from '../../../kernel/money.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { momentInWords } from '../../enquiries/index.ts'
import { texts } from '../locales/texts.ts'
import type { AttachmentCard } from '../model/attachment.ts'
import type { QuoteState, QuoteVersion, VersionPart } from '../model/quote.ts'
import { amountText } from './moment.ts'

/** A quote as a column of the comparison. */
export interface ComparedColumn {
  readonly quoteId: string
  readonly state: QuoteState
  readonly name: string
  readonly slug: string
  readonly town: string | null
  readonly rsvStated: boolean
  readonly rsvCheckedOn: Day | null
  readonly km: number | null
  readonly version: QuoteVersion
  readonly attachments: readonly AttachmentCard[]
  readonly parts: readonly (VersionPart & { readonly name: string })[]
}

export interface ComparedFact {
  readonly term: string
  readonly value: string
  /** What it says, where it is an amount. */
  readonly amount?: Ore
}

/** All that is compared of a quote, in words: the same rows for every quote, on the page and in the document. */
export function comparedFacts(
  column: ComparedColumn,
  questions: readonly string[],
  language: Language,
): readonly ComparedFact[] {
  const { version, parts, town, km } = column
  const { compare: t } = texts[language]
  const sums = { net: version.sums.net, vat: version.sums.vat, gross: version.sums.gross }
  const amount = (name: keyof typeof sums) => ({
    term: t.facts[name],
    value: formatAmount(sums[name], language),
    amount: sums[name],
  })
  return [
    amount('net'),
    amount('vat'),
    amount('gross'),
    { term: t.facts.validUntil, value: version.validUntil ? formatDate(version.validUntil, language) : t.unknown },
    { term: t.facts.delivery, value: version.delivery ?? t.unknown },
    { term: t.facts.words, value: version.words ?? t.unknown },
    { term: t.facts.together, value: together(parts, language) },
    { term: t.facts.place, value: town ?? t.unknown },
    { term: t.facts.distance, value: km === null ? t.unknown : t.km(String(Math.round(km))) },
    { term: t.facts.registered, value: registered(column, language) },
    { term: t.facts.version, value: String(version.number) },
    { term: t.facts.sent, value: momentInWords(version.submittedAt, language) },
    ...questions.map((term, index) => ({ term, value: version.answers[index] || t.unknown })),
  ]
}

/** Found in the register, or only said somewhere: that is not the same. */
function registered({ rsvStated, rsvCheckedOn }: ComparedColumn, language: Language): string {
  const { compare: t } = texts[language]
  if (rsvCheckedOn !== null) return t.rsvChecked(formatDate(rsvCheckedOn, language))
  return rsvStated ? t.rsvStated : t.unknown
}

function together(parts: ComparedColumn['parts'], language: Language): string {
  const { compare: t, parts: p } = texts[language]
  if (parts.length === 0) return t.alone
  return parts
    .map(({ name, what, amount }) => t.share(name, what, amount === null ? p.notAgreed : amountText(amount, language)))
    .join('; ')
}
