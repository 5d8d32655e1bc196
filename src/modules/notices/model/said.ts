import type { Language, Translated } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { Texts } from './notice.ts'

/** A text with the language it is in, as a `lang` attribute says it; absent where that is the page's own. */
export interface Said {
  readonly text: string
  readonly lang: string | undefined
}

/** In Danish for those who read Danish, and so on; then in English, then as the notice was written. */
export function said(all: Texts, language: Language, own: string): Said | undefined {
  const wanted = [...preferred[language], own, ...Object.keys(all)]
  const found = wanted.find((each) => all[each] !== undefined)
  if (found === undefined) return undefined
  const lang = languageTag(found)
  return { text: all[found] ?? '', lang: lang === language ? undefined : lang }
}

const preferred: Translated<readonly string[]> = { da: ['DAN', 'ENG'], en: ['ENG', 'DAN'] }

/** ISO 639-1 for the codes of three letters that eForms uses, as far as browsers speak them. */
const tags: Readonly<Record<string, string>> = {
  DAN: 'da',
  ENG: 'en',
  DEU: 'de',
  FRA: 'fr',
  SWE: 'sv',
  NLD: 'nl',
  FIN: 'fi',
  POL: 'pl',
  SPA: 'es',
  ITA: 'it',
  POR: 'pt',
  BUL: 'bg',
  CES: 'cs',
  ELL: 'el',
  EST: 'et',
  GLE: 'ga',
  HRV: 'hr',
  HUN: 'hu',
  LAV: 'lv',
  LIT: 'lt',
  MLT: 'mt',
  RON: 'ro',
  SLK: 'sk',
  SLV: 'sl',
}

export function languageTag(code: string): string {
  return tags[code.toUpperCase()] ?? 'und'
}

/** What a notice is called. */
export function titleOf(
  { titles, language: own }: { readonly titles: Texts; readonly language: string },
  language: Language,
): Said {
  return said(titles, language, own) ?? { text: texts[language].untitled, lang: undefined }
}
