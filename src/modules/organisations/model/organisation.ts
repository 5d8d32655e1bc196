import type { CvrState } from './cvr-check.ts'

/** What an organisation is here for. */
export const organisationKinds = [
  'socialEnterprise',
  'publicPurchaser',
  'privatePurchaser',
  'municipality',
  'networkOperator',
  'supportOrganisation',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

/** An organisation as its members know it. */
export interface Organisation {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  /** Eight digits with a right check digit. */
  readonly cvr: string | null
  readonly street: string | null
  readonly postcode: string | null
  readonly town: string | null
  /** Four-digit code. */
  readonly municipality: string | null
  /** Leads people with an address there to it; public bodies have one. */
  readonly mailDomain: string | null
  readonly cvrState: CvrState
  readonly cvrCheckedAt: Date | null
  /** When an operator confirmed that it is who it says. */
  readonly confirmedAt: Date | null
  readonly createdAt: Date
  /** When it was closed for good. */
  readonly closedAt: Date | null
}

/** What others may know of an organisation. */
export interface OrganisationCard {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly cvr: string | null
  readonly municipality: string | null
  readonly isConfirmed: boolean
}

/** What shows that an organisation is who it says. */
export interface Evidence {
  readonly isConfirmed: boolean
  readonly cvrState: CvrState
  readonly hasMailDomain: boolean
}

/** What its owners tell of it themselves, and may change. */
export interface OrganisationDetails {
  readonly name: string
  readonly street: string | null
  readonly postcode: string | null
  readonly town: string | null
}

/** Whether an organisation of the kind offers something in the directory. */
export function sells(kind: OrganisationKind): boolean {
  return kind === 'socialEnterprise'
}

/** Whether an organisation of the kind buys from those in the directory. */
export function buys(kind: OrganisationKind): boolean {
  return kind === 'publicPurchaser' || kind === 'privatePurchaser' || kind === 'municipality'
}

/** Whether an organisation of the kind vouches for others: a network that knows its members. */
export function vouches(kind: OrganisationKind): boolean {
  return kind === 'networkOperator' || kind === 'supportOrganisation'
}

/** Public bodies sign up with a mail domain of their own, which from then on leads their colleagues here. */
export function needsOwnMailDomain(kind: OrganisationKind): boolean {
  return kind === 'publicPurchaser' || kind === 'municipality'
}

/** Whether an operator confirmed it under the name it has: under another name it has to be looked at anew. */
export function isConfirmedByName({ kind, confirmedAt }: Pick<Organisation, 'kind' | 'confirmedAt'>): boolean {
  return confirmedAt !== null && needsConfirmation(kind)
}

/** Whether it still waits for an operator. */
export function waitsForOperator({ kind, confirmedAt }: Pick<Organisation, 'kind' | 'confirmedAt'>): boolean {
  return confirmedAt === null && needsConfirmation(kind)
}

/**
 * Whether somebody besides its own members says that it is who it says: an operator, the CVR register, or a mail domain at
 * which not everybody gets an address. What others want only purchasers to see is for those.
 */
export function isTrusted({ isConfirmed, cvrState, hasMailDomain }: Evidence): boolean {
  return isConfirmed || cvrState === 'found' || hasMailDomain
}

/**
 * Whether whoever acts for it surely belongs to it: an operator has looked, or its members have addresses at its own mail domain.
 * A number that stands in the register is known to everybody; and whom others trust as a public body an operator looks at first.
 */
export function isVerified(organisation: Pick<Organisation, 'kind'> & Omit<Evidence, 'cvrState'>): boolean {
  const { kind, isConfirmed, hasMailDomain } = organisation
  return isConfirmed || (hasMailDomain && !needsConfirmation(kind))
}

/** What the owners are about to change, by name. */
export function changedFields(before: OrganisationDetails, after: OrganisationDetails): string[] {
  return (['name', 'street', 'postcode', 'town'] as const).filter((field) => before[field] !== after[field])
}

/** Others trust what a public body or a network says, so an operator looks at it first. */
export function needsConfirmation(kind: OrganisationKind): boolean {
  return needsOwnMailDomain(kind) || vouches(kind)
}
