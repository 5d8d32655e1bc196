import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { approvedMail, changesAskedMail, type Receiver } from '../mails/ownership.ts'
import { confirmed } from '../model/confirmation.ts'
import { hasStepped, type Profile, step } from '../model/profile.ts'
import { mayArchive, mayDecide } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { lockProfile, saveProfile } from '../store/profile.ts'
import { ownersOfPage } from './claim-people.ts'
import { type StateRefusal, show } from './profile-state.ts'
import { applyContent, contentOf } from './publish-content.ts'

export type ReviewRefusal =
  | StateRefusal
  /** The owner has changed the page since the operator looked at it. */
  | { readonly kind: 'changedMeanwhile' }

type Decided = Promise<Result<void, ReviewRefusal>>

/** An operator approves just what they have seen: the page goes on view. */
export async function approvePage(context: Context, supplierId: number, revision: number): Decided {
  return onPage(context, supplierId, async (tx, profile, owners) => {
    if (hasStepped(profile, 'approved')) return ok(undefined)
    if (profile.revision !== revision) return refused({ kind: 'changedMeanwhile' })
    return approve(tx, context, profile, owners)
  })
}

/** An operator says, in their own words, what must be changed before the page goes on view. */
export async function askForChanges(context: Context, supplierId: number, words: string): Decided {
  return onPage(context, supplierId, async (tx, profile, owners) => {
    if (hasStepped(profile, 'changesAsked') && profile.askedFor === words) return ok(undefined)
    const asked = step(profile, 'changesAsked', context.clock.now())
    if (!asked.ok) return asked
    await saveProfile(tx, { ...asked.value, askedFor: words })
    await addEvent(tx, context, { ...profile, what: 'changesAsked', words })
    await appendAudit(tx, context, { action: 'suppliers.changesAsked', subject: `supplier ${supplierId}` })
    await mailEach(tx, context, owners, (owner) => changesAskedMail(owner, nameIn(profile), words))
    return ok(undefined)
  })
}

/** An operator puts a page away. */
export async function archiveByOperator(context: Context, supplierId: number): Decided {
  return onPage(context, supplierId, (tx, profile) =>
    mayArchive(context.actor, profile)
      ? show(tx, context, profile, 'archived')
      : Promise.resolve(refused({ kind: 'notAllowed' })),
  )
}

/** What became of pages that were to be approved together. */
export interface ManyApproved {
  readonly approved: readonly number[]
  /** They wait as before: something is missing in them, or was changed after they were sent. */
  readonly skipped: readonly number[]
}

/** An operator approves many at once; those that need a look are left for it. Each is a transaction of its own. */
export async function approveMany(context: Context, supplierIds: readonly number[]): Promise<ManyApproved> {
  const approved: number[] = []
  const skipped: number[] = []
  for (const supplierId of new Set(supplierIds)) {
    const done = await onPage(context, supplierId, async (tx, profile, owners) => {
      if (hasStepped(profile, 'approved')) return ok(undefined)
      if (wasTouchedSince(profile)) return refused({ kind: 'changedMeanwhile' })
      return approve(tx, context, profile, owners)
    })
    done.ok ? approved.push(supplierId) : skipped.push(supplierId)
  }
  return { approved, skipped }
}

/** The owner went on after sending it: nobody has seen that yet. */
function wasTouchedSince({ submittedAt, updatedAt }: Profile): boolean {
  return submittedAt !== null && updatedAt > submittedAt
}

async function approve(tx: Transaction, context: Context, profile: Profile, owners: readonly Receiver[]): Decided {
  const now = context.clock.now()
  const approved = step(profile, 'approved', now)
  if (!approved.ok) return approved
  const content = contentOf(profile.draft)
  if (!content.ok) return refused({ kind: 'faults', faults: content.refusal })
  await applyContent(tx, context, profile.supplierId, content.value, profile)
  await saveProfile(tx, confirmed(approved.value, now, content.value.reviewMonths))
  await addEvent(tx, context, { ...profile, what: 'approved' })
  await appendAudit(tx, context, { action: 'suppliers.approved', subject: `supplier ${profile.supplierId}` })
  await mailEach(tx, context, owners, (owner) => approvedMail(owner, content.value.name))
  return ok(undefined)
}

/** The name as its owner wants it to be read. */
function nameIn({ draft }: Pick<Profile, 'draft'>): string {
  return draft.about.name?.[0] ?? ''
}

/** Holds the page with the number, for an operator. */
async function onPage(
  context: Context,
  supplierId: number,
  work: (tx: Transaction, profile: Profile, owners: readonly Receiver[]) => Decided,
): Decided {
  if (!mayDecide(context.actor)) return refused({ kind: 'notAllowed' })
  const owners = await ownersOfPage(context, supplierId)
  return inTransaction(context, async (tx) => {
    const profile = await lockProfile(tx, supplierId)
    return profile === undefined ? refused({ kind: 'notFound' }) : work(tx, profile, owners)
  })
}
