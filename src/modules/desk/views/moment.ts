import { formatDate } from '../../../kernel/i18n/format.ts'
import { type Language, locales, type Translated } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'

const hours: Translated<Intl.DateTimeFormat> = { da: hoursIn('da'), en: hoursIn('en') }

/** An instant as it is read in Denmark: `22. november 2026 13.00`. */
export function moment(at: Date, language: Language): string {
  return `${formatDate(dayInDenmark(at), language)} ${hours[language].format(at)}`
}

function hoursIn(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'Europe/Copenhagen',
    hour: '2-digit',
    minute: '2-digit',
  })
}
