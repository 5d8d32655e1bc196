import { formatDate } from '../../../kernel/i18n/format.ts'
import { type Language, locales, type Translated } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'

const hours: Translated<Intl.DateTimeFormat> = { da: hoursIn('da'), en: hoursIn('en') }

/** An instant as clocks in Denmark show it: `22. november 2026 kl. 13.00`. */
export function danishTime(at: Date, language: Language): string {
  return `${formatDate(dayInDenmark(at), language)}${language === 'da' ? ' kl. ' : ', '}${hours[language].format(at)}`
}

function hoursIn(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'Europe/Copenhagen',
    hour: '2-digit',
    minute: '2-digit',
  })
}
