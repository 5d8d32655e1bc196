import { z } from 'zod'

/**
 * Danish kroner as people write them: `1.500`, `1500,50`, `1.500,00 kr.`. Exact decimal text such as `1500.00`, never a
 * floating-point number; `undefined` for what is no amount.
 */
export function parseAmount(text: string): string | undefined {
  const bare = text.replace(/\s|kr\.?|dkk|,-$/gi, '')
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(bare) ?? /^(\d+)\.(\d{1,2})$/.exec(bare)
  if (parts === null) return undefined
  const whole = (parts[1] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '')
  return whole.length > 10 ? undefined : `${whole}.${(parts[2] ?? '').padEnd(2, '0')}`
}

/** An amount as a Dane writes it: `1500.00` is `1.500,00`. */
export function danishAmount(amount: string): string {
  const [whole = '', cents = '00'] = amount.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}

/** An amount that may stay empty. */
export const optionalAmount = z.string().transform((text, issues): string | null => {
  if (text === '') return null
  const amount = parseAmount(text)
  if (amount !== undefined) return amount
  issues.addIssue({ code: 'custom', message: 'notAnAmount' })
  return z.NEVER
})
