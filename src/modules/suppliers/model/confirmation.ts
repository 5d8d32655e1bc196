import { dayInDenmark } from '../../../kernel/time/clock.ts'
import type { Supplier } from './directory.ts'
import { type Profile, usualReviewMonths } from './profile.ts'
import { monthsAfter } from './review.ts'

/** The owner may say that all of it is still true. */
export function mayConfirm({ state }: Pick<Profile, 'state'>): boolean {
  return state === 'published' || state === 'paused'
}

/** The page once its owner has said that all of it is true; on a morning so many months later they are asked again. */
export function confirmed(profile: Profile, now: Date, reviewMonths: Supplier['reviewMonths']): Profile {
  const day = monthsAfter(dayInDenmark(now), reviewMonths ?? usualReviewMonths)
  return { ...profile, confirmedAt: now, remindAt: new Date(`${day}T07:00:00Z`) }
}
