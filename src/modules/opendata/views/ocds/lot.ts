import type { PublicNotice } from '../../../notices/index.ts'
import { categoryOf } from './category.ts'
import { known, moneyOf, openText, periodOf } from './parts.ts'
import type { Item, Lot, TenderStatus } from './release.ts'

type NoticeLot = PublicNotice['lots'][number]

/** A text in the notice's own language, else in the first that it has. */
export function textIn(texts: Readonly<Record<string, string>>, language: string): string | undefined {
  return texts[language] ?? Object.values(texts)[0]
}

export interface LotFrame {
  /** The notice's own, as eForms writes languages. */
  readonly language: string
  readonly status: TenderStatus | undefined
}

/** A lot with who may bid, who may carry it out, and what the buyer wants to reach. */
export function lotOf(lot: NoticeLot, id: string, { language, status }: LotFrame): Lot {
  const goals = goalsOf(lot)
  const reserved = lot.reserved.flatMap((code) => reservations[code] ?? [])
  return {
    id,
    ...known({
      title: openText(textIn(lot.titles, language)),
      description: openText(textIn(lot.descriptions, language)),
      status,
      value: lot.value === null ? undefined : moneyOf(lot.value.amount, lot.value.currency),
      mainProcurementCategory: categoryOf(lot.nature),
      tenderPeriod: lot.deadline === null ? undefined : { endDate: lot.deadline.toISOString() },
      contractPeriod: periodOf(lot.startsOn, lot.endsOn, daysOf(lot)),
      otherRequirements: reserved.length === 0 ? undefined : { reservedParticipation: reserved },
      contractTerms: executionOf(lot.executionReserved),
      hasSustainability: goals.length === 0 ? undefined : (true as const),
      sustainability: goals.length === 0 ? undefined : goals.map((goal) => ({ goal })),
      suitability: lot.suitsSmall === null ? undefined : { sme: lot.suitsSmall },
    }),
  }
}

/** Codes of the list reserved-procurement (BT-71), in the words of the codelist reservedParticipation. */
const reservations: Readonly<Record<string, string>> = {
  'res-ws': 'shelteredWorkshop',
  'res-pub-ser': 'publicService',
}

/** BT-736: nothing where the buyer says that it does not know. */
function executionOf(code: string | null): Lot['contractTerms'] {
  return code === 'yes' || code === 'no' ? { reservedExecution: code === 'yes' } : undefined
}

/** Codes of the list strategic-procurement (BT-06), in the words of the codelist sustainabilityGoal. */
const strategies: Readonly<Record<string, string>> = {
  'soc-obj': 'social',
  'env-imp': 'environmental',
  'inn-pur': 'innovation',
}

/** Codes of the list social-objective (BT-775): each a goal of ours below `social`, as the codelist lets one make them. */
const objectives: Readonly<Record<string, string>> = {
  opp: 'social.jobs',
  'acc-all': 'social.accessForAll',
  'et-eq': 'social.ethnicEquality',
  'gen-eq': 'social.genderEquality',
  'work-cond': 'social.workingConditions',
  'hum-right': 'social.humanRights',
  other: 'social.other',
}

function goalsOf({ strategic, socialObjectives }: NoticeLot): string[] {
  return [
    ...new Set([
      ...strategic.flatMap((code) => strategies[code] ?? []),
      ...socialObjectives.flatMap((code) => objectives[code] ?? []),
    ]),
  ]
}

/** As many days as the standard's profile for eForms reckons. */
const days: Readonly<Record<string, number>> = { DAY: 1, WEEK: 7, MONTH: 30, YEAR: 365 }

function daysOf({ duration, durationUnit }: NoticeLot): number | undefined {
  const each = durationUnit === null ? undefined : days[durationUnit]
  return duration === null || each === undefined ? undefined : duration * each
}

/** By NUTS code; a place that is left open is not told. */
export function placesOf(codes: readonly string[]): Pick<Item, 'deliveryLocation'> {
  const identifiers = codes.filter((code) => /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code))
  return identifiers.length === 0 ? {} : { deliveryLocation: { gazetteer: { scheme: 'NUTS', identifiers } } }
}
