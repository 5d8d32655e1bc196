import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { Supplier } from './directory.ts'
import { monthsAfter } from './review.ts'

/** The criteria of the act on registered social enterprises, as facts that an enterprise declares of itself. */
export const declaredKinds = ['rsvPurpose', 'rsvCommercial', 'rsvIndependent', 'rsvInclusive', 'rsvProfit'] as const

export type DeclaredKind = (typeof declaredKinds)[number]

/** What can be known of an enterprise beyond what it writes itself. Each is a fact of its own: none of them proves another. */
export const verificationKinds = [
  'existsInCvr',
  'inRsvRegister',
  ...declaredKinds,
  'vouchedFor',
  'checkedByOperator',
] as const

export type VerificationKind = (typeof verificationKinds)[number]

/** What the CVR register denies: told as it was found, and never stated by anybody. */
type RegisterDenial = 'notInCvr' | 'ceasedInCvr'

/** What evidence has at least and at most, in characters; less says nothing that anybody could look at. */
export const leastEvidence = 10
export const evidenceLimit = 2_000

/** What an operator may state about an enterprise. */
export const operatorKinds = ['checkedByOperator', 'inRsvRegister'] as const

export type OperatorKind = (typeof operatorKinds)[number]

/** The enterprise itself, a network that knows it, the operator, or a register that the platform asked. */
export type VerifierKind = 'enterprise' | 'network' | 'operator' | 'register'

/** That somebody checked or vouches for one thing: who, when, on what evidence, and until when it counts. */
export interface VerificationFact {
  readonly id: number
  readonly what: VerificationKind | RegisterDenial
  readonly byKind: VerifierKind
  /** The network that vouches, or the enterprise that declares. */
  readonly byOrganisationId: number | null
  /** The organisation's or register's name as it was then; empty for the operator. */
  readonly byName: string
  readonly checkedOn: Day
  /** In the verifier's words; of a register the name that it has for the enterprise. */
  readonly evidence: string | null
  readonly evidenceUrl: string | null
  readonly validUntil: Day | null
}

/** A fact before it has a number. */
export type NewVerification = Omit<VerificationFact, 'id' | 'what'> & {
  readonly what: VerificationKind
  readonly supplierId: number
  readonly byPerson: number | null
}

/** How long a check counts unless whoever made it says otherwise, in months. */
const usualValidity = 12

/** The last day of a check that is made on the day and counts as long as usual. */
export function usuallyValidUntil(day: Day): Day {
  return monthsAfter(day, usualValidity)
}

/** Whether the fact's day is past. It is still told, as one that has expired. */
export function isExpired({ validUntil }: Pick<VerificationFact, 'validUntil'>, day: Day): boolean {
  return validUntil !== null && day > validUntil
}

/** The kinds of facts that nobody has stated, or only so long ago that they count no longer. */
export function missingKinds(facts: readonly VerificationFact[], day: Day): VerificationKind[] {
  const known = new Set(facts.filter((fact) => !isExpired(fact, day)).map(({ what }) => questionOf(what)))
  return verificationKinds.filter((kind) => !known.has(kind))
}

/** What is no longer unknown, whether the answer is yes or no. */
function questionOf(what: VerificationFact['what']): VerificationKind {
  return what === 'notInCvr' || what === 'ceasedInCvr' ? 'existsInCvr' : what
}

/** What the register denies of an enterprise, as a fact among the others; nothing where it found it. */
export function denialOf({ state, cvr, answeredOn }: RegisterAnswer): VerificationFact | undefined {
  if (state === 'found') return undefined
  return {
    id: 0,
    what: state === 'ceased' ? 'ceasedInCvr' : 'notInCvr',
    byKind: 'register',
    byOrganisationId: null,
    byName: 'CVR',
    checkedOn: answeredOn,
    evidence: null,
    evidenceUrl: state === 'ceased' ? `https://datacvr.virk.dk/enhed/virksomhed/${cvr}` : null,
    validUntil: null,
  }
}

/** The same fact again, so that nothing need be written. */
export function saysTheSame(one: VerificationFact, other: NewVerification): boolean {
  return (
    one.byName === other.byName &&
    one.checkedOn === other.checkedOn &&
    one.evidence === other.evidence &&
    one.evidenceUrl === other.evidenceUrl &&
    one.validUntil === other.validUntil
  )
}

export type CannotRegister = { readonly kind: 'noCvr' } | { readonly kind: 'soleProprietor' }

/**
 * Whether an enterprise could be in the register at all: only legal persons with a CVR number of their own can. Source: lov
 * nr. 711 af 25/06/2014 § 4.
 */
export function couldRegister({ cvr, legalForm }: Pick<Supplier, 'cvr' | 'legalForm'>): Result<void, CannotRegister> {
  if (legalForm === 'enkeltmandsvirksomhed') return refused({ kind: 'soleProprietor' })
  if (cvr === null) return refused({ kind: 'noCvr' })
  return ok(undefined)
}

/** What the CVR register said of an organisation, and on which day. */
export interface RegisterAnswer {
  readonly organisationId: number
  readonly cvr: string
  readonly state: 'found' | 'unknown' | 'ceased'
  /** As the register has it; null where nothing was found. */
  readonly name: string | null
  /** In the register of social enterprises (RSV); null when the record does not say. */
  readonly inRsvRegister: boolean | null
  readonly answeredOn: Day
}
