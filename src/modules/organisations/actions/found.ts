import { signedIn } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { locate } from '../../reference/index.ts'
import type { OrganisationDetails, OrganisationKind } from '../model/organisation.ts'
import { asPlatform } from '../store/acting.ts'
import { addMember, membersIn } from '../store/memberships.ts'
import { findByCvr, insertOrganisation, markConfirmed } from '../store/organisations.ts'

/** What an organisation begins with. */
export interface Beginning extends OrganisationDetails {
  readonly kind: OrganisationKind
  readonly cvr: string
  readonly mailDomain: string | null
  readonly ownerId: number
  /** As the register knows it; else the address tells. */
  readonly municipality: string | null
}

/** Adds the organisation with its first owner; nothing when there is one already. The transaction works as the platform. */
export async function found(tx: Transaction, context: Context, begun: Beginning): Promise<number | undefined> {
  const now = context.clock.now()
  const municipality = begun.municipality ?? municipalityOf(begun)
  const id = await insertOrganisation(tx, { ...begun, municipality, createdBy: begun.ownerId, createdAt: now })
  if (id === undefined) return undefined
  await addMember(tx, id, { personId: begun.ownerId, role: 'owner', since: now })
  await appendAudit(tx, context, {
    action: 'organisations.registered',
    subject: `organisation ${id}`,
    detail: { kind: begun.kind, cvr: begun.cvr },
  })
  return id
}

/** Four-digit code of where the address lies, as far as it says. */
export function municipalityOf({ street, postcode, town }: OrganisationDetails): string | null {
  const { municipalityCode } = locate({
    street: street ?? undefined,
    postcode: postcode ?? undefined,
    town: town ?? undefined,
  })
  return municipalityCode ?? null
}

/** A social enterprise, as another module registers it on the way. */
export interface NewEnterprise {
  /** Eight digits, checked. */
  readonly cvr: string
  readonly name: string
  readonly address?: Partial<Omit<OrganisationDetails, 'name'>>
  /** Whoever asks, unless told. */
  readonly ownerId?: number
}

/**
 * The organisation of an enterprise, in the transaction of a deed that needs one: the one the person belongs to, or a new
 * one with the person as owner. The CVR register is asked soon after.
 */
export async function registerEnterprise(
  tx: Transaction,
  context: Context,
  { cvr, name, address = {}, ownerId = signedIn(context.actor).personId }: NewEnterprise,
): Promise<Result<number, 'belongsToOthers'>> {
  const details = { street: null, postcode: null, town: null, ...address, name }
  return asPlatform<Result<number, 'belongsToOthers'>>(tx, async () => {
    const kind = 'socialEnterprise'
    const id = await found(tx, context, { ...details, kind, cvr, mailDomain: null, ownerId, municipality: null })
    if (id !== undefined) return ok(id)
    const existing = await findByCvr(tx, cvr)
    const members = existing === undefined ? [] : await membersIn(tx, existing.id)
    if (existing === undefined || !members.some(({ personId }) => personId === ownerId))
      return refused('belongsToOthers')
    return ok(existing.id)
  })
}

/** An organisation of the demo data. */
export interface DemoOrganisation extends NewEnterprise {
  readonly kind: OrganisationKind
  readonly mailDomain?: string
  readonly ownerId: number
  /** Further people who belong to it. */
  readonly memberIds?: readonly number[]
}

/** Adds a confirmed organisation, once. The context works as the platform. Answers its number. */
export function addDemoOrganisation(context: Context, demo: DemoOrganisation): Promise<number> {
  const { name, address = {}, memberIds = [], mailDomain = null, kind, cvr, ownerId } = demo
  const details = { street: null, postcode: null, town: null, ...address, name }
  const now = context.clock.now()
  return inTransaction(context, async (tx) => {
    const added = await found(tx, context, { ...details, kind, cvr, mailDomain, ownerId, municipality: null })
    const id = added ?? (await findByCvr(tx, cvr))?.id
    if (id === undefined) throw new Error(`Another organisation has the mail domain ${mailDomain}.`)
    for (const personId of memberIds) await addMember(tx, id, { personId, role: 'member', since: now })
    await markConfirmed(tx, id, null, now)
    return id
  })
}
