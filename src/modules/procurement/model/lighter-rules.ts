import { type Asked, standing } from './asked.ts'
import { doubt, type Reason, speaksAgainst, speaksFor } from './reason.ts'

/** Whether the service is one of those that have lighter rules (_light-regimet_, annex XIV), as its code tells. */
export function lighterRules({ coverage, purchase }: Asked): Reason {
  if (coverage === 'listed' || coverage === 'below') return speaksFor('codeIsLight')
  if (coverage === 'above') return doubt('codeTooWide')
  if (coverage === 'group') return doubt('codeInGroup')
  if (coverage === 'unknown') return doubt('codeMissing')
  // The purchaser may know the annex better than the groups that are kept here.
  return purchase.kind === 'social' ? doubt('codeNotLight') : speaksAgainst('codeNotLight')
}

/** Why it cannot be said; nothing where the code tells. */
export function unsureOfLighterRules(asked: Asked): Reason | undefined {
  const reason = lighterRules(asked)
  return reason.weighs === 'doubt' ? reason : undefined
}

/**
 * Where nobody here can say whether the service has lighter rules, and the value lies between the two thresholds, the way is open
 * neither surely nor not. Nothing where it makes no difference.
 */
export function betweenTwoThresholds(asked: Asked): Reason[] | undefined {
  const unsure = unsureOfLighterRules(asked)
  const [strict, light] = [standing(asked, 'thresholdGoodsServices'), standing(asked, 'thresholdLight')]
  if (unsure === undefined || strict.side !== 'reached' || light.side !== 'below') return undefined
  return [unsure, doubt('ifLighter', 'thresholdLight'), doubt('ifNotLighter', 'thresholdGoodsServices')]
}
