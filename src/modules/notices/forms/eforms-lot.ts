import type { XmlPart } from '../../../kernel/files/xml/xml.ts'
import type { DeadlineFor, Lot } from '../model/notice.ts'
import { lotFields as fields, subjectFields } from './eforms-fields.ts'
import { subjectOf, textsAt } from './eforms-parts.ts'
import { dayOf, instantOf } from './moments.ts'

/** A lot of a notice, or a part of what is planned. */
export function lotOf(lot: XmlPart): Lot {
  return {
    lotId: lot.first(fields.lotId) ?? '',
    kind: lot.first(fields.kind) === 'Part' ? 'part' : 'lot',
    ...subjectOf(lot),
    towns: townsOf(lot),
    ...deadlineOf(lot),
    ...periodOf(lot),
    ...socialTermsOf(lot),
    suitsSmall: yesOrNo(lot.first(fields.suitsSmall)),
    documentsUrls: lot.all(fields.documentsUrls),
    submissionUrl: lot.first(fields.submissionUrl) ?? null,
    languages: lot.all(fields.languages),
    isEuFunded: euFunded.get(lot.first(fields.euFunds) ?? '') ?? null,
  }
}

const euFunded = new Map([
  ['eu-funds', true],
  ['no-eu-funds', false],
])

/** What makes a lot social, and what else its buyer wants to reach. */
function socialTermsOf(lot: XmlPart) {
  return {
    reserved: lot.all(fields.reserved).filter(isTold),
    executionReserved: lot.first(fields.executionReserved) ?? null,
    conditions: textsAt(lot, fields.conditions),
    strategic: lot.all(fields.strategic).filter(isTold),
    socialObjectives: lot.all(fields.socialObjectives).filter(isTold),
    environmental: lot.all(fields.environmental).filter(isTold),
    innovation: lot.all(fields.innovation).filter(isTold),
    strategicTexts: textsAt(lot, fields.strategicTexts),
  }
}

function isTold(code: string): boolean {
  return code !== 'none'
}

function townsOf(lot: XmlPart): string[] {
  const addresses = lot.find(`${subjectFields.project}/${subjectFields.addresses}`)
  const towns = addresses.map((address) =>
    [address.first(subjectFields.postcode), address.first(subjectFields.town)].filter((part) => part !== undefined),
  )
  return [...new Set(towns.map((parts) => parts.join(' ')))].filter((town) => town !== '')
}

const deadlineKinds = ['requests', 'tenders', 'expressions'] as const

/** In a procedure of two steps the first is what one must not miss: who has not asked to take part cannot bid. */
function deadlineOf(lot: XmlPart): { readonly deadline: Date | null; readonly deadlineFor: DeadlineFor | null } {
  for (const kind of deadlineKinds) {
    const [period] = lot.find(fields[kind])
    const deadline = instantOf(period?.first(fields.endDate), period?.first(fields.endTime))
    if (deadline !== null) return { deadline, deadlineFor: kind }
  }
  return { deadline: null, deadlineFor: null }
}

function periodOf(lot: XmlPart) {
  const [duration] = lot.find(fields.duration)
  const isWhole = /^\d{1,5}$/.test(duration?.text ?? '')
  return {
    startsOn: dayOf(lot.first(fields.startsOn)),
    endsOn: dayOf(lot.first(fields.endsOn)),
    duration: isWhole ? Number(duration?.text) : null,
    durationUnit: (isWhole && duration?.attribute('unitCode')) || null,
  }
}

function yesOrNo(text: string | undefined): boolean | null {
  return text === undefined ? null : text === 'true' || text === '1'
}
