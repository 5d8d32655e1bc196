import { personOf } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { supplierChanged, supplierMerged } from '../facts.ts'
import { type MergeRefusal, mergeHindrance } from '../model/likeness.ts'
import { mayDecide } from '../policy.ts'
import { addEvent } from '../store/events.ts'
import { decideLikeness } from '../store/likeness.ts'
import { lockSuppliers } from '../store/lock.ts'
import {
  fillCvr,
  findMergeable,
  forgetLikenesses,
  hideMerged,
  type Merge,
  type Mergeable,
  moveClaims,
  moveExposure,
  moveListings,
  moveVerifications,
} from '../store/merge.ts'
import { fillFromOther } from './merge-draft.ts'

/**
 * One supplier goes into another: its sources, addresses, verifications and figures become the other's, which keeps what it
 * says and is filled up where it says nothing. Visitors see it where they saw either. Done before, it is not done again.
 */
export async function mergeSuppliers(context: Context, merge: Merge): Promise<Result<void, MergeRefusal>> {
  if (!mayDecide(context.actor)) return refused({ kind: 'notAllowed' })
  // What follows reaches rows that belong to nobody who could ask, such as the figures.
  return inTransaction(asSystem(context), async (tx) => {
    await lockSuppliers(tx, [merge.stays, merge.goes])
    const found = await findMergeable(tx, [merge.stays, merge.goes])
    const [stays, goes] = [found.get(merge.stays), found.get(merge.goes)]
    if (stays === undefined || goes === undefined || stays.id === goes.id) return refused({ kind: 'notFound' })
    if (goes.mergedInto === stays.id) return ok(undefined)
    if (stays.mergedInto !== null || goes.mergedInto !== null) return refused({ kind: 'notFound' })
    const hindrance = mergeHindrance({ stays, goes })
    if (hindrance !== undefined) return refused(hindrance)

    await move(tx, context, { stays, goes })
    await note(tx, context, { stays, goes })
    return ok(undefined)
  })
}

/** An operator knows that two listings that look alike are two enterprises. */
export async function keepApart(
  context: Context,
  one: number,
  other: number,
): Promise<Result<void, { readonly kind: 'notAllowed' } | { readonly kind: 'notFound' }>> {
  if (!mayDecide(context.actor)) return refused({ kind: 'notAllowed' })
  return inTransaction(context, async (tx) => {
    const found = await findMergeable(tx, [one, other])
    if (found.size < 2) return refused({ kind: 'notFound' })
    const by = personOf(context.actor)?.personId ?? null
    const isNew = await decideLikeness(tx, pairOf(one, other), { outcome: 'different', by }, context.clock.now())
    if (isNew) await audit(tx, context, 'keptApart', one, { other })
    return ok(undefined)
  })
}

/** Two suppliers as the database keeps them: the one with the smaller number first. */
export function pairOf(one: number, other: number): readonly [number, number] {
  return one < other ? [one, other] : [other, one]
}

interface Both {
  readonly stays: Mergeable
  readonly goes: Mergeable
}

async function move(tx: Transaction, context: Context, both: Both): Promise<void> {
  const { stays, goes } = both
  const merge = { stays: stays.id, goes: goes.id }
  const now = context.clock.now()
  await fillFromOther(tx, context, merge)
  await hideMerged(tx, merge, { slug: goes.slug, now })
  await fillCvr(tx, stays.id, goes.cvr)
  await moveListings(tx, merge)
  await moveVerifications(tx, merge, now)
  await moveExposure(tx, merge)
  await moveClaims(tx, merge, now)
  await forgetLikenesses(tx, merge)
}

async function note(tx: Transaction, context: Context, { stays, goes }: Both): Promise<void> {
  const by = personOf(context.actor)?.personId ?? null
  await decideLikeness(tx, pairOf(stays.id, goes.id), { outcome: 'merged', by }, context.clock.now())
  const { organisationId } = stays
  if (organisationId !== null)
    await addEvent(tx, context, { supplierId: stays.id, organisationId, what: 'merged', words: goes.slug })
  await audit(tx, context, 'merged', goes.id, { into: stays.id })
  await recordFacts(tx, [supplierChanged(goes.id), supplierChanged(stays.id), supplierMerged(goes.id, stays.id)])
}

function audit(
  tx: Transaction,
  context: Context,
  deed: string,
  supplierId: number,
  detail: Readonly<Record<string, number>>,
): Promise<void> {
  return appendAudit(tx, context, { action: `suppliers.${deed}`, subject: `supplier ${supplierId}`, detail })
}
