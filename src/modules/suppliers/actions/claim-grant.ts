import { personOf } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { registerEnterprise } from '../../organisations/index.ts'
import { supplierChanged, supplierClaimed } from '../facts.ts'
import { claimGrantedMail, claimOvertakenMail, type Receiver } from '../mails/ownership.ts'
import type { Claim } from '../model/claim.ts'
import type { Supplier } from '../model/directory.ts'
import { decideClaim, findOpenClaims } from '../store/claims.ts'
import { addEvent } from '../store/events.ts'
import { findOwned, giveSupplier, lockOwnership, type Ownership } from '../store/ownership.ts'
import { insertProfile, type NewProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { draftOf } from './publish-content.ts'

/** Who is to get a listing, and who is told. */
export interface Grant {
  readonly supplierId: number
  /** Null for an enterprise that is not here yet: it comes to be now, with the one who claimed as its owner. */
  readonly organisationId: number | null
  /** The enterprise's. */
  readonly cvr: string | null
  /** The one who claimed it. */
  readonly personId: number
  /** Everybody who claims the listing, by number; read before the transaction. */
  readonly receivers: ReadonlyMap<number, Receiver>
}

/** The same once it is clear which organisation it is. */
type Granted = Grant & { readonly organisationId: number }

export type GrantRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'alreadyClaimed' }
  | { readonly kind: 'belongsToOthers' }
  | { readonly kind: 'hasPage'; readonly slug: string; readonly name: string }

/**
 * Gives the listing to the organisation, which begins with what is known of it. Whoever calls it has decided that it may
 * be; the transaction works as the platform, since it reaches the claims of others.
 */
export async function grant(tx: Transaction, context: Context, wanted: Grant): Promise<Result<void, GrantRefusal>> {
  const listing = await lockFree(tx, wanted.supplierId)
  if (!listing.ok) return listing
  const organisationId = await organisationFor(tx, context, wanted, listing.value)
  if (!organisationId.ok) return organisationId
  const pageless = await hasNoPage(tx, organisationId.value)
  if (!pageless.ok) return pageless

  const granted = { ...wanted, organisationId: organisationId.value }
  const supplier = await give(tx, context, granted, listing.value)
  await settleClaims(tx, context, supplier, granted)
  return ok(undefined)
}

/** Why the organisation cannot have it, if it cannot. Holds the listing. */
export async function freeFor(
  tx: Transaction,
  { supplierId, organisationId }: Pick<Grant, 'supplierId' | 'organisationId'>,
): Promise<Result<void, GrantRefusal>> {
  const listing = await lockFree(tx, supplierId)
  if (!listing.ok) return listing
  return organisationId === null ? ok(undefined) : hasNoPage(tx, organisationId)
}

async function lockFree(tx: Transaction, supplierId: number): Promise<Result<Ownership, GrantRefusal>> {
  const listing = await lockOwnership(tx, supplierId)
  if (listing === undefined) return refused({ kind: 'notFound' })
  return listing.organisationId === null ? ok(listing) : refused({ kind: 'alreadyClaimed' })
}

async function hasNoPage(tx: Transaction, organisationId: number): Promise<Result<void, GrantRefusal>> {
  const owned = await findOwned(tx, organisationId)
  return owned === undefined ? ok(undefined) : refused({ kind: 'hasPage', slug: owned.slug, name: owned.name })
}

/** Its number. An enterprise that is new here is founded at this moment and no sooner: who is refused leaves nothing behind. */
async function organisationFor(
  tx: Transaction,
  context: Context,
  { organisationId, cvr, personId }: Grant,
  { name }: Ownership,
): Promise<Result<number, GrantRefusal>> {
  if (organisationId !== null) return ok(organisationId)
  if (cvr === null) throw new Error('An enterprise that is not here yet is known by its CVR number.')
  const registered = await registerEnterprise(tx, context, { cvr, name, ownerId: personId })
  return registered.ok ? registered : refused({ kind: 'belongsToOthers' })
}

async function give(tx: Transaction, context: Context, granted: Granted, listing: Ownership): Promise<Supplier> {
  const { supplierId, organisationId } = granted
  await giveSupplier(tx, supplierId, granted, context.clock.now())
  const [supplier] = await findSuppliers(tx, [supplierId])
  if (supplier === undefined) throw new Error(`The supplier ${supplierId} cannot be read.`)
  const broughtCvr = listing.cvr === null && supplier.cvr !== null
  await insertProfile(tx, { ...beginning(context, supplier, granted), broughtCvr })
  await addEvent(tx, context, { supplierId, organisationId, what: 'claimed' })
  await appendAudit(tx, context, {
    action: 'suppliers.claimed',
    subject: `supplier ${supplierId}`,
    detail: { organisation: organisationId },
  })
  await recordFacts(tx, [supplierClaimed(supplierId, organisationId), supplierChanged(supplierId)])
  return supplier
}

function beginning(
  { clock }: Context,
  supplier: Supplier,
  { organisationId, personId }: Granted,
): Omit<NewProfile, 'broughtCvr'> {
  return {
    supplierId: supplier.id,
    organisationId,
    state: 'draft',
    draft: draftOf(supplier),
    revision: 1,
    hasChanges: false,
    askedFor: null,
    submittedAt: null,
    publishedAt: null,
    confirmedAt: null,
    remindAt: null,
    updatedAt: clock.now(),
    updatedBy: personId,
  }
}

/** The claim is granted, the others' are refused, and each is told. */
async function settleClaims(tx: Transaction, context: Context, supplier: Supplier, granted: Granted): Promise<void> {
  const [at, by] = [context.clock.now(), personOf(context.actor)?.personId ?? null]
  for (const claim of await findOpenClaims(tx, supplier.id)) {
    const { organisationId } = granted
    if (isOf(claim, granted)) {
      await decideClaim(tx, claim.id, { outcome: 'granted', at, by, organisationId })
      continue
    }
    await decideClaim(tx, claim.id, { outcome: 'refused', at, by })
    const receiver = granted.receivers.get(claim.personId)
    if (receiver !== undefined) await queueMail(tx, context, claimOvertakenMail(receiver, supplier))
  }
  const receiver = granted.receivers.get(granted.personId)
  if (receiver !== undefined) await queueMail(tx, context, claimGrantedMail(receiver, supplier))
}

/** Their own, or a colleague's for the same enterprise. */
function isOf(claim: Claim, { organisationId, personId }: Granted): boolean {
  return claim.personId === personId || claim.organisationId === organisationId
}
