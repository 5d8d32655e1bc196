import { formatDate } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount, oreFromNumeric } from '../../../kernel/money.ts'
import { onDanishClocks } from '../../../kernel/time/danish-time.ts'

/** The day and time of an instant in Denmark, as they are read. */
export function dayAndTime(instant: Date, language: Language): { readonly day: string; readonly time: string } {
  const { day, time } = onDanishClocks(instant)
  return { day: formatDate(day, language), time: language === 'da' ? time.replace(':', '.') : time }
}

/** An amount of the database as it is read. */
export function amountText(numeric: string, language: Language): string {
  return formatAmount(oreFromNumeric(numeric), language)
}

/** A quantity of the database, `2.5`, as it is read: `2,5` in Danish. */
export function quantityText(quantity: string, language: Language): string {
  return language === 'da' ? quantity.replace('.', ',') : quantity
}
