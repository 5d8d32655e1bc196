import type { VersionPart } from './quote.ts'

export type PartState = 'asked' | 'confirmed' | 'refused' | 'removed'

/** What another enterprise is asked to do in a quote of several together. */
export interface Part extends VersionPart {
  readonly quoteId: string
  readonly enquiryId: number
  readonly askedByEnterpriseId: number
  readonly state: PartState
  /** Counts every change of what is asked: a yes to an older one does not count. */
  readonly revision: number
  /** What the partner said with its answer. */
  readonly words: string | null
}

/** What became of the quote, as who does a part of it is told; null while nothing is decided. */
export type PartOutcome = 'chosen' | 'notChosen' | null

/** Whether a partner said the same before, so that an answer sent twice is given once. */
export function saysTheSame(part: Part, { state, words }: Pick<Part, 'state' | 'words'>): boolean {
  return part.state === state && part.words === words
}

/** Those that belong to the quote now. */
export function standing(parts: readonly Part[]): Part[] {
  return parts.filter(({ state }) => state !== 'removed')
}

/** What keeps a quote of several together from being submitted. */
export function partsFault(parts: readonly Part[]): 'partsRefused' | 'partsWaiting' | undefined {
  if (parts.some(({ state }) => state === 'refused')) return 'partsRefused'
  return parts.some(({ state }) => state === 'asked') ? 'partsWaiting' : undefined
}
