import { type Asked, ruleFor, standing, thresholdOf } from './asked.ts'
import { lighterRules, unsureOfLighterRules } from './lighter-rules.ts'
import { doubt, type Reason, speaksAgainst, speaksFor } from './reason.ts'
import type { RuleKind } from './rule.ts'

/** The lighter rules for social and other special services (_light-regimet_, udbudsloven afsnit III). Nothing where no tender is needed. */
export function lightRegime(asked: Asked): Reason[] | undefined {
  if (asked.purchase.kind === 'works') return [speaksAgainst('notAService')]
  const { side, doubts } = standing(asked, 'thresholdLight')
  if (side === 'below' && doubts.length === 0) return undefined
  return [
    lighterRules(asked),
    ...(side === 'reached' ? [speaksFor('reachedLightThreshold', 'thresholdLight')] : []),
    ...doubts,
  ]
}

/** An ordinary tender, in which labour and social clauses are conditions of the contract. Always lawful. */
export function tender(asked: Asked): Reason[] {
  const threshold = thresholdOf(asked)
  const { side } = standing(asked, threshold)
  const isDuty = side === 'reached' && asked.purchase.kind !== 'social'
  const isKnown = side === 'below' || (side === 'reached' && unsureOfLighterRules(asked) === undefined)
  if (!isKnown) return [speaksFor('socialClauses')]
  return [speaksFor('socialClauses'), isDuty ? speaksFor('tenderDuty', threshold) : speaksFor('tenderVoluntary')]
}

/** Taking small parts out of a tender (_delydelsesreglen_). Nothing where no tender is needed. */
export function smallLots(asked: Asked): Reason[] | undefined {
  const { side, doubts } = standing(asked, thresholdOf(asked))
  if (side === 'below') return undefined
  if (asked.purchase.kind !== 'goodsServices') return [doubt('lotsUnknown')]
  return [
    asSureAsRule(asked, 'lotsSmall', 'partDelivery'),
    asSureAsRule(asked, 'lotsShare', 'partDeliveryShare'),
    ...doubts,
  ]
}

function asSureAsRule(asked: Asked, key: 'lotsSmall' | 'lotsShare', kind: RuleKind): Reason {
  const rule = ruleFor(asked, kind)
  if (rule === undefined) return doubt('noRule', kind)
  return rule.certainty === 'verified' ? speaksFor(key, kind) : doubt(key, kind)
}
