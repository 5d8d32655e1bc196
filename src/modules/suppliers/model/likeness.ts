import type { Address, Supplier } from './directory.ts'
import type { Profile } from './profile.ts'

/** Why two listings may be one enterprise: the same CVR number, or much the same name at the same place. */
export type LikenessReason = 'cvr' | 'nameAndPlace'

/** What tells whether a listing is like another. */
export interface Compared extends Pick<Supplier, 'name' | 'cvr'> {
  readonly address: Pick<Address, 'postcode' | 'town' | 'municipality'>
}

/**
 * How alike two names must be at the same place, from 0 to 1, by the share of the groups of three letters that they have in
 * common. *Kaffefair* and *Kaffefair ApS* share 0.71. Tried on a thousand real enterprises: from 0.55 up about every second
 * pair is one enterprise; from 0.45 up it is every fourth, and hardly any more are found.
 */
export const likeNames = 0.55

/** The same where the place of one of them is not known, so that the names alone must tell. */
export const likeNamesAnywhere = 0.8

/** Why these two may be one; undefined where they are not. Different CVR numbers are different enterprises. */
export function likenessOf(one: Compared, other: Compared, similarity: number): LikenessReason | undefined {
  if (one.cvr !== null && other.cvr !== null) return one.cvr === other.cvr ? 'cvr' : undefined
  const isLike = similarity >= (isSomewhere(one) && isSomewhere(other) ? likeNames : likeNamesAnywhere)
  return isLike && mayBeAtOnePlace(one, other) ? 'nameAndPlace' : undefined
}

function mayBeAtOnePlace(one: Compared, other: Compared): boolean {
  if (!isSomewhere(one) || !isSomewhere(other)) return true
  const places = [one, other].map(placesOf)
  return places[0]?.some((place) => places[1]?.includes(place)) ?? false
}

function isSomewhere(compared: Compared): boolean {
  return placesOf(compared).length > 0
}

/** What says where it is; two that have one of these in common may be at the same place. */
function placesOf({ address }: Compared): string[] {
  const { postcode, town, municipality } = address
  const places = [postcode && `postcode ${postcode}`, town && `town ${town.toLowerCase()}`, municipality]
  return places.filter((place): place is string => Boolean(place))
}

/** Why two of them cannot be merged as asked. */
export type MergeRefusal =
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'notFound' }
  /** Both are kept by an organisation, and neither may be taken from it. */
  | { readonly kind: 'bothClaimed' }
  /** The one that an organisation keeps must be the one that stays. */
  | { readonly kind: 'claimedMustStay' }

type Kept = Pick<Supplier, 'id' | 'organisationId'>

/** Why the one may not go into the other; undefined where it may. */
export function mergeHindrance({
  stays,
  goes,
}: {
  readonly stays: Kept
  readonly goes: Kept
}): MergeRefusal | undefined {
  if (goes.organisationId === null) return undefined
  return { kind: stays.organisationId === null ? 'claimedMustStay' : 'bothClaimed' }
}

/** Whether what visitors see of a page, or that they see nothing, is what its owner decided: then a merge leaves it alone. */
export function keepsOwnersWord({ publishedAt, state }: Pick<Profile, 'publishedAt' | 'state'>): boolean {
  return publishedAt !== null || state === 'paused' || state === 'archived'
}
