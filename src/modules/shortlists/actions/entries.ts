import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { peopleByIds } from '../../identity/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import type { Shortlist, ShownEntry } from '../model.ts'
import { buyersOf } from '../policy.ts'
import { addEntry, listEntries } from '../store/entries.ts'
import { findShortlist } from '../store/shortlists.ts'

/** What stands on the list, also what is not shown to the public any more. */
export async function entriesOf(context: Context, { id }: Shortlist): Promise<ShownEntry[]> {
  const entries = await inTransaction(context, (tx) => listEntries(tx, id))
  const [suppliers, people] = await Promise.all([
    suppliersByIds(
      context,
      entries.map(({ supplierId }) => supplierId),
    ),
    peopleByIds(
      context,
      entries.map(({ addedBy }) => addedBy),
    ),
  ])
  const supplierOf = new Map(suppliers.map((supplier) => [supplier.id, supplier]))
  const nameOf = new Map(people.map(({ id: person, name, email }) => [person, name ?? email]))
  return entries.flatMap((entry) => {
    const supplier = supplierOf.get(entry.supplierId)
    return supplier === undefined ? [] : [{ ...entry, supplier, addedByName: nameOf.get(entry.addedBy) ?? null }]
  })
}

/** The numbers of the suppliers on a list of the asking person's; none where it is not theirs. */
export function suppliersOnList(context: Context, id: number): Promise<number[]> {
  const organisations = buyersOf(context.actor).map(({ organisationId }) => organisationId)
  return inTransaction(context, async (tx) => {
    if ((await findShortlist(tx, id, organisations)) === undefined) return []
    return (await listEntries(tx, id)).map(({ supplierId }) => supplierId)
  })
}

export interface Saving {
  readonly supplierId: number
  readonly lists: readonly number[]
  readonly note: string | null
}

/** Puts a supplier on lists. Lists that are not theirs are passed over; who stands there already stays. */
export function saveToLists(context: Context, { supplierId, lists, note }: Saving): Promise<void> {
  const { personId } = signedIn(context.actor)
  const organisations = buyersOf(context.actor).map(({ organisationId }) => organisationId)
  return inTransaction(context, async (tx) => {
    for (const id of lists) {
      const list = await findShortlist(tx, id, organisations)
      if (list === undefined) continue
      await addEntry(tx, list, { supplierId, note, addedBy: personId, addedAt: context.clock.now() })
    }
  })
}
