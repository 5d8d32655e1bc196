import type { Definition } from '../../../design/definition-list.ts'
import { attribute, html } from '../../../kernel/html/html.ts'
import { formatDate, formatList } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import { danishTime } from '../model/danish-time.ts'
import type { Lot, Texts } from '../model/notice.ts'
import { said } from '../model/said.ts'
import type { SocialTerms } from '../model/search.ts'
import type { ShownNotice } from '../model/shown.ts'
import { socialTraits } from '../model/social.ts'
import { traitName } from './card.ts'
import { languageName, money, placeNames } from './in-words.ts'

/** What a lot says of itself, as pairs of term and value; what it does not say is left out. */
export function lotFacts(lot: Lot, notice: ShownNotice, language: Language): Definition[] {
  const t = texts[language].facts
  const saying = (all: Texts) => {
    const found = said(all, language, notice.language)
    return found === undefined ? [] : [html`<span ${attribute('lang', found.lang)}>${found.text}</span>`]
  }
  return [
    { term: t.deadline, values: notice.isCancelled ? [] : deadlineOf(lot, language) },
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
  ].filter(({ values }) => values.length > 0)
}

/** What all of them say, word for word; of one lot alone nothing is common. */
export function commonFacts(all: readonly (readonly Definition[])[]): Definition[] {
  const [first = [], ...others] = all
  if (others.length === 0) return []
  return first.filter((fact) => others.every((facts) => facts.some((each) => saysTheSame(each, fact))))
}

/** What is left to say of a lot once the common facts have been told. */
export function ownFacts(facts: readonly Definition[], common: readonly Definition[]): Definition[] {
  return facts.filter((fact) => !common.some((each) => saysTheSame(each, fact)))
}

function saysTheSame(one: Definition, other: Definition): boolean {
  return one.term === other.term && one.values.map(String).join('\n') === other.values.map(String).join('\n')
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
