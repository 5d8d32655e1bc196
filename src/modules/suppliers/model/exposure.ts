import { type Actor, isOperator, membershipIn } from '../../../kernel/access/actor.ts'
import type { Supplier } from './directory.ts'

/** How often an enterprise was seen. Numbers only: nothing is known, and nothing kept, about who saw it. */
export interface Exposure {
  /** In lists of results. */
  readonly shown: number
  /** Its own page. */
  readonly opened: number
  readonly shownToPurchasers: number
  readonly openedByPurchasers: number
}

export const nothingSeen: Exposure = { shown: 0, opened: 0, shownToPurchasers: 0, openedByPurchasers: 0 }

/** Over how many days an enterprise is told how often it was seen, the day itself included. */
export const exposureDays = 90

/** What programs that read by themselves call themselves. */
const robots = /bot|crawl|spider|slurp|preview|monitor|archiver|curl|wget|python|headless/i

export interface Onlooker {
  readonly actor: Actor
  /** As the browser names itself; programs often say nothing. */
  readonly userAgent: string
}

/** Robots, operators and the enterprise's own people do not count: an enterprise asks how often others see it. */
export function counts({ actor, userAgent }: Onlooker, { organisationId }: Pick<Supplier, 'organisationId'>): boolean {
  if (userAgent === '' || robots.test(userAgent) || isOperator(actor)) return false
  return organisationId === null || membershipIn(actor, organisationId) === undefined
}

export function together(one: Exposure, other: Exposure): Exposure {
  return {
    shown: one.shown + other.shown,
    opened: one.opened + other.opened,
    shownToPurchasers: one.shownToPurchasers + other.shownToPurchasers,
    openedByPurchasers: one.openedByPurchasers + other.openedByPurchasers,
  }
}
