import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Shortlist, ShortlistSummary } from '../model.ts'
import { buyersOf } from '../policy.ts'
import { removeEntry as takeOff, changeNote as writeNote } from '../store/entries.ts'
import {
  deleteShortlist,
  findShortlist,
  listShortlists,
  putShortlist,
  renameShortlist as rename,
} from '../store/shortlists.ts'

/** The lists of the organisations that the one who asks buys for, each with whether the supplier stands on it. */
export function shortlists(context: Context, supplierId = 0): Promise<ShortlistSummary[]> {
  return inTransaction(context, (tx) => listShortlists(tx, organisationsOf(context), supplierId))
}

/** A list, if it is one of theirs. */
export function shortlist(context: Context, id: number): Promise<Shortlist | undefined> {
  return inTransaction(context, (tx) => findShortlist(tx, id, organisationsOf(context)))
}

/** Makes a list, or answers the one there is under the name. Nothing where the organisation is not theirs. */
export async function createShortlist(
  context: Context,
  { organisationId, name }: { readonly organisationId: number; readonly name: string },
): Promise<number | undefined> {
  if (!organisationsOf(context).includes(organisationId)) return undefined
  return inTransaction(context, (tx) =>
    putShortlist(tx, {
      organisationId,
      name,
      createdBy: signedIn(context.actor).personId,
      createdAt: context.clock.now(),
    }),
  )
}

export type RenameRefusal = 'notFound' | 'nameTaken'

/** Gives a list another name. */
export function renameShortlist(context: Context, id: number, name: string): Promise<Result<void, RenameRefusal>> {
  return inTransaction(context, async (tx) => {
    const list = await findShortlist(tx, id, organisationsOf(context))
    if (list === undefined) return refused('notFound')
    return (await rename(tx, { ...list, name })) ? ok(undefined) : refused('nameTaken')
  })
}

/** Removes a list with all that stands on it. Answers whether it was there. */
export function removeShortlist(context: Context, id: number): Promise<boolean> {
  return onList(context, id, (tx) => deleteShortlist(tx, id))
}

/** Writes the note that colleagues share. Answers whether the list is there. */
export function changeNote(context: Context, id: number, supplierId: number, note: string | null): Promise<boolean> {
  return onList(context, id, (tx) => writeNote(tx, id, supplierId, note))
}

/** Takes a supplier off a list. Answers whether the list is there. */
export function removeEntry(context: Context, id: number, supplierId: number): Promise<boolean> {
  return onList(context, id, (tx) => takeOff(tx, id, supplierId))
}

function onList(context: Context, id: number, work: (tx: Transaction) => Promise<void>): Promise<boolean> {
  return inTransaction(context, async (tx) => {
    if ((await findShortlist(tx, id, organisationsOf(context))) === undefined) return false
    await work(tx)
    return true
  })
}

function organisationsOf({ actor }: Context): number[] {
  return buyersOf(actor).map(({ organisationId }) => organisationId)
}
