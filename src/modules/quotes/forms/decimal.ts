import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import { type Ore, parseAmount } from '../../../kernel/money.ts'
import { type Result, refused } from '../../../kernel/result.ts'

/** Digits before the decimals that a quantity may have: what the database holds. */
const mostDigits = 9

/**
 * A quantity as people in Denmark write it: `12`, `2,5`, `1.000`, `0.125`. Three digits after a full stop are thousands,
 * unless a nought stands before it. At most three decimals.
 */
export function readQuantity(text: string): string | undefined {
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,3})?$/.test(text)
  const plain = (grouped ? text.replaceAll('.', '') : text).replace(',', '.')
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d{1,3}))?$/.exec(plain) ?? []
  const digits = whole.replace(/^0+(?=\d)/, '')
  if (digits === '' || digits.length > mostDigits || /^0*$/.test(digits + decimals)) return undefined
  return decimals === '' ? digits : `${digits}.${decimals}`
}

/**
 * An amount of money that is not less than nothing; a fault of the field otherwise. The price of a unit may be small and finely
 * told, so `12,345` is not taken for twelve thousand, as in other amounts: nobody would notice before it was sent.
 */
export function readMoney(field: string, text: string): Result<Ore, FieldFault> {
  if (/^\d{1,3},\d{3}$/.test(text)) return refused({ field, key: 'tooManyDecimals' })
  const amount = parseAmount(text)
  if (!amount.ok) return refused({ field, key: amount.refusal })
  return amount.value < 0n ? refused({ field, key: 'negative' }) : amount
}
