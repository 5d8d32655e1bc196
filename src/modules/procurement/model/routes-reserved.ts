import { type Asked, ruleFor, standing, thresholdOf } from './asked.ts'
import { betweenTwoThresholds } from './lighter-rules.ts'
import { runsLongerThan } from './period.ts'
import type { Answer } from './purchase.ts'
import { doubt, type Reason, speaksAgainst, speaksFor } from './reason.ts'
import type { Coverage } from './special-service.ts'

/** A tender in which only sheltered workshops and enterprises for the integration of people take part (udbudsloven § 54). */
export function section54(asked: Asked): Reason[] {
  const threshold = thresholdOf(asked)
  const { side, doubts } = standing(asked, threshold)
  const reached = side === 'reached' ? [speaksFor('reservedInTender', threshold)] : []
  const below = side === 'below' ? [doubt('reservedBelow', threshold)] : []
  const place = betweenTwoThresholds(asked) ?? [...reached, ...below]
  const social = asked.purchase.kind === 'social' ? [doubt('section54Social')] : []
  return [...place, ...social, shareOfStaff(asked), ...doubts]
}

function shareOfStaff(asked: Asked): Reason {
  if (ruleFor(asked, 'inclusiveShare') === undefined) return doubt('noRule', 'inclusiveShare')
  return byAnswer(asked.purchase.enterprises.inclusive, {
    yes: speaksFor('shareKnown', 'inclusiveShare'),
    no: speaksAgainst('shareMissing', 'inclusiveShare'),
    unknown: doubt('shareUnknown', 'inclusiveShare'),
  })
}

/** A contract for health, social or cultural services, reserved for organisations with a public service mission (§ 190). */
export function section190(asked: Asked): Reason[] {
  const { kind, enterprises } = asked.purchase
  if (kind === 'works') return [speaksAgainst('notAService')]
  const { side, doubts } = standing(asked, 'thresholdLight')
  return [
    placeOnList(asked.coverage),
    ...(side === 'reached' ? [speaksFor('reachedLightThreshold', 'thresholdLight')] : []),
    ...(side === 'below' ? [doubt('section190Below', 'thresholdLight')] : []),
    duration(asked),
    byAnswer(enterprises.publicMission, {
      yes: speaksFor('missionKnown'),
      no: speaksAgainst('missionMissing'),
      unknown: doubt('missionUnknown'),
    }),
    byAnswer(enterprises.awardedBefore, {
      yes: speaksAgainst('awardedBefore'),
      no: speaksFor('noEarlierAward'),
      unknown: doubt('awardsUnknown'),
    }),
    ...doubts,
  ]
}

/** The list of § 190 names single codes: what lies below or above one of them is for a lawyer to judge. */
function placeOnList(coverage: Coverage): Reason {
  const reasons: Readonly<Record<Coverage, Reason>> = {
    listed: speaksFor('codeOnList'),
    below: doubt('codeBelowList'),
    above: doubt('codeAboveList'),
    group: speaksAgainst('codeNotOnList'),
    none: speaksAgainst('codeNotOnList'),
    unknown: doubt('codeMissing'),
  }
  return reasons[coverage]
}

function duration(asked: Asked): Reason {
  const rule = ruleFor(asked, 'reservationYears')
  if (rule === undefined) return doubt('noRule', 'reservationYears')
  const { period } = asked.purchase
  if (period === null) return doubt('durationUnknown', 'reservationYears')
  return runsLongerThan(period, Number(rule.amount))
    ? speaksAgainst('tooLong', 'reservationYears')
    : speaksFor('shortEnough', 'reservationYears')
}

function byAnswer(answer: Answer, reasons: Readonly<Record<Answer, Reason>>): Reason {
  return reasons[answer]
}
