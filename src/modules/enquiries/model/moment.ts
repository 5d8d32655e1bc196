import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { onDanishClocks } from '../../../kernel/time/danish-time.ts'

/** An instant as clocks in Denmark show it: `22. november 2026 kl. 13.00`. */
export function momentInWords(at: Date, language: Language): string {
  const { day, time } = onDanishClocks(at)
  const date = formatDate(day, language)
  return language === 'da' ? `${date} kl. ${time.replace(':', '.')}` : `${date}, ${time}`
}
