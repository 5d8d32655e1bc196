import type { Lot, NewNotice } from './notice.ts'

type Told =
  | 'noticeId'
  | 'procedureId'
  | 'formType'
  | 'procedureType'
  | 'legalBasis'
  | 'dispatchedAt'
  | 'language'
  | 'titles'
  | 'descriptions'
  | 'nature'
  | 'value'
  | 'cpv'
  | 'places'
  | 'buyers'
  | 'changes'

/** A notice as open data tell it: as it was published, in one of its versions. */
export interface PublicNotice extends Pick<NewNotice, Told> {
  /** Ours: the larger, the later it was read. */
  readonly id: number
  readonly isCancelled: boolean
  readonly closesAt: Date | null
  readonly importedAt: Date
  readonly lots: readonly Lot[]
}
