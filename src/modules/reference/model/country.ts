import { type Language, locales } from '../../../kernel/i18n/language.ts'
import { foldSpelling } from './spelling.ts'

/** Two letters of ISO 3166-1: `DK`. */
export type CountryCode = string

/** A spelling of a country that the Unicode names lack. */
export interface CountrySpelling {
  readonly spelling: string
  readonly code: CountryCode
}

/** The languages of the European Union (Regulation No 1 of 1958), in which people write names of countries. */
const languagesOfTheUnion = 'da en bg cs de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ')

/** Region codes known to Unicode that are no country of ISO 3166-1: unions, test codes and exceptional reservations. */
const noCountries = new Set('EU EZ UN ZZ XA XB QO AC CP CQ DG EA IC TA'.split(' '))

/** A function that recognises a country in a code or a name, in any case and any language of the Union. */
export function countryFinder(spellings: readonly CountrySpelling[]): (text: string) => CountryCode | undefined {
  const codes = countryCodes()
  const byName = new Map([...codes.map((code): [string, string] => [foldSpelling(code), code]), ...unicodeNames(codes)])
  for (const { spelling, code } of spellings) byName.set(foldSpelling(spelling), code)
  return (text) => byName.get(foldSpelling(text))
}

/** A function that names a country in a language of the platform; a code that is none comes back as it is. */
export function countryNamer(): (code: CountryCode, language: Language) => string {
  const names = { da: namesIn(locales.da), en: namesIn(locales.en) }
  return (code, language) => (isTwoLetters(code) ? (names[language].of(code) ?? code) : code)
}

function unicodeNames(codes: readonly CountryCode[]): [string, CountryCode][] {
  return languagesOfTheUnion.flatMap((language) => {
    const names = namesIn(language)
    return codes.map((code): [string, CountryCode] => [foldSpelling(names.of(code) ?? code), code])
  })
}

/** Replaced codes such as `DD` or `UK` carry a name too; only those that stand for themselves are countries of today. */
function countryCodes(): CountryCode[] {
  const names = namesIn('en')
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code) && names.of(code) !== undefined)
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
}

function isTwoLetters(code: string): boolean {
  return /^[A-Z]{2}$/.test(code)
}
