import type { Day } from '../../../kernel/time/clock.ts'
import { isInForce, type Rule, type RuleContent } from './rule.ts'

/** Rules by where their days lie. */
export interface RuleList {
  readonly now: readonly Rule[]
  readonly future: readonly Rule[]
  readonly past: readonly Rule[]
  /** In force or to come, with a last day, and none after it: from the next day on nothing is known. */
  readonly gaps: readonly Rule[]
}

export function ruleList(rules: readonly Rule[], today: Day): RuleList {
  const past = rules.filter(({ validTo }) => validTo !== null && validTo < today)
  return {
    now: rules.filter((rule) => isInForce(rule, today)),
    future: rules.filter(({ validFrom }) => validFrom > today),
    past,
    gaps: rules.filter((rule) => !past.includes(rule) && rule.validTo !== null && !isFollowed(rule, rules)),
  }
}

function isFollowed({ kind, buyer, validTo }: RuleContent, rules: readonly RuleContent[]): boolean {
  return rules.some(
    (each) => each.kind === kind && each.buyer === buyer && validTo !== null && each.validFrom > validTo,
  )
}
