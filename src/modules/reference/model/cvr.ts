import { ok, type Result, refused } from '../../../kernel/result.ts'

declare const checked: unique symbol

/** The number of an enterprise in the Danish business register, eight digits, check digit verified. */
export type Cvr = string & { readonly [checked]: 'Cvr' }

export type CvrRefusal = 'notEightDigits' | 'wrongCheckDigit'

/** Source: The Danish Business Authority, "Modulus 11-kontrol af CVR-nummer": the weighted sum is divisible by 11. */
const weights = [2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Reads a CVR number as people write it: `33 10 26 90`, `33102690`, `DK-33102690`.
 * Refuses with `notEightDigits` (also for a leading zero, which no number has) or `wrongCheckDigit`.
 */
export function parseCvr(text: string): Result<Cvr, CvrRefusal> {
  const digits = text.replace(/[\s.-]/g, '').replace(/^dk/i, '')
  if (!/^[1-9][0-9]{7}$/.test(digits)) return refused('notEightDigits')
  return isCvr(digits) ? ok(digits) : refused('wrongCheckDigit')
}

function isCvr(digits: string): digits is Cvr {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return sum % 11 === 0
}
