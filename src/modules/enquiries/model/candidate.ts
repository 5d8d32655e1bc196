import type { FitReason } from './fit.ts'

/** Why an enterprise is not invited now. The buyer is told only that it cannot be, not whether it paused or has had enough. */
export type Hindrance = 'noOrganisation' | 'notNow'

/** An enterprise that could be invited to an enquiry. */
export interface Candidate {
  readonly supplierId: number
  readonly slug: string
  readonly name: string
  /** The organisation that keeps its page; null where nobody does. */
  readonly enterpriseId: number | null
  /** 0-1 */
  readonly fit: number
  readonly reasons: readonly FitReason[]
  /** It was invited to nothing in the last 90 days. */
  readonly isNewcomer: boolean
  readonly hindrance: Hindrance | null
}

/** The best fit first. Where two fit alike, a number made of both decides: always the same, and for each enquiry another. */
export function inOrder(reference: string, candidates: readonly Candidate[]): Candidate[] {
  const keys = new Map(candidates.map(({ supplierId }) => [supplierId, tieKey(reference, supplierId)]))
  const keyOf = ({ supplierId }: Candidate) => keys.get(supplierId) ?? 0
  return [...candidates].sort(
    (one, other) => other.fit - one.fit || keyOf(one) - keyOf(other) || one.supplierId - other.supplierId,
  )
}

/** FNV-1a, 32 bits, over both; the number mixes once more, since neighbours would lie close. */
function tieKey(reference: string, supplierId: number): number {
  let hash = 0x811c9dc5
  for (const sign of `${reference} ${supplierId}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}
