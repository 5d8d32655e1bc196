import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { supplierChanged } from '../facts.ts'
import { verificationKinds } from '../model/verification.ts'
import { withdrawClaimsOf } from '../store/claims.ts'
import { addEvent } from '../store/events.ts'
import { findOwned } from '../store/ownership.ts'
import { lockProfile } from '../store/profile.ts'
import { releaseSupplier } from '../store/release.ts'
import { withdrawVerifications } from '../store/verification.ts'

/** What a reaction knows of time and actor. */
type Told = Pick<Context, 'actor' | 'clock'>

/**
 * An organisation is no more: what it asked for is asked no longer, and the page that it kept is free. A page that was on
 * view or on pause, and is known from a public source, goes back to being known from there only, until somebody takes it
 * over; any other is shown no more. What was put away stays away: else closing would bring back what an operator put away.
 */
export async function releaseFrom(tx: Transaction, told: Told, organisationId: number): Promise<void> {
  const now = told.clock.now()
  await withdrawClaimsOf(tx, organisationId, now)
  const owned = await findOwned(tx, organisationId)
  const profile = owned && (await lockProfile(tx, owned.supplierId))
  if (owned === undefined || profile === undefined) return

  const { supplierId } = owned
  const mayBeShown = owned.isListed || profile.state === 'paused'
  for (const byKind of ['enterprise', 'register'] as const)
    await withdrawVerifications(tx, { supplierId, what: verificationKinds, byKind }, now)
  await addEvent(tx, told, { supplierId, organisationId, what: 'released' })
  await releaseSupplier(tx, supplierId, mayBeShown, now)
  await recordFacts(tx, [supplierChanged(supplierId)])
}
