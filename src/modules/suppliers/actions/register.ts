import { signedIn } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type OrganisationCard, organisationCards } from '../../organisations/index.ts'
import { supplierChanged, supplierClaimed } from '../facts.ts'
import { enterprisesOf } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { beginRegistration, findOwned, findResembling, insertOwned, type Resembling } from '../store/ownership.ts'
import { insertProfile } from '../store/profile.ts'
import { chooseSlugs } from './import-slugs.ts'
import { emptyDraft } from './publish-content.ts'

export type RegisterRefusal =
  | { readonly kind: 'noEnterprise' }
  /** The likeliest listings come first; they are to be looked at before a new one is made. */
  | { readonly kind: 'resembles'; readonly listings: readonly Resembling[] }

/** What somebody confirmed about the listings that look alike. */
export interface Registration {
  readonly name: string
  /** They looked at them, and theirs is none of them. */
  readonly isNoneOfThem: boolean
}

/** The first enterprise of the one who asks that has no page yet. */
export async function pagelessEnterprise(context: Context): Promise<OrganisationCard | undefined> {
  const ids = enterprisesOf(context.actor).map(({ organisationId }) => organisationId)
  const free = await inTransaction(context, async (tx) => {
    const owned = await Promise.all(ids.map(async (id) => ((await findOwned(tx, id)) === undefined ? [id] : [])))
    return owned.flat()
  })
  return (await organisationCards(context, free.slice(0, 1)))[0]
}

/** An enterprise that stands in no list yet gets a page of its own, which nobody sees until it is approved. */
export async function registerPage(
  context: Context,
  { name, isNoneOfThem }: Registration,
): Promise<Result<void, RegisterRefusal>> {
  const [first] = enterprisesOf(context.actor)
  if (first === undefined) return refused({ kind: 'noEnterprise' })
  const enterprise = await pagelessEnterprise(context)
  // Each has one: the same form was sent before.
  if (enterprise === undefined) return ok(undefined)
  return inTransaction(context, async (tx) => {
    await beginRegistration(tx)
    if ((await findOwned(tx, enterprise.id)) !== undefined) return ok(undefined)
    const listings = await findResembling(tx, { name, cvr: enterprise.cvr })
    const sameNumber = listings.filter(({ hasSameCvr, isClaimed }) => hasSameCvr && !isClaimed)
    if (sameNumber.length > 0) return refused({ kind: 'resembles', listings: sameNumber })
    if (listings.length > 0 && !isNoneOfThem) return refused({ kind: 'resembles', listings })
    await add(tx, context, enterprise, name)
    return ok(undefined)
  })
}

async function add(tx: Transaction, context: Context, { id: organisationId, cvr }: OrganisationCard, name: string) {
  const now = context.clock.now()
  const [slug = ''] = await chooseSlugs(tx, [name], new Map())
  const supplierId = await insertOwned(tx, { slug, name, cvr, organisationId }, now)
  await insertProfile(tx, {
    supplierId,
    organisationId,
    state: 'draft',
    draft: emptyDraft(name),
    revision: 1,
    hasChanges: false,
    askedFor: null,
    submittedAt: null,
    publishedAt: null,
    confirmedAt: null,
    remindAt: null,
    updatedAt: now,
    updatedBy: signedIn(context.actor).personId,
    broughtCvr: cvr !== null,
  })
  await addEvent(tx, context, { supplierId, organisationId, what: 'registered' })
  await appendAudit(tx, context, {
    action: 'suppliers.registered',
    subject: `supplier ${supplierId}`,
    detail: { organisation: organisationId },
  })
  await recordFacts(tx, [supplierClaimed(supplierId, organisationId), supplierChanged(supplierId)])
}
