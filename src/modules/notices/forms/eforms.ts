import type { XmlPart } from '../../../kernel/files/xml/xml.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Buyer, Lot, NewNotice, Texts } from '../model/notice.ts'
import { buyerFields, noticeFields as fields, lotFields } from './eforms-fields.ts'
import { lotOf } from './eforms-lot.ts'
import { subjectOf, textsAt } from './eforms-parts.ts'
import { instantOf } from './moments.ts'

/** A notice in eForms, or in a sentence what it lacks. What is merely odd in it is left out, never a reason to refuse it. */
export function eformsNotice(root: XmlPart): Result<NewNotice, string> {
  const lots = root.find(lotFields.lots).map(lotOf)
  const buyers = buyersOf(root)
  const head = headOf(root)
  const lacking = headLacks(head) ?? buyersLack(head, buyers) ?? textsLack(root, head, lots)
  const { noticeId, version, noticeType, dispatchedAt, ...rest } = head
  if (lacking !== undefined || dispatchedAt === null) return refused(lacking ?? dispatchLacks)
  return ok({
    format: 'eforms',
    noticeId: noticeId.toLowerCase(),
    version: Number(version),
    noticeType,
    dispatchedAt,
    ...rest,
    ...subjectOf(root),
    buyers,
    withheld: root.all(fields.withheld),
    changes: root.all(fields.changes).map(reference),
    changeReasons: root.all(fields.changeReasons),
    lots,
  })
}

type Head = ReturnType<typeof headOf>

function headOf(root: XmlPart) {
  return {
    noticeId: root.first(fields.noticeId) ?? '',
    version: root.first(fields.version) ?? '',
    noticeType: root.first(fields.noticeType) ?? '',
    formType: root.first(fields.formType) ?? '',
    subtype: root.first(fields.subtype) ?? null,
    publicationNumber: publicationNumber(root.first(fields.publicationNumber)),
    procedureId: root.first(fields.procedureId)?.toLowerCase() ?? null,
    procedureType: root.first(fields.procedureType) ?? null,
    legalBasis: root.first(fields.legalBasis) ?? null,
    dispatchedAt: instantOf(root.first(fields.dispatchDate), root.first(fields.dispatchTime)),
    language: root.first(fields.language) ?? '',
  }
}

const dispatchLacks = 'It does not say when it was sent (BT-05).'

function headLacks({ noticeId, version, noticeType, formType, dispatchedAt, language }: Head): string | undefined {
  if (noticeId === '') return 'It has no number (BT-701).'
  if (!/^0*[1-9]\d{0,3}$/.test(version)) return 'It does not say which version it is (BT-757).'
  if (noticeType === '' || formType === '') return 'It does not say what kind of notice it is (BT-02, BT-03).'
  if (dispatchedAt === null) return dispatchLacks
  return language === '' ? 'It does not say in which language it is written (BT-702).' : undefined
}

function buyersLack({ formType }: Head, buyers: readonly Buyer[]): string | undefined {
  // A notice about a company that has been registered has no buyer.
  if (formType === 'bri' || buyers.some(({ names }) => Object.keys(names).length > 0)) return undefined
  return 'It does not say who buys (OPT-300, BT-500).'
}

/** Notices that a notice stands in a buyer profile, or of a company, are about no purchase that has a title of its own. */
const withoutSubject = ['pin-buyer', 'brin-ecs', 'brin-eeig']

function textsLack(root: XmlPart, { noticeType, formType }: Head, lots: readonly Lot[]): string | undefined {
  if (withoutSubject.includes(noticeType)) return undefined
  const { titles, cpv } = subjectOf(root)
  if (isEmpty(titles) && lots.every((lot) => isEmpty(lot.titles))) return 'It has no title (BT-21).'
  if (cpv.length === 0 && lots.every((lot) => lot.cpv.length === 0)) return 'It has no category (BT-262).'
  if (formType !== 'competition') return undefined
  if (lots.length === 0) return 'It has no lot (BT-137).'
  const bare = lots.find(({ titles, descriptions }) => isEmpty(titles) || isEmpty(descriptions))
  return bare && `Its ${bare.lotId || 'lot'} lacks a title (BT-21) or a description (BT-24).`
}

function isEmpty(texts: Texts): boolean {
  return Object.keys(texts).length === 0
}

function buyersOf(root: XmlPart): Buyer[] {
  const organisations = new Map(
    root.find(buyerFields.organisations).map((each) => [each.first(buyerFields.technicalId) ?? '', each] as const),
  )
  return root.find(buyerFields.contractingParties).flatMap((party) => {
    const organisation = organisations.get(party.first(buyerFields.reference) ?? 'none')
    return organisation === undefined ? [] : [buyerOf(organisation, party)]
  })
}

function buyerOf(organisation: XmlPart, party: XmlPart): Buyer {
  const told = (path: string) => organisation.first(path) ?? null
  return {
    names: textsAt(organisation, buyerFields.names),
    registrationId: told(buyerFields.registrationId),
    town: told(buyerFields.town),
    nuts: told(buyerFields.nuts),
    country: told(buyerFields.country),
    website: told(buyerFields.website),
    email: told(buyerFields.email),
    legalType: party.first(buyerFields.legalType) ?? null,
    activity: party.first(buyerFields.activity) ?? null,
  }
}

/** `00522031-2023` and `522031-2023` are one. */
export function publicationNumber(text: string | undefined): string | null {
  const parts = /^0*(\d{1,8})-(\d{4})$/.exec(text ?? '')
  return parts === null ? null : `${parts[1]}-${parts[2]}`
}

function reference(text: string): string {
  return publicationNumber(text) ?? text.toLowerCase()
}
