import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { confirmed } from '../model/confirmation.ts'
import type { Profile } from '../model/profile.ts'
import { addEvent } from '../store/events.ts'
import { lockProfile, saveProfile } from '../store/profile.ts'
import { findSupplierBySlug } from '../store/read.ts'
import { type GrantRefusal, grant } from './claim-grant.ts'
import { applyContent, contentOf } from './publish-content.ts'

/** A listing of the demo data and who is to keep it. */
export interface DemoOwner {
  readonly slug: string
  readonly organisationId: number
  readonly personId: number
}

/**
 * Gives a listing of the demo data to an organisation of the demo data. It goes on view as its owner's where nothing is
 * missing in it, else it stays a draft. Doing it again changes nothing.
 */
export async function claimForDemo(context: Context, owner: DemoOwner): Promise<Result<void, GrantRefusal>> {
  return inTransaction(asSystem(context), async (tx) => {
    const supplier = await findSupplierBySlug(tx, owner.slug)
    if (supplier === undefined) return refused({ kind: 'notFound' })
    if (supplier.organisationId === owner.organisationId) return ok(undefined)
    const granted = await grant(tx, context, { ...owner, supplierId: supplier.id, cvr: null, receivers: new Map() })
    if (!granted.ok) return granted
    await publishIfWhole(tx, context, owner, supplier.id)
    return ok(undefined)
  })
}

async function publishIfWhole(
  tx: Transaction,
  context: Context,
  { organisationId }: DemoOwner,
  supplierId: number,
): Promise<void> {
  const profile = await lockProfile(tx, supplierId)
  if (profile === undefined) throw new Error(`The supplier ${supplierId} has no page.`)
  const content = contentOf(profile.draft)
  if (!content.ok) return
  const now = context.clock.now()
  const published: Profile = { ...profile, state: 'published', submittedAt: now, publishedAt: now }
  await applyContent(tx, context, supplierId, content.value, { organisationId })
  await saveProfile(tx, confirmed(published, now, content.value.reviewMonths))
  await addEvent(tx, context, { supplierId, organisationId, what: 'approved' })
}
