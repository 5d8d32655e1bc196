import type { RuleKind } from './rule.ts'

/** Something that speaks for a way of buying, raises a doubt, or rules it out. The module's texts make the sentence. */
export interface Reason {
  readonly key: ReasonKey
  readonly weighs: 'for' | 'doubt' | 'against'
  /** The rule whose figure the sentence names; of `noRule`, the one that is missing. */
  readonly rule: RuleKind | null
}

export const reasonKeys = [
  'advertiseDuty',
  'advertiseVoluntary',
  'assessCrossBorder',
  'awardedBefore',
  'awardsUnknown',
  'belowLightCheck',
  'belowThreshold',
  'codeAboveList',
  'codeBelowList',
  'codeInGroup',
  'codeIsLight',
  'codeMissing',
  'codeNotLight',
  'codeNotOnList',
  'codeOnList',
  'codeTooWide',
  'crossBorderBelowLimit',
  'crossBorderRulesOut',
  'durationUnknown',
  'ifLighter',
  'ifNotLighter',
  'lotsShare',
  'lotsSmall',
  'lotsUnknown',
  'missionKnown',
  'missionMissing',
  'missionUnknown',
  'noCrossBorder',
  'noEarlierAward',
  'noRule',
  'notAService',
  'privateFree',
  'reachedLightCheck',
  'reachedLightThreshold',
  'reachedThreshold',
  'reservedBelow',
  'reservedInTender',
  'section190Below',
  'section54Social',
  'shareKnown',
  'shareMissing',
  'shareUnknown',
  'shortEnough',
  'socialClauses',
  'tenderDuty',
  'tenderVoluntary',
  'tooLong',
  'tooNearToTell',
  'worksBelow',
] as const

export type ReasonKey = (typeof reasonKeys)[number]

export function speaksFor(key: ReasonKey, rule: RuleKind | null = null): Reason {
  return { key, weighs: 'for', rule }
}

export function doubt(key: ReasonKey, rule: RuleKind | null = null): Reason {
  return { key, weighs: 'doubt', rule }
}

export function speaksAgainst(key: ReasonKey, rule: RuleKind | null = null): Reason {
  return { key, weighs: 'against', rule }
}
