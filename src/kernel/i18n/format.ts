import { type Language, locales } from './language.ts'

const numberFormats = perLanguage((locale) => new Intl.NumberFormat(locale))
const dateFormats = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))
const monthFormats = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)
const listFormats = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** `12345` reads `12.345` in Danish and `12,345` in English. */
export function formatNumber(value: number, language: Language): string {
  // Most numbers are small, and are written alike everywhere: a page of results has hundreds of them.
  if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value)
  return numberFormats[language].format(value)
}

/** `2026-11-22` reads `22. november 2026` in Danish and `22 November 2026` in English. */
export function formatDate(date: string, language: Language): string {
  return dateFormats[language].format(new Date(`${date}T00:00:00Z`))
}

/** `2026-11-22` reads `november 2026` in Danish and `November 2026` in English. */
export function formatMonth(date: string, language: Language): string {
  return monthFormats[language].format(new Date(`${date}T00:00:00Z`))
}

/** `['a', 'b', 'c']` reads `a, b og c` in Danish. */
export function formatList(items: readonly string[], language: Language): string {
  return listFormats[language].format(items)
}

function perLanguage<Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { da: make(locales.da), en: make(locales.en) }
}
