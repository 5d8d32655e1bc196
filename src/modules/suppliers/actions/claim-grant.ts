import { personOf } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { supplierChanged, supplierClaimed } from '../facts.ts'
import { claimGrantedMail, claimOvertakenMail, type Receiver } from '../mails/ownership.ts'
import type { Supplier } from '../model/directory.ts'
import type { Profile } from '../model/profile.ts'
import { decideClaim, findOpenClaims } from '../store/claims.ts'
import { addEvent } from '../store/events.ts'
import { findOwned, giveSupplier, lockOwnership } from '../store/ownership.ts'
import { insertProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { draftOf } from './publish-content.ts'

/** Who is to get a listing, and who is told. */
export interface Grant {
  readonly supplierId: number
  readonly organisationId: number
  /** The organisation's. */
  readonly cvr: string | null
  /** The one who claimed it. */
  readonly personId: number
  /** Everybody who claims the listing, by number; read before the transaction. */
  readonly receivers: ReadonlyMap<number, Receiver>
}

export type GrantRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'alreadyClaimed' }
  | { readonly kind: 'hasPage'; readonly slug: string; readonly name: string }

/**
 * Gives the listing to the organisation, which begins with what is known of it. Whoever calls it has decided that it may
 * be; the transaction works as the platform, since it reaches the claims of others.
 */
export async function grant(tx: Transaction, context: Context, granted: Grant): Promise<Result<void, GrantRefusal>> {
  const { supplierId, organisationId } = granted
  const free = await freeFor(tx, granted)
  if (!free.ok) return free

  await giveSupplier(tx, supplierId, granted, context.clock.now())
  const [supplier] = await findSuppliers(tx, [supplierId])
  if (supplier === undefined) throw new Error(`The supplier ${supplierId} cannot be read.`)
  await insertProfile(tx, beginning(context, supplier, granted))
  await addEvent(tx, context, { supplierId, organisationId, what: 'claimed' })
  await appendAudit(tx, context, {
    action: 'suppliers.claimed',
    subject: `supplier ${supplierId}`,
    detail: { organisation: organisationId },
  })
  await recordFacts(tx, [supplierClaimed(supplierId, organisationId), supplierChanged(supplierId)])
  await settleClaims(tx, context, supplier, granted)
  return ok(undefined)
}

/** Why the organisation cannot have it, if it cannot. */
export async function freeFor(
  tx: Transaction,
  { supplierId, organisationId }: Pick<Grant, 'supplierId' | 'organisationId'>,
): Promise<Result<void, GrantRefusal>> {
  const listing = await lockOwnership(tx, supplierId)
  if (listing === undefined) return refused({ kind: 'notFound' })
  if (listing.organisationId !== null) return refused({ kind: 'alreadyClaimed' })
  const owned = await findOwned(tx, organisationId)
  return owned === undefined ? ok(undefined) : refused({ kind: 'hasPage', slug: owned.slug, name: owned.name })
}

function beginning({ clock }: Context, supplier: Supplier, { organisationId, personId }: Grant): Profile {
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
async function settleClaims(tx: Transaction, context: Context, supplier: Supplier, granted: Grant): Promise<void> {
  const [at, by] = [context.clock.now(), personOf(context.actor)?.personId ?? null]
  for (const claim of await findOpenClaims(tx, supplier.id)) {
    const isOurs = claim.organisationId === granted.organisationId
    await decideClaim(tx, claim.id, { outcome: isOurs ? 'granted' : 'refused', at, by })
    const receiver = granted.receivers.get(claim.personId)
    if (!isOurs && receiver !== undefined) await queueMail(tx, context, claimOvertakenMail(receiver, supplier))
  }
  const receiver = granted.receivers.get(granted.personId)
  if (receiver !== undefined) await queueMail(tx, context, claimGrantedMail(receiver, supplier))
}
