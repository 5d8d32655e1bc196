import type { Day } from '../../../kernel/time/clock.ts'

/** The longest notice that is read, in bytes. The longest ever published have some ten megabytes. */
export const largestNotice = 20 * 1024 ** 2

/** A text by its language, as eForms writes languages: `{ DAN: 'Kantinedrift' }`. */
export type Texts = Readonly<Record<string, string>>

/** A public tender notice as it was published, in one of its versions. What it does not say is `null` or empty, never guessed. */
export interface NewNotice extends NoticeIdentity, Subject {
  readonly format: 'eforms' | 'tedExport'
  /** Code of the list form-type: `competition`, `planning`, `result` ... (BT-03). */
  readonly formType: string
  /** `1` to `40`, `E1` ... (OPP-070). */
  readonly subtype: string | null
  readonly procedureId: string | null
  /** Code of the list procurement-procedure-type (BT-105). */
  readonly procedureType: string | null
  readonly legalBasis: string | null
  readonly dispatchedAt: Date
  /** The official language of the notice (BT-702). */
  readonly language: string
  /** The first leads the purchase. */
  readonly buyers: readonly Buyer[]
  /** Fields that the buyer keeps back for now, as eForms calls them. */
  readonly withheld: readonly string[]
  /** What it changes (BT-758): `{notice}-{version}`, or a number in the Official Journal. */
  readonly changes: readonly string[]
  /** Codes of the list change-corrig-justification (BT-140). */
  readonly changeReasons: readonly string[]
  readonly lots: readonly Lot[]
}

/** What tells one notice from every other. */
export interface NoticeIdentity {
  /** Stays the same from version to version (BT-701). */
  readonly noticeId: string
  /** Counted from 1 (BT-757). */
  readonly version: number
  /** Code of the list notice-type (BT-02). */
  readonly noticeType: string
  /** In the Official Journal, without leading zeros: `522031-2023`. Null before it is published (OPP-010). */
  readonly publicationNumber: string | null
}

/** What is bought: told of the whole purchase, and of each of its lots. */
export interface Subject {
  readonly titles: Texts
  readonly descriptions: Texts
  /** `services`, `supplies` or `works` (BT-23). */
  readonly nature: string | null
  /** CPV codes of eight digits, the main one first (BT-262, BT-263). */
  readonly cpv: readonly string[]
  /** NUTS codes (BT-5071), `DK` where only the country is told, `ANYW` and `EEA` where the place is left open (BT-727). */
  readonly places: readonly string[]
  /** Estimated, without VAT (BT-27). */
  readonly value: Money | null
}

/** Exact decimals and a currency of ISO 4217: `{ amount: '1200000.00', currency: 'DKK' }`. */
export interface Money {
  readonly amount: string
  readonly currency: string
}

/** Who buys: an organisation, never a person. */
export interface Buyer {
  readonly names: Texts
  /** As the country registers it; in Denmark the CVR number (BT-501). */
  readonly registrationId: string | null
  readonly town: string | null
  readonly nuts: string | null
  /** ISO 3166-1 alpha-3 (BT-514). */
  readonly country: string | null
  readonly website: string | null
  /** Published for those who want to ask about the purchase (BT-506). */
  readonly email: string | null
  /** Code of the list buyer-legal-type (BT-11). */
  readonly legalType: string | null
  /** Code of the list main-activity (BT-10). */
  readonly activity: string | null
}

export type DeadlineFor = 'tenders' | 'requests' | 'expressions'

/** A part of a purchase that one can bid for by itself; in a notice of what is planned, a part of the plan. */
export interface Lot extends Subject {
  readonly lotId: string
  readonly kind: 'lot' | 'part'
  /** Towns and postcodes as written (BT-5131, BT-5121). */
  readonly towns: readonly string[]
  readonly deadline: Date | null
  /** What has to be there by then: tenders (BT-131), requests to take part (BT-1311), expressions of interest (BT-630). */
  readonly deadlineFor: DeadlineFor | null
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly duration: number | null
  /** `DAY`, `WEEK`, `MONTH` or `YEAR` (BT-36). */
  readonly durationUnit: string | null
  /** Who may bid: `res-ws` sheltered workshops and their like, `res-pub-ser` public service missions; none: everybody (BT-71). */
  readonly reserved: readonly string[]
  /** Whether only sheltered employment may carry it out: `yes`, `no` or `not-known` (BT-736). */
  readonly executionReserved: string | null
  /** Terms of the contract (BT-70). */
  readonly conditions: Texts
  /** `soc-obj`, `env-imp`, `inn-pur`, without `none` (BT-06). */
  readonly strategic: readonly string[]
  /** Codes of the list social-objective (BT-775). */
  readonly socialObjectives: readonly string[]
  readonly environmental: readonly string[]
  readonly innovation: readonly string[]
  readonly strategicTexts: Texts
  /** The buyer says that it suits small and medium enterprises (BT-726). */
  readonly suitsSmall: boolean | null
  readonly documentsUrls: readonly string[]
  readonly submissionUrl: string | null
  /** Languages in which one may bid (BT-97). */
  readonly languages: readonly string[]
  readonly isEuFunded: boolean | null
}
