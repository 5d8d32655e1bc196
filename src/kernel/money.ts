import { z } from 'zod'
import { type Language, locales } from './i18n/language.ts'
import { ok, type Result, refused } from './result.ts'

const ore = z.bigint().brand<'Ore'>()

/** An amount of Danish money in øre, a hundredth of a krone: whole numbers, so that no sum is ever a little off. */
export type Ore = z.infer<typeof ore>

/** `oreOf(50_000_000n)` is 500,000 kroner. */
export function oreOf(amount: bigint): Ore {
  return ore.parse(amount)
}

/** Beyond what a column `numeric(14, 2)` holds, in øre. */
const tooMuch = 10n ** 14n

/** `notAmount`: cannot be read as one. `tooManyDecimals`: finer than øre. `tooLarge`: a thousand billion kroner or more. */
export type AmountFault = 'notAmount' | 'tooManyDecimals' | 'tooLarge'

/**
 * An amount in kroner as people in Denmark write it: `1.234,50`, `1234.50`, `1 234,50 kr.`, `1,234.50`, `-12,5`. A lone full
 * stop or comma before three digits parts thousands (`500.000`): read otherwise, it would be finer than øre.
 */
export function parseAmount(text: string): Result<Ore, AmountFault> {
  const bare = withoutCurrency(text.trim())
  const written = /^([-−]?)\s*(\d[\d.,\s]*)$/u.exec(bare)
  if (written === null) return refused('notAmount')
  const [, sign = '', figures = ''] = written
  const parted = wholeAndDecimals(figures)
  if (parted === undefined) return refused('notAmount')
  const { whole, decimals } = parted
  if (decimals.length > 2) return refused('tooManyDecimals')
  const amount = BigInt(whole + decimals.padEnd(2, '0'))
  if (amount >= tooMuch) return refused('tooLarge')
  return ok(oreOf(sign === '' ? amount : -amount))
}

/** The currency stands before the figures or after them. */
function withoutCurrency(text: string): string {
  const after = text.replace(/^(?:kr\.?|dkk)\s*/i, '')
  return after === text ? text.replace(/(?:,-+)?\s*(?:kr\.?|dkk)?$/i, '') : after.replace(/,-+$/, '')
}

/** The amount as a column `numeric(14, 2)` gives it and takes it: `1234.50`. Throws on anything else. */
export function oreFromNumeric(numeric: string): Ore {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(numeric)
  if (parts === null) throw new Error(`“${numeric}” is no amount of the database.`)
  const [, sign, whole = '', decimals = ''] = parts
  const amount = BigInt(whole + decimals.padEnd(2, '0'))
  return oreOf(sign === '' ? amount : -amount)
}

/** The amount as the database takes it: `1234.50`. */
export function numericOf(amount: Ore): string {
  const { sign, kroner, rest } = parts(amount)
  return `${sign}${kroner}.${rest}`
}

/** `1.234,50 kr.` in Danish and `DKK 1,234.50` in English. */
export function formatAmount(amount: Ore, language: Language): string {
  const { rest } = parts(amount)
  return inCurrency(amount, `${decimalSign[language]}${rest}`, language)
}

/** As `formatAmount`, but without the øre where there are none, as laws write amounts: `500.000 kr.` */
export function formatShortAmount(amount: Ore, language: Language): string {
  return amount % 100n === 0n ? inCurrency(amount, '', language) : formatAmount(amount, language)
}

/** The amount so many times, a quantity such as `2.5` or `-1`; rounded once, to the nearest øre, a half away from zero. */
export function times(amount: Ore, quantity: string): Ore {
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(quantity)
  if (decimal === null) throw new Error(`“${quantity}” is no quantity.`)
  const [, sign, whole = '', decimals = ''] = decimal
  const scaled = BigInt(whole + decimals)
  return oreOf(rounded(amount * (sign === '' ? scaled : -scaled), 10n ** BigInt(decimals.length)))
}

/** Danish value added tax on an amount without it: 25 %, rounded to the nearest øre. Source: momsloven § 33. */
export function vatOf(amount: Ore): Ore {
  return oreOf(rounded(amount, 4n))
}

/** All of them together; nothing for none. */
export function sumOf(amounts: Iterable<Ore>): Ore {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return oreOf(sum)
}

const decimalSign: Readonly<Record<Language, string>> = { da: ',', en: '.' }
const grouped: Readonly<Record<Language, Intl.NumberFormat>> = {
  da: new Intl.NumberFormat(locales.da),
  en: new Intl.NumberFormat(locales.en),
}

function inCurrency(amount: Ore, decimals: string, language: Language): string {
  const { sign, kroner } = parts(amount)
  const figure = `${sign}${grouped[language].format(BigInt(kroner))}${decimals}`
  // No line ends between a figure and what it counts.
  return language === 'da' ? `${figure}\u00a0kr.` : `DKK\u00a0${figure}`
}

function parts(amount: Ore): { readonly sign: string; readonly kroner: string; readonly rest: string } {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0')
  return { sign: amount < 0n ? '-' : '', kroner: digits.slice(0, -2), rest: digits.slice(-2) }
}

/** Divides to the nearest whole number, a half away from zero. The divisor is positive. */
function rounded(dividend: bigint, divisor: bigint): bigint {
  const half = divisor / 2n
  // An odd divisor has no half: its truncated one rounds right, since no remainder lies just between.
  return (dividend < 0n ? dividend - half : dividend + half) / divisor
}

/** Finds which sign, if any, parts off the decimals; all others must part thousands. */
function wholeAndDecimals(figures: string): { readonly whole: string; readonly decimals: string } | undefined {
  const decimal = /^(.*)[.,](\d+)$/su.exec(figures)
  const [, before = '', after = ''] = decimal ?? []
  const sign = decimal === null ? '' : figures.at(before.length)
  const isLone = !/[.,]/.test(before)
  const partsThousands =
    decimal === null ||
    (after.length === 3 && (isLone ? /^[1-9][\d\s]{0,}$/.test(before) : before.includes(sign ?? '')))
  if (partsThousands) return isGrouped(figures) ? { whole: figures.replace(/\D/g, ''), decimals: '' } : undefined
  if (sign !== undefined && before.includes(sign)) return undefined
  return isGrouped(before) ? { whole: before.replace(/\D/g, ''), decimals: after } : undefined
}

/** Digits alone, or in groups of three with one and the same sign between them. */
function isGrouped(figures: string): boolean {
  return /^\d+$/.test(figures) || /^\d{1,3}([.,\s])\d{3}(?:\1\d{3})*$/u.test(figures)
}
