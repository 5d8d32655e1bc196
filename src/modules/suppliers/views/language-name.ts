import type { Language } from '../../../kernel/i18n/language.ts'

const names = {
  da: new Intl.DisplayNames('da', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
} as const

/** What a language is called: `no` is *norsk*. What is no code stands for itself. */
export function languageName(code: string, language: Language): string {
  return /^[a-z]{2}$/.test(code) ? (names[language].of(code) ?? code) : code
}
