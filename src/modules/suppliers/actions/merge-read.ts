import { type Context, inTransaction } from '../../../kernel/context.ts'
import { organisationCards } from '../../organisations/index.ts'
import type { Supplier } from '../model/directory.ts'
import { filledFrom } from '../model/filling.ts'
import { keepsOwnersWord, type LikenessReason } from '../model/likeness.ts'
import type { Profile, ProfileDraft } from '../model/profile.ts'
import { mayDecide } from '../policy.ts'
import { listWaitingLikenesses } from '../store/likeness.ts'
import { findMergeable } from '../store/merge.ts'
import { findProfile } from '../store/profile.ts'
import { findSuppliers } from '../store/read.ts'
import { draftOf } from './publish-content.ts'

/** Nobody works through more at a time; what is decided makes room for the next. */
const mostShown = 100

/** A supplier as one tells it from another of the same name. */
export interface Namesake {
  readonly id: number
  readonly name: string
  readonly town: string | null
  /** Null while nobody has taken the page over. */
  readonly ownerName: string | null
}

export interface WaitingPair {
  readonly one: Namesake
  readonly other: Namesake
  readonly reason: LikenessReason
  readonly since: Date
}

/** Pairs that wait for an operator, the surest first; nothing for those who do not decide. */
export async function waitingLikenesses(context: Context): Promise<WaitingPair[]> {
  if (!mayDecide(context.actor)) return []
  const waiting = await inTransaction(context, (tx) => listWaitingLikenesses(tx, mostShown))
  const ownerName = await ownerNames(
    context,
    waiting.flatMap(({ oneOwnerId, otherOwnerId }) => [oneOwnerId, otherOwnerId]),
  )
  return waiting.map(({ reason, since, ...pair }) => ({
    one: { id: pair.oneId, name: pair.oneName, town: pair.oneTown, ownerName: ownerName(pair.oneOwnerId) },
    other: { id: pair.otherId, name: pair.otherName, town: pair.otherTown, ownerName: ownerName(pair.otherOwnerId) },
    reason,
    since,
  }))
}

/** One of two suppliers that are compared. */
export interface Side {
  readonly supplier: Supplier
  /** What it says: its owner's working copy, or what stands on the page that nobody keeps. */
  readonly draft: ProfileDraft
  readonly profile: Profile | undefined
  readonly ownerName: string | null
}

export type Pair = readonly [Side, Side]

/** Two suppliers side by side; nothing where one of them is gone, or has gone into another. */
export async function comparison(context: Context, one: string, other: string): Promise<Pair | undefined> {
  const ids = [one, other].filter((id) => /^[1-9]\d{0,8}$/.test(id)).map(Number)
  if (!mayDecide(context.actor) || ids.length < 2 || ids[0] === ids[1]) return undefined
  const found = await inTransaction(context, async (tx) => {
    const states = await findMergeable(tx, ids)
    if (states.values().some(({ mergedInto }) => mergedInto !== null)) return []
    const suppliers = await findSuppliers(tx, ids)
    const profiles: (Profile | undefined)[] = []
    for (const { id } of suppliers) profiles.push(await findProfile(tx, id))
    return suppliers.map((supplier, index) => ({ supplier, profile: profiles[index] }))
  })
  const ownerName = await ownerNames(
    context,
    found.map(({ supplier }) => supplier.organisationId),
  )
  const [first, second] = found.map(({ supplier, profile }) => ({
    supplier,
    profile,
    draft: profile?.draft ?? draftOf(supplier),
    ownerName: ownerName(supplier.organisationId),
  }))
  return first === undefined || second === undefined ? undefined : [first, second]
}

/** What a page says once another has gone into it, and whether visitors see it. */
export function merged(stays: Side, goes: Side): { readonly draft: ProfileDraft; readonly isListed: boolean } {
  const isOwnersWord = stays.profile !== undefined && keepsOwnersWord(stays.profile)
  return {
    draft: filledFrom(stays.draft, goes.draft),
    isListed: stays.supplier.isListed || (goes.supplier.isListed && !isOwnersWord),
  }
}

async function ownerNames(
  context: Context,
  ids: readonly (number | null)[],
): Promise<(id: number | null) => string | null> {
  const cards = await organisationCards(context, [...new Set(ids.flatMap((id) => id ?? []))])
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
