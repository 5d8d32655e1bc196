import { ok, type Result, refused } from '../../../kernel/result.ts'

/** Characters, at most. */
export const longestAddendum = 5_000

/** What the buyer added after the enquiry went out, and whether the deadline moved with it. */
export interface Addendum {
  readonly at: Date
  readonly words: string
  readonly answersUntilBefore: Date | null
  readonly answersUntil: Date | null
}

/** `tooSoon`: less than a day away. `shorter`: nearer than it was, which the buyer has to confirm. */
export type DeadlineFault = 'tooSoon' | 'shorter'

/** Milliseconds that those invited have at least, when a deadline is moved. */
const shortest = 24 * 3_600_000

/**
 * The deadline as it is to be from now on; null where it stays. Those invited must have a day, and a nearer deadline takes
 * something from them: the buyer says that it is meant.
 */
export function movedDeadline(
  {
    before,
    wanted,
    mayBeShorter,
  }: { readonly before: Date | null; readonly wanted: Date | null; readonly mayBeShorter: boolean },
  now: Date,
): Result<Date | null, DeadlineFault> {
  if (wanted === null || wanted.getTime() === before?.getTime()) return ok(null)
  if (wanted.getTime() - now.getTime() < shortest) return refused('tooSoon')
  if (before !== null && wanted < before && !mayBeShorter) return refused('shorter')
  return ok(wanted)
}
