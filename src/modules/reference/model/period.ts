import type { Day } from '../../../kernel/time/clock.ts'

/** The days between which something holds, both included; a missing day leaves that side open. */
export interface Period {
  readonly validFrom: Day | undefined
  readonly validTo: Day | undefined
}

/** Whether the day lies in the period. */
export function isValidOn(period: Period, day: Day): boolean {
  const hasBegun = period.validFrom === undefined || period.validFrom <= day
  const hasNotEnded = period.validTo === undefined || day <= period.validTo
  return hasBegun && hasNotEnded
}
