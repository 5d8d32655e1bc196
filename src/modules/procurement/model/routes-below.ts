import { type Asked, standing, thresholdOf } from './asked.ts'
import { betweenTwoThresholds } from './lighter-rules.ts'
import { doubt, type Reason, speaksAgainst, speaksFor } from './reason.ts'

/** Buying from an enterprise directly, below the limit from which one has to look across the border. */
export function directPurchase(asked: Asked): Reason[] {
  if (asked.purchase.kind === 'works') return worksBelowThreshold(asked)
  const { side, doubts } = standing(asked, 'lightCheck')
  if (side === 'unknown') return [...doubts]
  if (side === 'reached') return [speaksAgainst('reachedLightCheck', 'lightCheck')]
  const crossBorder = asked.purchase.crossBorder === 'yes' ? [doubt('crossBorderBelowLimit')] : []
  return [speaksFor('belowLightCheck', 'lightCheck'), ...crossBorder, ...doubts]
}

/** Buying after having looked at the market, between that limit and the threshold. Nothing where direct purchase covers it. */
export function marketTest(asked: Asked): Reason[] | undefined {
  return betweenTheLimits(asked, () => {
    if (asked.purchase.crossBorder === 'yes') return speaksAgainst('crossBorderRulesOut')
    return asked.purchase.crossBorder === 'no' ? speaksFor('noCrossBorder') : doubt('assessCrossBorder')
  })
}

/** Advertising the purchase, which a clear cross-border interest demands. */
export function advertising(asked: Asked): Reason[] | undefined {
  return betweenTheLimits(asked, () => {
    if (asked.purchase.crossBorder === 'yes') return speaksFor('advertiseDuty')
    return asked.purchase.crossBorder === 'no' ? speaksFor('advertiseVoluntary') : doubt('assessCrossBorder')
  })
}

function betweenTheLimits(asked: Asked, crossBorder: () => Reason): Reason[] | undefined {
  if (asked.purchase.kind === 'works' || standing(asked, 'lightCheck').side === 'below') return undefined
  const open = betweenTwoThresholds(asked)
  if (open !== undefined) return [...open, crossBorder()]
  const threshold = thresholdOf(asked)
  const { side, doubts } = standing(asked, threshold)
  if (side === 'reached') return [speaksAgainst('reachedThreshold', threshold), ...doubts]
  if (side === 'unknown') return [...doubts]
  return [speaksFor('belowThreshold', threshold), crossBorder(), ...doubts]
}

/** Works below the threshold have an act of their own (_tilbudsloven_), of which no rules are kept here. */
function worksBelowThreshold(asked: Asked): Reason[] {
  const { side, doubts } = standing(asked, 'thresholdWorks')
  if (side === 'reached') return [speaksAgainst('reachedThreshold', 'thresholdWorks'), ...doubts]
  return [doubt('worksBelow'), ...doubts]
}
