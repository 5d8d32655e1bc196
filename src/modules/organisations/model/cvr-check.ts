/** What the CVR register said: not asked yet or not reached, found, not known there, or ceased. */
export type CvrState = 'unchecked' | 'found' | 'unknown' | 'ceased'

/** What the register told of an enterprise, as far as we keep it or fill in forms with it. */
export interface CvrFinding {
  readonly state: CvrState
  readonly name: string | null
  readonly street: string | null
  readonly postcode: string | null
  readonly town: string | null
  /** Four-digit code. */
  readonly municipality: string | null
  /** Has asked not to be advertised to (*reklamebeskyttet*). */
  readonly isAdvertisingProtected: boolean
  /** In the register of social enterprises (RSV); null when nobody knows. */
  readonly registeredSocialEnterprise: boolean | null
}

/** When to ask the register again, and how often it has not answered since it last did. */
export interface CvrPlan {
  readonly dueAt: Date
  readonly attempts: number
}

/** Nothing is known of the enterprise. */
export function nothingFound(state: CvrState): CvrFinding {
  return {
    state,
    name: null,
    street: null,
    postcode: null,
    town: null,
    municipality: null,
    isAdvertisingProtected: false,
    registeredSocialEnterprise: null,
  }
}

/** Days after which an answer is asked for again: names, addresses and bankruptcies change. */
const daysAnAnswerHolds = 30

const firstWait = 5
const longestWait = 24 * 60

/** An answer holds for a month. A register that does not answer is asked after 5, 10, 20 ... minutes, a day at most. */
export function nextQuestion(state: CvrState, attempts: number, now: Date): CvrPlan {
  if (state !== 'unchecked') return { dueAt: inMinutes(now, daysAnAnswerHolds * 24 * 60), attempts: 0 }
  const wait = Math.min(firstWait * 2 ** attempts, longestWait)
  return { dueAt: inMinutes(now, wait), attempts: attempts + 1 }
}

function inMinutes(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}
