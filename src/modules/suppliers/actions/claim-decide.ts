import { signedIn } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { peopleByIds } from '../../identity/index.ts'
import { membersOf, organisationCards } from '../../organisations/index.ts'
import { claimRefusedMail } from '../mails/ownership.ts'
import type { Claim } from '../model/claim.ts'
import type { Supplier } from '../model/directory.ts'
import { mayDecide } from '../policy.ts'
import { decideClaim, findClaim, findClaimByToken, findNewestClaim } from '../store/claims.ts'
import { lockOwnership } from '../store/ownership.ts'
import { findSuppliers } from '../store/read.ts'
import { type Grant, type GrantRefusal, grant } from './claim-grant.ts'
import { peopleAsReceivers } from './claim-people.ts'
import { claimants } from './claim-read.ts'
import { supplierBySlug } from './read.ts'

/** A claim with what it is about. */
export interface ClaimInHand {
  readonly claim: Claim
  readonly supplier: Supplier
  readonly organisation: { readonly name: string; readonly cvr: string | null }
}

/** `spent`: the link was used, is too old, or never was. */
export type LinkRefusal = { readonly kind: 'spent' } | GrantRefusal

/** The claim that the link in a mail belongs to, while the link works. Looking uses nothing up: mail programs look too. */
export async function claimOfLink(context: Context, token: string): Promise<ClaimInHand | undefined> {
  const claim = await inTransaction(asSystem(context), (tx) => findClaimByToken(tx, tokenHash(token)))
  return claim === undefined || !isUsable(claim, context) ? undefined : inHand(context, claim)
}

/** Whoever holds the link reads the enterprise's mail: the listing goes to the enterprise that asked. */
export async function confirmClaim(context: Context, token: string): Promise<Result<ClaimInHand, LinkRefusal>> {
  const claim = await inTransaction(asSystem(context), (tx) => findClaimByToken(tx, tokenHash(token)))
  const found = claim === undefined ? undefined : await inHand(context, claim)
  if (found === undefined || claim === undefined) return refused({ kind: 'spent' })
  if (!(await stillSpeaks(context, claim))) return refused({ kind: 'spent' })
  const receivers = await claimReceivers(context, claim)
  return inTransaction(asSystem(context), async (tx) => {
    await lockOwnership(tx, claim.supplierId)
    const current = await findClaim(tx, claim.id)
    if (current?.outcome === 'granted') return ok(found)
    if (current === undefined || !isUsable(current, context)) return refused({ kind: 'spent' })
    const granted = await grant(tx, context, toGrant(found, receivers))
    return granted.ok ? ok(found) : granted
  })
}

/** The claim with the number, for an operator. */
export async function claimToDecide(context: Context, id: number): Promise<ClaimInHand | undefined> {
  if (!mayDecide(context.actor)) return undefined
  const claim = await inTransaction(context, (tx) => findClaim(tx, id))
  return claim === undefined ? undefined : inHand(context, claim)
}

export type DecisionRefusal =
  | GrantRefusal
  | { readonly kind: 'notAllowed' }
  /** The one who claimed has left the organisation, or it is no more. */
  | { readonly kind: 'leftMeanwhile' }
  | { readonly kind: 'decidedOtherwise'; readonly outcome: 'granted' | 'refused' | 'withdrawn' }

/** An operator gives the listing to the enterprise that asked for it. */
export async function grantClaim(context: Context, id: number): Promise<Result<void, DecisionRefusal>> {
  const found = await claimToDecide(context, id)
  if (found === undefined) return refused({ kind: 'notFound' })
  const speaks = await stillSpeaks(context, found.claim)
  const receivers = await claimReceivers(context, found.claim)
  return inTransaction(asSystem(context), async (tx) => {
    await lockOwnership(tx, found.supplier.id)
    const settled = settledAs('granted', await findClaim(tx, id))
    if (settled !== undefined) return settled
    return speaks ? grant(tx, context, toGrant(found, receivers)) : refused({ kind: 'leftMeanwhile' })
  })
}

/** An operator does not give it, and says why. */
export async function refuseClaim(context: Context, id: number, words: string): Promise<Result<void, DecisionRefusal>> {
  const found = await claimToDecide(context, id)
  if (found === undefined) return refused({ kind: 'notFound' })
  const { supplier, claim } = found
  const receiver = (await claimReceivers(context, claim)).get(claim.personId)
  return inTransaction(context, async (tx) => {
    await lockOwnership(tx, supplier.id)
    const settled = settledAs('refused', await findClaim(tx, id))
    if (settled !== undefined) return settled
    await decideClaim(tx, id, {
      outcome: 'refused',
      at: context.clock.now(),
      by: signedIn(context.actor).personId,
      words,
    })
    await appendAudit(tx, context, {
      action: 'suppliers.claimRefused',
      subject: `supplier ${supplier.id}`,
      detail: { claim: id },
    })
    if (receiver !== undefined) await queueMail(tx, context, claimRefusedMail(receiver, supplier, words))
    return ok(undefined)
  })
}

/** Whoever claimed changes their mind. Without an open claim there is nothing to do. */
export async function withdrawClaim(
  context: Context,
  slug: string,
): Promise<Result<void, { readonly kind: 'notFound' }>> {
  const supplier = await supplierBySlug(context, slug)
  if (supplier === undefined) return refused({ kind: 'notFound' })
  const { personId } = signedIn(context.actor)
  return inTransaction(context, async (tx) => {
    const claim = await findNewestClaim(tx, supplier.id, personId)
    if (claim !== undefined)
      await decideClaim(tx, claim.id, { outcome: 'withdrawn', at: context.clock.now(), by: personId })
    return ok(undefined)
  })
}

function isUsable({ outcome, expiresAt }: Claim, { clock }: Context): boolean {
  return outcome === null && expiresAt !== null && expiresAt > clock.now()
}

/** Decided the same way before: done. Decided otherwise: refused. Not decided: nothing. */
function settledAs(
  outcome: 'granted' | 'refused',
  claim: Claim | undefined,
): Result<void, DecisionRefusal> | undefined {
  if (claim === undefined) return refused({ kind: 'notFound' })
  if (claim.outcome === null) return undefined
  return claim.outcome === outcome ? ok(undefined) : refused({ kind: 'decidedOtherwise', outcome: claim.outcome })
}

/** Whether whoever claimed belongs to the organisation still, or has an account still where there is none yet. */
async function stillSpeaks(context: Context, { organisationId, personId }: Claim): Promise<boolean> {
  if (organisationId !== null)
    return (await membersOf(context, organisationId)).some((member) => member.personId === personId)
  const [person] = await peopleByIds(context, [personId])
  return (person?.email ?? null) !== null
}

function toGrant({ claim, organisation }: ClaimInHand, receivers: Grant['receivers']): Grant {
  const { supplierId, organisationId, personId } = claim
  return { supplierId, organisationId, personId, cvr: organisation.cvr, receivers }
}

async function inHand(context: Context, claim: Claim): Promise<ClaimInHand | undefined> {
  const [supplier] = await findSuppliers(context.database, [claim.supplierId])
  if (supplier === undefined) return undefined
  const { organisationId, cvr } = claim
  if (organisationId === null) return { claim, supplier, organisation: { name: supplier.name, cvr } }
  const [organisation] = await organisationCards(context, [organisationId])
  return organisation && { claim, supplier, organisation }
}

async function claimReceivers(context: Context, claim: Claim): Promise<Grant['receivers']> {
  return peopleAsReceivers(context, [...(await claimants(context, claim.supplierId)), claim.personId])
}
