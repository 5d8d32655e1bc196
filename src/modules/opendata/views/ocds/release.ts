/**
 * The parts of a release of OCDS 1.1 that are told here, with the extensions named in `extensions.ts`. Absent: not known.
 * Meaning: https://standard.open-contracting.org/1.1/en/schema/reference/
 */
export interface Release {
  /** Names the purchase: the same in all of its releases. */
  readonly ocid: string
  readonly id: string
  readonly date: string
  readonly tag: readonly ReleaseTag[]
  readonly initiationType: 'tender'
  /** ISO 639-1: of the titles and descriptions. */
  readonly language?: string
  readonly parties: readonly Party[]
  readonly buyer?: Reference
  readonly tender: Tender
  readonly awards?: readonly Award[]
}

export type ReleaseTag = 'planning' | 'tender' | 'tenderUpdate' | 'tenderCancellation' | 'award'

export type TenderStatus = 'planned' | 'active' | 'cancelled' | 'unsuccessful' | 'complete'

export interface Reference {
  readonly id: string
  readonly name: string
}

/** An organisation; never a person, and never how to reach one. */
export interface Party extends Reference {
  readonly identifier?: { readonly scheme?: string; readonly id: string; readonly legalName: string }
  readonly address?: { readonly locality?: string; readonly region?: string }
  readonly roles: readonly ('buyer' | 'procuringEntity' | 'supplier')[]
}

export interface Tender extends Subject {
  readonly id: string
  readonly procuringEntity?: Reference
  readonly procurementMethod?: ProcurementMethod
  readonly procurementMethodDetails?: string
  readonly legalBasis?: { readonly scheme?: string; readonly id: string }
  readonly items: readonly Item[]
  readonly lots?: readonly Lot[]
  readonly documents: readonly Document[]
}

export type ProcurementMethod = 'open' | 'selective' | 'limited'

/** What is told of the whole purchase, and of each of its lots. */
export interface Subject {
  readonly title?: string
  readonly description?: string
  readonly status?: TenderStatus
  readonly value?: Value
  readonly minValue?: Value
  readonly mainProcurementCategory?: 'goods' | 'services' | 'works'
  readonly tenderPeriod?: Period
  readonly contractPeriod?: Period
}

export interface Lot extends Subject {
  readonly id: string
  readonly otherRequirements?: { readonly reservedParticipation: readonly string[] }
  readonly contractTerms?: { readonly reservedExecution: boolean }
  readonly hasSustainability?: true
  readonly sustainability?: readonly { readonly goal: string }[]
  readonly suitability?: { readonly sme: boolean }
}

export interface Item {
  readonly id: string
  readonly classification: Classification
  readonly additionalClassifications?: readonly Classification[]
  readonly deliveryLocation?: DeliveryLocation
  readonly relatedLot?: string
}

export interface Classification {
  readonly scheme: 'CPV'
  readonly id: string
}

export interface DeliveryLocation {
  readonly description?: string
  readonly gazetteer?: { readonly scheme: 'NUTS'; readonly identifiers: readonly string[] }
}

/** Without VAT. */
export interface Value {
  readonly amount: number
  readonly currency: string
}

export interface Period {
  readonly startDate?: string
  readonly endDate?: string
  readonly durationInDays?: number
}

export interface Document {
  readonly id: string
  readonly documentType: 'tenderNotice' | 'biddingDocuments'
  readonly url: string
  readonly relatedLots?: readonly string[]
}

export interface Award {
  readonly id: string
  readonly status: 'active'
  readonly date?: string
  readonly value: Value
  readonly suppliers: readonly Reference[]
}
