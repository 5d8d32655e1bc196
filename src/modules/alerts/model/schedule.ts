import { isFirstOfMonth, isMonday, nextMorning } from '../../../kernel/time/days.ts'
import type { Frequency } from './saved-search.ts'

/** Those who want to know at once may be told now; others on the morning of the next Monday or of the next 1st; some never. */
export function nextMoment(frequency: Frequency, now: Date): Date | null {
  switch (frequency) {
    case 'atOnce':
      return now
    case 'weekly':
      return nextMorning(now, isMonday)
    case 'monthly':
      return nextMorning(now, isFirstOfMonth)
    case 'never':
      return null
  }
}
