import { type FieldFault, type FormBody, one } from '../../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import { type Completeness, completeness } from '../../model/completeness.ts'
import type { Supplier } from '../../model/directory.ts'
import type { ContactPerson, ProfileContent, ProfileDraft, Section, SectionFault } from '../../model/profile.ts'
import { aboutAsTyped, aboutFields, addressIn, pointIn, readAbout } from './about.ts'
import { contactAsTyped, contactFields, readContact } from './contact.ts'
import { deliveryAsTyped, deliveryFields, readDelivery } from './delivery.ts'
import { asTyped } from './fields.ts'
import { offeringAsTyped, offeringFields, readOffering } from './offering.ts'
import { peopleAsTyped, peopleFields, readPeople } from './people.ts'
import type { SectionReading } from './reading.ts'
import { readTerms, termsAsTyped, termsFields } from './terms.ts'

/** The sections that are one form each; offerings have one form for each of them. */
export type FormSection = Exclude<Section, 'offerings'>

/** The names of the fields in each form: nothing else is kept of what is sent. */
export const fieldsOf: Readonly<Record<Section, readonly string[]>> = {
  about: aboutFields,
  offerings: offeringFields,
  delivery: deliveryFields,
  people: peopleFields,
  terms: termsFields,
  contact: contactFields,
}

/** An enterprise offers so many things at most. */
export const mostOfferings = 50

/**
 * The working copy as a page, or all that keeps it from becoming one. What is optional may be missing; what is typed must
 * be right.
 */
export function contentOf(draft: ProfileDraft): Result<ProfileContent, readonly SectionFault[]> {
  const own = pointIn(draft.about)
  const [about, delivery] = [readAbout(draft.about), readDelivery(draft.delivery, own)]
  const [people, terms, contact] = [readPeople(draft.people), readTerms(draft.terms), readContact(draft.contact)]
  const offerings = draft.offerings.map(readOffering)
  const isWhole = about.ok && delivery.ok && people.ok && terms.ok && contact.ok
  const faults = draftFaults(draft)
  if (!isWhole || faults.length > 0) return refused(faults)
  return ok({
    ...about.value,
    ...delivery.value,
    ...people.value,
    ...terms.value,
    offerings: offerings.flatMap((each) => (each.ok ? each.value : [])),
    contact: contact.value,
  })
}

/** Everything that is wrong or missing in the working copy, in the order of its forms. */
export function draftFaults(draft: ProfileDraft): SectionFault[] {
  return [
    ...inSection('about', readAbout(draft.about)),
    ...offeringFaults(draft.offerings),
    ...inSection('delivery', readDelivery(draft.delivery, pointIn(draft.about))),
    ...inSection('people', readPeople(draft.people)),
    ...inSection('terms', readTerms(draft.terms)),
    ...inSection('contact', readContact(draft.contact)),
  ]
}

/** The fields at fault in one form of the working copy; without a number those of the whole list of offerings. */
export function faultsIn(draft: ProfileDraft, section: Section, offering?: number): FieldFault[] {
  return draftFaults(draft)
    .filter((each) => each.section === section && each.offering === offering)
    .map(({ fault }) => fault)
}

/** How far a form has come. `empty`: nothing typed; `half`: something is wrong or missing. */
export type SectionProgress = 'empty' | 'half' | 'done'

/** How far each form has come. */
export function progressOf(draft: ProfileDraft): Readonly<Record<Section, SectionProgress>> {
  const atFault = new Set(draftFaults(draft).map(({ section }) => section))
  const progress = (section: Section, isEmpty: boolean) => (isEmpty ? 'empty' : atFault.has(section) ? 'half' : 'done')
  return {
    about: progress('about', isEmptyForm(draft.about)),
    offerings: progress('offerings', draft.offerings.length === 0),
    delivery: progress('delivery', isEmptyForm(draft.delivery)),
    people: progress('people', isEmptyForm(draft.people)),
    terms: progress('terms', isEmptyForm(draft.terms)),
    contact: progress('contact', isEmptyForm(draft.contact)),
  }
}

/** Nothing is typed in the form. */
function isEmptyForm(body: FormBody): boolean {
  return Object.values(body).every((values) => values.every((value) => value.trim() === ''))
}

/** How complete the working copy is; what is wrong in it counts as not told. */
export function draftCompleteness(draft: ProfileDraft): Completeness {
  const { about, people, terms, offerings } = withoutFaults(draft)
  const delivery = readDelivery(draft.delivery, pointIn(draft.about))
  const contact = readContact(draft.contact)
  const text = (body: FormBody, field: string) => one(body, field) || null
  return completeness({
    description: text(about, 'description'),
    purpose: text(about, 'purpose'),
    website: text(about, 'website'),
    address: addressIn(about),
    offerings: offerings.map((body) => ({
      categories: body.categories ?? [],
      priceIndication: text(body, 'priceIndication'),
      capacity: text(body, 'capacity'),
    })),
    deliveryAreas: delivery.ok ? delivery.value.deliveryAreas : [],
    employs: (people.employs ?? []).filter((code) => code !== ''),
    smallestOrder: text(terms, 'smallestOrder'),
    largestOrder: text(terms, 'largestOrder'),
    leadTimeDays: text(terms, 'leadTimeDays') === null ? null : 1,
    labels: text(terms, 'labels') === null ? [] : [''],
    references: text(terms, 'client1') === null ? [] : [{ client: '' }],
    contact: contact.ok ? contact.value : null,
  })
}

/** The working copy without the fields at fault. */
function withoutFaults(draft: ProfileDraft): ProfileDraft {
  const right = (section: FormSection) => without(draft[section], faultsIn(draft, section))
  return {
    about: right('about'),
    offerings: draft.offerings.map((body, index) => without(body, faultsIn(draft, 'offerings', index))),
    delivery: right('delivery'),
    people: right('people'),
    terms: right('terms'),
    contact: right('contact'),
  }
}

function without(body: FormBody, faults: readonly FieldFault[]): FormBody {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !faults.some(({ field }) => field === name)))
}

/** The working copy of a page that is taken over: all that is known stands in the forms already. */
export function draftOf(supplier: Supplier, contact: ContactPerson | null = null): ProfileDraft {
  return {
    about: aboutAsTyped(supplier),
    offerings: supplier.offerings.map((offering, index) => offeringAsTyped(offering, index + 1)),
    delivery: deliveryAsTyped(supplier.deliveryAreas, supplier.address.point),
    people: peopleAsTyped(supplier),
    terms: termsAsTyped(supplier),
    contact: contactAsTyped(contact),
  }
}

/** The working copy of a page that begins with nothing but a name. */
export function emptyDraft(name: string): ProfileDraft {
  return { about: asTyped({ name }), offerings: [], delivery: {}, people: {}, terms: {}, contact: {} }
}

function inSection(section: FormSection, reading: SectionReading<unknown>): SectionFault[] {
  return reading.ok ? [] : reading.refusal.map((fault) => ({ section, fault }))
}

/** Somebody who offers nothing is of no use to purchasers; each thing offered has its own faults. */
function offeringFaults(offerings: readonly FormBody[]): SectionFault[] {
  if (offerings.length === 0) return [{ section: 'offerings', fault: { field: '', key: 'noOfferings' } }]
  return offerings.flatMap((body, offering) => {
    const reading = readOffering(body)
    return reading.ok ? [] : reading.refusal.map((fault) => ({ section: 'offerings', offering, fault }) as const)
  })
}
