import type { Day } from '../../../kernel/time/clock.ts'
import { daysAfter } from '../../../kernel/time/days.ts'

/** What came of a choice, as one side says; `unknown` where it never did. */
export const whatCame = ['contract', 'notYet', 'nothing'] as const

export type WhatCame = (typeof whatCame)[number] | 'unknown'

/** Whether it would have happened without the platform. */
export const withoutPlatform = ['yes', 'perhaps', 'no'] as const

export type WithoutPlatform = (typeof withoutPlatform)[number]

/** What one side is asked some weeks after a choice. Each side sees its own only. */
export interface FollowUp {
  readonly enquiryId: number
  readonly organisationId: number
  readonly isBuyer: boolean
  readonly dueAt: Date
  readonly askedAt: Date | null
  /** How often it was reminded. */
  readonly reminders: number
  readonly answeredAt: Date | null
  readonly cameOfIt: WhatCame | null
  /** Kroner without VAT as exact decimal text. */
  readonly amount: string | null
  readonly startsOn: Day | null
  readonly withoutPlatform: WithoutPlatform | null
}

export interface FollowUpAnswer {
  readonly cameOfIt: (typeof whatCame)[number]
  readonly amount: string | null
  readonly startsOn: Day | null
  readonly withoutPlatform: WithoutPlatform
}

const week = 7

/** When both sides are first asked: six weeks after the choice. */
export function firstAsked(chosenAt: Date): Date {
  return daysAfter(chosenAt, 6 * week)
}

/** When they are asked again: two weeks later. */
export function askedAgain(now: Date): Date {
  return daysAfter(now, 2 * week)
}

/** What is due now for a side that has not answered: a question, one of two reminders, or giving up. */
export function dueStep({ askedAt, reminders }: Pick<FollowUp, 'askedAt' | 'reminders'>): 'ask' | 'remind' | 'giveUp' {
  if (askedAt === null) return 'ask'
  return reminders < 2 ? 'remind' : 'giveUp'
}
