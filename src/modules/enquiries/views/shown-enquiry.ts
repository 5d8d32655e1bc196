import { definitionList } from '../../../design/definition-list.ts'
import { prose } from '../../../design/prose.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { markdown } from '../../../kernel/html/markdown.ts'
import { formatDate, formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount, oreFromNumeric } from '../../../kernel/money.ts'
import { categoryName, findPlace, municipalityByCode } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { EnquiryContent } from '../model/enquiry.ts'
import { momentInWords } from '../model/moment.ts'
import type { ShownEnquiry } from '../model/shown-enquiry.ts'

/** What is asked for, as the enterprises see it. The headings in it begin at level 3. */
export function shownEnquiryView(shown: ShownEnquiry, language: Language, kept: Amounts = noAmounts): Html {
  const t = texts[language].buying
  const { buyer, description, questions, kind, isSealed, onlyVerified } = shown
  return html`
    ${prose(markdown(description))}
    ${definitionList([
      { term: t.content.buyer, values: [buyer ?? t.content.hiddenBuyer] },
      ...factsOf(shown, language),
      ...keptAmount(kept, language),
    ])}
    ${questions.length > 0 && html`<h3>${t.fields.questions}</h3><ol>${questions.map((each) => html`<li>${each}</li>`)}</ol>`}
    ${isSealed && kind === 'quotes' && html`<p>${t.content.sealed}</p>`}
    ${onlyVerified && html`<p>${t.content.onlyVerified}</p>`}`
}

/** A band that the buyer keeps to itself: on its own pages it is told, and that nobody else sees it. */
type Amounts = Pick<EnquiryContent, 'smallestAmount' | 'largestAmount'>

const noAmounts: Amounts = { smallestAmount: null, largestAmount: null }

function keptAmount(kept: Amounts, language: Language) {
  const t = texts[language].buying.content
  return amountOf(kept, language).map((amount) => ({ term: t.amount, values: [amount, t.keptAmount] }))
}

type Facts = Pick<
  EnquiryContent,
  | 'categories'
  | 'municipalities'
  | 'postcode'
  | 'smallestAmount'
  | 'largestAmount'
  | 'startsOn'
  | 'endsOn'
  | 'answersUntil'
>

function factsOf(told: Facts, language: Language) {
  const t = texts[language].buying
  const { answersUntil } = told
  return [
    { term: t.fields.categories, values: told.categories.map((code) => categoryName(code, language) ?? code) },
    { term: t.content.where, values: whereOf(told, language) },
    { term: t.content.period, values: periodOf(told, language) },
    { term: t.content.amount, values: amountOf(told, language) },
    { term: t.fields.deadline, values: answersUntil === null ? [] : [momentInWords(answersUntil, language)] },
  ]
}

function whereOf({ municipalities, postcode }: Facts, language: Language): string[] {
  const names = municipalities.map((code) => municipalityByCode(code)?.name ?? code)
  const t = texts[language].buying.content
  const area = names.length === 0 ? [] : [formatList(names, language)]
  const places = postcode === null ? area : [...area, findPlace(postcode)?.name ?? t.postcode(postcode)]
  return places.length === 0 ? [t.everywhere] : places
}

function periodOf({ startsOn, endsOn }: Facts, language: Language): string[] {
  const t = texts[language].buying.content
  if (startsOn === null) return []
  const first = formatDate(startsOn, language)
  return [endsOn === null ? t.periodFrom(first) : t.periodBetween(first, formatDate(endsOn, language))]
}

/** The band, in as many words as are known of it. */
function amountOf({ smallestAmount, largestAmount }: Amounts, language: Language): string[] {
  const t = texts[language].buying.content
  const inWords = (amount: string) => formatShortAmount(oreFromNumeric(amount), language)
  if (smallestAmount !== null && largestAmount !== null) {
    return [t.amountBetween(inWords(smallestAmount), inWords(largestAmount))]
  }
  if (smallestAmount !== null) return [t.amountFrom(inWords(smallestAmount))]
  return largestAmount === null ? [] : [t.amountTo(inWords(largestAmount))]
}
