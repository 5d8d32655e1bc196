import type { Context } from '../../../kernel/context.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { danishMoment } from '../../../kernel/time/danish-time.ts'
import { daysLater } from '../../../kernel/time/days.ts'
import type { Buyer, Lot, NewNotice, Subject, Texts } from '../model/notice.ts'
import { type InventedNotice, inventedNotices } from './demo-notices.ts'
import { takeIn } from './import-notice.ts'

/**
 * Takes in the invented notices, with deadlines around today: on another day they move along, so that a demo always has some
 * that are open. Doing it again on the same day changes nothing.
 */
export async function loadDemoNotices(context: Context): Promise<void> {
  const today = dayInDenmark(context.clock.now())
  for (const [index, invented] of inventedNotices.entries()) {
    const taken = await takeIn(context, noticeOf(invented, index + 1, today), 'file')
    if (!taken.ok) throw new Error(`The invented notices cannot be loaded: ${taken.refusal}`)
  }
}

function noticeOf(invented: InventedNotice, number: number, today: Day): NewNotice {
  const { formType, isCancelled = false } = invented
  const id = `rummelig-demo-${number}`
  return {
    format: 'eforms',
    noticeId: id,
    version: 1,
    noticeType: noticeTypes[formType],
    publicationNumber: null,
    formType,
    subtype: null,
    procedureId: id,
    procedureType: 'open',
    legalBasis: '32014L0024',
    dispatchedAt: noonAfter(today, -invented.sentDaysAgo),
    language: 'DAN',
    ...subjectOf(invented),
    buyers: [buyerOf(invented)],
    withheld: [],
    changes: [],
    changeReasons: isCancelled ? ['cancel'] : [],
    lots: lotsOf(invented, today),
  }
}

const noticeTypes = {
  competition: 'cn-standard',
  planning: 'pin-only',
  consultation: 'pmc',
  result: 'can-standard',
} as const

function subjectOf({ title, englishTitle, description, cpv, place, value }: InventedNotice): Subject {
  return {
    titles: { DAN: title, ENG: englishTitle },
    descriptions: { DAN: `Et opdigtet eksempel. ${description}` },
    nature: 'services',
    cpv: [cpv],
    places: [place],
    value: value === undefined ? null : { amount: value, currency: 'DKK' },
  }
}

function buyerOf({ buyer, town }: InventedNotice): Buyer {
  return {
    names: { DAN: buyer },
    registrationId: null,
    town,
    nuts: null,
    country: 'DNK',
    website: 'https://udbud.example.dk',
    email: 'udbud@example.dk',
    legalType: 'la',
    activity: 'gen-pub',
  }
}

function lotsOf(invented: InventedNotice, today: Day): Lot[] {
  const { lots = [invented.title] } = invented
  return lots.map((title, index) => ({
    ...lotTerms(invented, today),
    lotId: `LOT-${String(index + 1).padStart(4, '0')}`,
    titles: { DAN: title },
    value: lots.length > 1 || invented.value === undefined ? null : { amount: invented.value, currency: 'DKK' },
  }))
}

/** What is told of each lot alike. */
function lotTerms(invented: InventedNotice, today: Day): Omit<Lot, 'lotId' | 'titles' | 'value'> {
  const { months = null, formType, cpv, place } = invented
  return {
    kind: formType === 'planning' ? 'part' : 'lot',
    descriptions: subjectOf(invented).descriptions,
    nature: 'services',
    cpv: [cpv],
    places: [place],
    towns: [],
    startsOn: null,
    endsOn: null,
    duration: months,
    durationUnit: months === null ? null : 'MONTH',
    ...socialTerms(invented),
    ...biddingTerms(invented, today),
  }
}

function socialTerms({ reserved, isExecutionReserved = false, socialObjectives = [], condition }: InventedNotice) {
  const conditions: Texts = condition === undefined ? {} : { DAN: condition }
  return {
    reserved: reserved === undefined ? [] : [reserved],
    executionReserved: isExecutionReserved ? 'yes' : 'no',
    conditions,
    strategic: socialObjectives.length > 0 ? ['soc-obj'] : [],
    socialObjectives,
    environmental: [],
    innovation: [],
    strategicTexts: {},
  }
}

function biddingTerms({ deadlineInDays, formType }: InventedNotice, today: Day) {
  const isTender = formType === 'competition'
  const deadlineFor = isTender ? ('tenders' as const) : ('expressions' as const)
  return {
    deadline: deadlineInDays === null ? null : noonAfter(today, deadlineInDays),
    deadlineFor: deadlineInDays === null ? null : deadlineFor,
    suitsSmall: isTender ? true : null,
    documentsUrls: isTender ? ['https://udbud.example.dk/materiale'] : [],
    submissionUrl: isTender ? 'https://udbud.example.dk/bud' : null,
    languages: isTender ? ['DAN'] : [],
    isEuFunded: null,
  }
}

/** Noon in Denmark, so many days from the day. */
function noonAfter(day: Day, days: number): Date {
  const noon = danishMoment(daysLater(day, days), '12:00')
  if (noon === undefined) throw new Error(`There is no noon ${days} days from ${day}.`)
  return noon.instant
}
