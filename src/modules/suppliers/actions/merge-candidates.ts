import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { organisationCards } from '../../organisations/index.ts'
import { likeNames, likenessOf } from '../model/likeness.ts'
import {
  findByCvr,
  findKeptWithoutCvr,
  findNamePairs,
  type Likeness,
  listDue,
  replaceLikenesses,
  takeDue,
} from '../store/likeness.ts'
import { pairOf } from './merge.ts'

/** So many at a time: a transaction of some tenths of a second, also among twenty thousand with names much alike. */
const batchSize = 50

/** After so many the job gives way to the platform's other jobs until it runs again. */
const mostInOneRun = 500

/** Looks for others like those that changed. Goes on where it stopped: what it has not got to waits for the next run. */
export async function findLikenesses(context: Context): Promise<void> {
  for (let done = 0; done < mostInOneRun; done += batchSize) {
    const looked = await lookAtSome(asSystem(context))
    if (looked < batchSize) return
  }
}

async function lookAtSome(context: Context): Promise<number> {
  const { due, kept } = await inTransaction(context, async (tx) => {
    const waiting = await listDue(tx, batchSize)
    return { due: waiting, kept: await findKeptWithoutCvr(tx, waiting) }
  })
  if (due.length === 0) return 0
  const cvrOf = await cvrsOfOwners(context, kept)
  await inTransaction(context, async (tx) => {
    const taken = await takeDue(tx, due)
    const found = [...(await byName(tx, taken)), ...(await byOwnersCvr(tx, cvrOf))]
    await replaceLikenesses(tx, taken, eachOnce(found), context.clock.now())
  })
  return due.length
}

/** The CVR numbers of the organisations that keep the suppliers, by supplier. */
async function cvrsOfOwners(
  context: Context,
  kept: readonly { readonly id: number; readonly organisationId: number }[],
): Promise<ReadonlyMap<number, string>> {
  const cards = await organisationCards(
    context,
    kept.map(({ organisationId }) => organisationId),
  )
  const cvrs = new Map(cards.map(({ id, cvr }) => [id, cvr]))
  return new Map(
    kept.flatMap(({ id, organisationId }) => {
      const cvr = cvrs.get(organisationId) ?? null
      return cvr === null ? [] : [[id, cvr] as const]
    }),
  )
}

async function byName(tx: Transaction, supplierIds: readonly number[]): Promise<Likeness[]> {
  const pairs = await findNamePairs(tx, supplierIds, likeNames)
  return pairs.flatMap(({ one, other, similarity }) => {
    const reason = likenessOf(one, other, similarity)
    return reason === undefined ? [] : [likeness(one.id, other.id, { reason, similarity })]
  })
}

/** Two listings cannot have one number; but one may have that of the organisation that keeps the other. */
async function byOwnersCvr(tx: Transaction, cvrOf: ReadonlyMap<number, string>): Promise<Likeness[]> {
  const owners = await findByCvr(tx, [...cvrOf.values()])
  return [...cvrOf].flatMap(([id, cvr]) => {
    const other = owners.get(cvr)
    return other === undefined || other === id ? [] : [likeness(id, other, { reason: 'cvr', similarity: 1 })]
  })
}

function likeness(one: number, other: number, how: Pick<Likeness, 'reason' | 'similarity'>): Likeness {
  const [supplierId, otherId] = pairOf(one, other)
  return { supplierId, otherId, ...how }
}

/** Both of a pair may have changed; and what their number tells counts for more than their names. */
function eachOnce(found: readonly Likeness[]): Likeness[] {
  return [...new Map(found.map((each) => [`${each.supplierId} ${each.otherId}`, each])).values()]
}
