import type { CategoryCode } from './category.ts'

/**
 * A trade and what people call it: any of its words can stand for the others in a question, so that *frokostordning*
 * reaches whoever writes *canteen*. Our own list, `db/reference/trade-words.tsv`.
 */
export interface Trade {
  /** Names the trade in the list and nowhere else: `vinduespudsning`. */
  readonly slug: string
  /** The categories that a supplier of this trade carries, each with all below it, the likeliest first. */
  readonly codes: readonly CategoryCode[]
  /** Danish words and short phrases, as they are written. */
  readonly words: readonly string[]
  /** The same in English. */
  readonly english: readonly string[]
  /** The slugs of trades that cover part of the same need: a weak hint. */
  readonly related: readonly string[]
}
