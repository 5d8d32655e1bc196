import { type Language, locales } from '../../../../kernel/i18n/language.ts'

const formats = {
  da: new Intl.DateTimeFormat(locales.da, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' }),
} as const

/** When something was saved, to the minute: `22. november 2026 kl. 13.05`. */
export function savedAt(instant: Date, language: Language): string {
  return formats[language].format(instant)
}
