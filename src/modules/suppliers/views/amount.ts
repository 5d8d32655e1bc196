import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'

/** `1500.00` reads `1.500` in Danish, `1500.50` reads `1.500,50`: exact, and without cents that are none. */
export function formatAmount(amount: string, language: Language): string {
  const [whole = '0', cents = '00'] = amount.split('.')
  const separator = language === 'da' ? ',' : '.'
  return formatNumber(Number(whole), language) + (cents === '00' ? '' : separator + cents)
}
