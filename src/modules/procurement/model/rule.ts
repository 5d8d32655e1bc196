import { type Ore, oreFromNumeric } from '../../../kernel/money.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { Buyer, PurchaseKind } from './purchase.ts'

/** What a rule limits, with what it counts. */
export const ruleUnits = {
  thresholdGoodsServices: 'kroner',
  thresholdWorks: 'kroner',
  thresholdLight: 'kroner',
  /** A part of a purchase up to this value may be bought outside its tender. */
  partDelivery: 'kroner',
  /** And all such parts together up to this share of the whole. */
  partDeliveryShare: 'percent',
  /** From this value on one has to assess whether there is a clear cross-border interest. */
  lightCheck: 'kroner',
  /** The longest a contract reserved under section 190 may run. */
  reservationYears: 'years',
  /** The smallest share of the staff that is disabled or disadvantaged, for section 54. */
  inclusiveShare: 'percent',
} as const

export type RuleKind = keyof typeof ruleUnits
export const ruleKinds = Object.keys(ruleUnits).filter((kind): kind is RuleKind => Object.hasOwn(ruleUnits, kind))

export const ruleBuyers = ['all', 'state', 'regionalLocal'] as const
export type RuleBuyer = (typeof ruleBuyers)[number]

/** `derived`: reckoned from a figure that was checked. `uncertain`: not checked. */
export const certainties = ['verified', 'derived', 'uncertain'] as const
export type Certainty = (typeof certainties)[number]

/** A limit of the law, as an operator writes it down. */
export interface RuleContent {
  readonly kind: RuleKind
  readonly buyer: RuleBuyer
  /** Both days are included; no last day: until further notice. */
  readonly validFrom: Day
  readonly validTo: Day | null
  /** A decimal such as `500000.00`: kroner, years or per cent, as `ruleUnits` says. */
  readonly amount: string
  /** In the directive, where the law counts in euro; a decimal too. */
  readonly euro: string | null
  readonly source: string
  readonly sourceUrl: string | null
  readonly certainty: Certainty
  readonly note: string | null
}

export interface Rule extends RuleContent {
  readonly id: number
  readonly revision: number
}

/** The limit above which a purchase of the kind has to be put out to tender. */
export const thresholdKinds = {
  goodsServices: 'thresholdGoodsServices',
  works: 'thresholdWorks',
  social: 'thresholdLight',
} as const satisfies Readonly<Record<PurchaseKind, RuleKind>>

/** The rule that holds for the purchaser on the day: one of their own, else the one for all. */
export function ruleOn(rules: readonly RuleContent[], kind: RuleKind, buyer: Buyer, day: Day): RuleContent | undefined {
  const holding = rules.filter((rule) => rule.kind === kind && isInForce(rule, day))
  return holding.find((rule) => rule.buyer === buyer) ?? holding.find((rule) => rule.buyer === 'all')
}

/** The last day before the one given for which a rule of the kind is known for the purchaser, if there is one. */
export function lastKnownDay(rules: readonly RuleContent[], kind: RuleKind, buyer: Buyer, before: Day): Day | null {
  const days = rules
    .filter((rule) => rule.kind === kind && (rule.buyer === buyer || rule.buyer === 'all'))
    .flatMap(({ validTo }) => validTo ?? [])
  return (
    days
      .filter((day) => day < before)
      .toSorted()
      .at(-1) ?? null
  )
}

export function isInForce({ validFrom, validTo }: Pick<RuleContent, 'validFrom' | 'validTo'>, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

/**
 * Whether a value has come up to a limit: it counts as reached when it is met exactly. For the thresholds the directive says
 * so (2014/24/EU, article 4: “equal to or greater than”). For the light check the sources say both “above” and “between” the
 * limit and the threshold; of the two readings this is the careful one.
 */
export function reaches(value: Ore, { amount }: Pick<RuleContent, 'amount'>): boolean {
  return value >= oreFromNumeric(amount)
}

/** The krone may move this far from its central rate to the euro (ERM II), in hundredths of a per cent. */
const widestSwing = 225n

/** Whether the value lies so near a limit reckoned from euro that another rate could put it on the other side. */
export function isTooNearToTell(value: Ore, { amount, certainty }: RuleContent): boolean {
  if (certainty === 'verified') return false
  const limit = oreFromNumeric(amount)
  const distance = value > limit ? value - limit : limit - value
  return distance * 10_000n <= limit * widestSwing
}

/** Whether some day lies in the rule and in another that says the same thing to the same purchasers. */
export function overlapsAny(rule: RuleContent, others: readonly RuleContent[]): boolean {
  return others.some(
    (other) =>
      other.kind === rule.kind &&
      other.buyer === rule.buyer &&
      (other.validTo === null || rule.validFrom <= other.validTo) &&
      (rule.validTo === null || other.validFrom <= rule.validTo),
  )
}

/** Whether two rules are the same, word for word, whatever their numbers. */
export function sayTheSame(one: RuleContent, other: RuleContent): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other))
}

/** A rule without what the database adds to it. */
export function contentOf(rule: RuleContent): RuleContent {
  const { kind, buyer, validFrom, validTo, amount, euro, source, sourceUrl, certainty, note } = rule
  return { kind, buyer, validFrom, validTo, amount, euro, source, sourceUrl, certainty, note }
}
