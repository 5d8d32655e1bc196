import { z } from 'zod'

/** The whole numbers that a parameter takes, both ends included. */
export interface NumberRange {
  readonly smallest: number
  readonly largest: number
}

/**
 * A whole number as an address says it: digits and nothing else. JavaScript alone would also read `0x10` and `1e1`. The
 * API's description calls it an integer, which is what its readers write.
 */
export function wholeNumber({ smallest, largest }: NumberRange) {
  const sentence = `Use a whole number from ${smallest} to ${largest}.`
  return z
    .string(sentence)
    .refine((text) => /^\d+$/.test(text) && Number(text) >= smallest && Number(text) <= largest, sentence)
    .transform(Number)
    .meta({ type: 'integer', minimum: smallest, maximum: largest })
}

/** A parameter that may be missing. One with nothing after its `=`, as forms send it, counts as missing. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).optional()
}

/** The number of a row as it stands in an address; nothing for what cannot be one. */
export function rowNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
