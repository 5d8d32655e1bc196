import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Supplier } from '../model/directory.ts'
import { mayDecide } from '../policy.ts'
import { listWaitingLikenesses, type WaitingLikeness } from '../store/likeness.ts'
import { findMergeable } from '../store/merge.ts'
import { findSuppliers } from '../store/read.ts'

/** Nobody works through more at a time; what is decided makes room for the next. */
const mostShown = 100

/** Pairs that wait for an operator, the surest first; nothing for those who do not decide. */
export async function waitingLikenesses(context: Context): Promise<WaitingLikeness[]> {
  if (!mayDecide(context.actor)) return []
  return inTransaction(context, (tx) => listWaitingLikenesses(tx, mostShown))
}

/** Two suppliers side by side; nothing where one of them is gone, or has gone into another. */
export async function comparison(
  { actor, database }: Context,
  one: string,
  other: string,
): Promise<readonly [Supplier, Supplier] | undefined> {
  const ids = [one, other].filter((id) => /^[1-9]\d{0,8}$/.test(id)).map(Number)
  if (!mayDecide(actor) || ids.length < 2 || ids[0] === ids[1]) return undefined
  const states = await inTransaction({ actor, database }, (tx) => findMergeable(tx, ids))
  if (states.values().some(({ mergedInto }) => mergedInto !== null)) return undefined
  const [first, second] = await findSuppliers(database, ids)
  return first === undefined || second === undefined ? undefined : [first, second]
}
