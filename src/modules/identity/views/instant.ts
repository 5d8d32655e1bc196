import { type Language, locales, type Translated } from '../../../kernel/i18n/language.ts'

const formats: Translated<Intl.DateTimeFormat> = { da: formatFor('da'), en: formatFor('en') }

/** A moment as a clock in Denmark shows it: `22. nov. 2026 13.05`. */
export function instant(moment: Date, language: Language): string {
  return formats[language].format(moment)
}

function formatFor(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'medium',
    timeStyle: 'short',
  })
}
