import { clockAt } from '../../src/kernel/time/clock.ts'

/** A day on which the five regions still exist. */
export const today = clockAt('2026-11-22T12:00:00Z')
