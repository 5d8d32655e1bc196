import type { Purchase } from './purchase.ts'
import { doubt, type Reason } from './reason.ts'
import { isTooNearToTell, type RuleContent, type RuleKind, reaches, ruleOn, thresholdKinds } from './rule.ts'
import type { Coverage } from './special-service.ts'

/** A purchase together with what is known about it on its day. */
export interface Asked {
  readonly purchase: Purchase
  readonly coverage: Coverage
  /** All there are, of whatever day. */
  readonly rules: readonly RuleContent[]
}

/** The rule of the purchase's day. */
export function ruleFor({ purchase, rules }: Asked, kind: RuleKind): RuleContent | undefined {
  return ruleOn(rules, kind, purchase.buyer, purchase.day)
}

/** The limit above which this purchase has to be put out to tender. */
export function thresholdOf({ purchase }: Asked): RuleKind {
  return thresholdKinds[purchase.kind]
}

/** On which side of a limit the value lies, with what makes that doubtful. */
export interface Standing {
  readonly side: 'below' | 'reached' | 'unknown'
  readonly doubts: readonly Reason[]
}

export function standing(asked: Asked, kind: RuleKind): Standing {
  const rule = ruleFor(asked, kind)
  if (rule === undefined) return { side: 'unknown', doubts: [doubt('noRule', kind)] }
  const { value } = asked.purchase
  return {
    side: reaches(value, rule) ? 'reached' : 'below',
    doubts: isTooNearToTell(value, rule) ? [doubt('tooNearToTell', kind)] : [],
  }
}
