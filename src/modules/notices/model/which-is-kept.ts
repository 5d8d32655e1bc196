import type { NoticeIdentity } from './notice.ts'

/** What tells apart two notices of one number, version and type. */
export interface Candidate extends Pick<NoticeIdentity, 'publicationNumber'> {
  readonly dispatchedAt: Date
  readonly contentHash: Buffer
}

/** `new`: beside those that are there. `replaces`: in the place of one. `known`: nothing is to be written. */
export type Verdict<Known> =
  | { readonly kind: 'new' }
  | { readonly kind: 'known' }
  | { readonly kind: 'replaces'; readonly known: Known }

/**
 * What becomes of a notice where others have its number, version and type. Each that was published stands for itself; one
 * without a number in the Official Journal is the same as any that has one. Of two that say different things under one number
 * the later stays, so that the order in which they come makes no difference.
 */
export function verdictOn<Known extends Candidate>(candidate: Candidate, known: readonly Known[]): Verdict<Known> {
  const twin = known.find(({ publicationNumber }) => publicationNumber === candidate.publicationNumber)
  if (twin !== undefined) return goesBefore(candidate, twin) ? { kind: 'replaces', known: twin } : { kind: 'known' }
  if (candidate.publicationNumber === null) return known.length > 0 ? { kind: 'known' } : { kind: 'new' }
  const unpublished = known.find(({ publicationNumber }) => publicationNumber === null)
  return unpublished === undefined ? { kind: 'new' } : { kind: 'replaces', known: unpublished }
}

function goesBefore(one: Candidate, other: Candidate): boolean {
  const days = one.dispatchedAt.getTime() - other.dispatchedAt.getTime()
  return days === 0 ? Buffer.compare(one.contentHash, other.contentHash) > 0 : days > 0
}
