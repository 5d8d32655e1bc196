import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount, oreFromNumeric } from '../../../kernel/money.ts'
import { categoryName } from '../../reference/index.ts'
import { texts } from '../locales/texts.ts'
import type { Advice, MissingRule } from '../model/advice.ts'
import type { Purchase } from '../model/purchase.ts'
import type { Reason } from '../model/reason.ts'
import { type RuleContent, ruleUnits } from '../model/rule.ts'

/** A term and what is said of it, as plain text: for pages and files alike. */
export interface Pair {
  readonly term: string
  readonly value: string
}

/** What was asked, in words. */
export function purchaseInWords(purchase: Purchase, language: Language): Pair[] {
  const t = texts[language]
  const { enterprises, code, period } = purchase
  const day = (date: string) => formatDate(date, language)
  const pairs: readonly (readonly [string, string])[] = [
    [t.answer.buyer, t.buyers[purchase.buyer]],
    [t.answer.kind, t.kinds[purchase.kind]],
    [t.answer.code, code === null ? t.answer.noCode : codeInWords(code, language)],
    [t.answer.value, formatShortAmount(purchase.value, language)],
    [t.answer.day, day(purchase.day)],
    ...(period === null ? [] : [[t.answer.period, t.figures.fromTo(day(period.from), day(period.to))] as const]),
    [t.answer.crossBorder, t.answers[purchase.crossBorder]],
    [t.answer.registered, t.answers[enterprises.registered]],
    [t.answer.inclusive, t.answers[enterprises.inclusive]],
    [t.answer.publicMission, t.answers[enterprises.publicMission]],
    [t.answer.awardedBefore, t.answers[enterprises.awardedBefore]],
  ]
  return pairs.map(([term, value]) => ({ term, value }))
}

/** `Kantinedrift (55512000)`. */
export function codeInWords(code: string, language: Language): string {
  const name = categoryName(code, language)
  return name === undefined ? code : `${name} (${code})`
}

/** The sentence of a reason, with the figure of the rule as it was. */
export function reasonInWords({ key, rule }: Reason, { rules }: Advice, language: Language): string {
  const sentence = texts[language].reasons[key]
  if (typeof sentence === 'string') return sentence
  const found = rules.find(({ kind }) => kind === rule)
  if (found !== undefined) return oneStop(sentence(figureInWords(found, language)))
  return sentence(rule === null ? '' : texts[language].rules[rule])
}

/** An abbreviation at the end, such as `kr.`, brings the sentence's full stop with it. */
function oneStop(sentence: string): string {
  return sentence.replace(/\.\.(?= |$)/g, '.')
}

/** `500.000 kr.`, `3 år` or `30 %`. */
export function figureInWords({ kind, amount }: RuleContent, language: Language): string {
  const t = texts[language].figures
  switch (ruleUnits[kind]) {
    case 'kroner':
      return formatShortAmount(oreFromNumeric(amount), language)
    case 'years':
      return t.years(formatNumber(Number(amount), language))
    case 'percent':
      return t.percent(formatNumber(Number(amount), language))
  }
}

/** `216.000 euro`; nothing where the law does not count in euro. */
export function euroInWords({ euro }: RuleContent, language: Language): string | undefined {
  return euro === null ? undefined : texts[language].figures.euro(formatNumber(Number(euro), language))
}

/** The days on which a rule holds. */
export function periodInWords({ validFrom, validTo }: RuleContent, language: Language): string {
  const t = texts[language].figures
  const from = formatDate(validFrom, language)
  return validTo === null ? t.fromOn(from) : t.fromTo(from, formatDate(validTo, language))
}

/** What is not known for the day, and until when it is. */
export function missingInWords({ kind, knownUntil }: MissingRule, day: string, language: Language): string {
  const t = texts[language]
  const missing = t.answer.missing(t.rules[kind], formatDate(day, language))
  return knownUntil === null ? missing : `${missing} ${t.answer.knownUntil(formatDate(knownUntil, language))}`
}
