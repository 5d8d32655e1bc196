import { type Language, locales, type Translated } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Money } from '../model/notice.ts'
import { languageTag } from '../model/said.ts'
import { foreignPlaces } from './foreign-places.ts'

/** `DAN` reads `dansk` in Danish. */
export function languageName(code: string, language: Language): string {
  const tag = languageTag(code)
  return (tag === 'und' ? undefined : languageNames[language].of(tag)) ?? code
}

const languageNames: Translated<Intl.DisplayNames> = {
  da: new Intl.DisplayNames(locales.da, { type: 'language' }),
  en: new Intl.DisplayNames(locales.en, { type: 'language' }),
}

/** `1200000.00` and `DKK` read `1.200.000 kr.` in Danish. Decimals are told only where there are any. */
export function money({ amount, currency }: Money, language: Language): string {
  const [whole = '0', decimals = '00'] = amount.split('.')
  const shown = BigInt(whole).toLocaleString(locales[language])
  const comma = language === 'da' ? ',' : '.'
  const number = decimals === '00' ? shown : `${shown}${comma}${decimals}`
  return currency === 'DKK' && language === 'da' ? `${number} kr.` : `${number} ${currency}`
}

/** Statistics Denmark's names of its provinces; in English they are called the same. */
const provinces: Readonly<Record<string, string>> = {
  DK01: 'Hovedstaden',
  DK02: 'Sjælland',
  DK03: 'Syddanmark',
  DK04: 'Midtjylland',
  DK05: 'Nordjylland',
  DK011: 'Byen København',
  DK012: 'Københavns omegn',
  DK013: 'Nordsjælland',
  DK014: 'Bornholm',
  DK021: 'Østsjælland',
  DK022: 'Vest- og Sydsjælland',
  DK031: 'Fyn',
  DK032: 'Sydjylland',
  DK041: 'Vestjylland',
  DK042: 'Østjylland',
  DK050: 'Nordjylland',
}

/** A NUTS code as people call the place; where we have no name for it, its country and the code, said to be one. */
function placeName(nuts: string, language: Language): string {
  if (nuts === 'ANYW' || nuts === 'EEA') return texts[language].places[nuts]
  if (nuts === 'DK' || nuts === 'DK0') return texts[language].places.DK
  return provinces[nuts] ?? foreignPlace(nuts, language)
}

/** The narrowest place that has a name, with its country: `Skåne län, Sverige`. */
function foreignPlace(nuts: string, language: Language): string {
  const country = countryOf(nuts, language)
  if (nuts.length === 2) return country
  const lengths = [nuts.length, nuts.length - 1, nuts.length - 2].filter((length) => length > 2)
  const [name] = lengths.flatMap((length) => foreignPlaces[nuts.slice(0, length)] ?? [])
  return name === undefined ? `${country} (${texts[language].places.code(nuts)})` : `${name}, ${country}`
}

/** NUTS calls Greece `EL`, and the United Kingdom `UK`. */
function countryOf(nuts: string, language: Language): string {
  const country = { EL: 'GR', UK: 'GB' }[nuts.slice(0, 2)] ?? nuts.slice(0, 2)
  // The old format holds whatever somebody wrote.
  return (/^[A-Z]{2}$/.test(country) ? countryNames[language].of(country) : undefined) ?? country
}

const countryNames: Translated<Intl.DisplayNames> = {
  da: new Intl.DisplayNames(locales.da, { type: 'region' }),
  en: new Intl.DisplayNames(locales.en, { type: 'region' }),
}

/** The places, each once, without those that another one includes. */
export function placeNames(codes: readonly string[], language: Language): string[] {
  const widest = codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)))
  return [...new Set(widest.map((code) => placeName(code, language)))]
}

/** `LOT-0002` is the second lot, `PAR-0002` the second part of what is planned; other numbers stay as they are. */
export function lotName(lotId: string, language: Language): string {
  const [, kind, number] = /^(LOT|PAR)-0*([1-9]\d*)$/.exec(lotId) ?? []
  if (kind === undefined || number === undefined) return lotId
  return kind === 'LOT' ? texts[language].lot(number) : texts[language].part(number)
}
