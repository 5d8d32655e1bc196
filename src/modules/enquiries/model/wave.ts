import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { dayLong } from '../../../kernel/time/days.ts'
import type { Candidate } from './candidate.ts'

/** How somebody came into a wave: among the best fits, in the share for those not invited lately, or added by the buyer. */
export type InvitationOrigin = 'bestFit' | 'newcomer' | 'byHand'

export interface PlannedInvitation {
  readonly candidate: Candidate
  readonly origin: InvitationOrigin
}

/** One in so many of a wave is kept for those who were not invited lately. */
export const newcomerShare = 5

/** Who was invited to nothing for so many days comes in by that share. */
export const newcomerAfterDays = 90

export interface WavePlan {
  /** In their order, without those invited before. */
  readonly candidates: readonly Candidate[]
  /** Numbers of the suppliers that the buyer added; they come first. */
  readonly byHand: ReadonlySet<number>
  readonly size: number
}

/** No more are planned: two go out in a week, so that the last would be a year away. */
export const mostWaves = 100

/** The next waves as they would go out, if nothing changed meanwhile. Whoever cannot be invited is in none of them. */
export function planWaves({ candidates, byHand, size }: WavePlan): PlannedInvitation[][] {
  const waves: PlannedInvitation[][] = []
  let left = candidates.filter(({ hindrance }) => hindrance === null)
  while (left.length > 0 && waves.length < mostWaves) {
    const wave = nextWave({ candidates: left, byHand, size })
    waves.push(wave)
    const taken = new Set(wave.map(({ candidate }) => candidate.supplierId))
    left = left.filter(({ supplierId }) => !taken.has(supplierId))
  }
  return waves
}

/** The next wave: who was added by hand, then the best fits, the last fifth kept for those not invited lately. */
export function nextWave({ candidates, byHand, size }: WavePlan): PlannedInvitation[] {
  const able = candidates.filter(({ hindrance }) => hindrance === null)
  const chosen = able.filter(({ supplierId }) => byHand.has(supplierId)).slice(0, size)
  const others = able.filter(({ supplierId }) => !byHand.has(supplierId))
  const places = size - chosen.length
  const kept = Math.min(Math.ceil(size / newcomerShare), places)
  const best = others.slice(0, places - kept)
  const newcomers = others
    .slice(places - kept)
    .filter(({ isNewcomer }) => isNewcomer)
    .slice(0, kept)
  const filling = others
    .slice(places - kept)
    .filter((candidate) => !newcomers.includes(candidate))
    .slice(0, kept - newcomers.length)
  return [
    ...chosen.map(coming('byHand')),
    ...[...best, ...filling].map(coming('bestFit')),
    ...newcomers.map(coming('newcomer')),
  ]
}

function coming(origin: InvitationOrigin) {
  return (candidate: Candidate): PlannedInvitation => ({ candidate, origin })
}

/** The number of the wave after those that are out; the first is 1. */
export function nextNumber(invitations: readonly { readonly wave: number }[]): number {
  return 1 + Math.max(0, ...invitations.map(({ wave }) => wave))
}

/** Whether the next wave is due: two working days (Monday to Friday, in Denmark) have passed since the last. */
export function isWaveDue(lastSentAt: Date, now: Date): boolean {
  let passed = 0
  for (let at = lastSentAt.getTime() + dayLong; at <= now.getTime() && passed < 2; at += dayLong) {
    if (isWorkingDay(new Date(at))) passed += 1
  }
  return passed >= 2
}

function isWorkingDay(at: Date): boolean {
  return ![0, 6].includes(new Date(`${dayInDenmark(at)}T12:00:00Z`).getUTCDay())
}

/** Whether there is time enough to answer: no wave goes out in the last day. */
export function hasTimeToAnswer(answersUntil: Date | null, now: Date): boolean {
  return answersUntil === null || answersUntil.getTime() - now.getTime() > dayLong
}
