import type { NewNotice } from './notice.ts'
import type { Searchable } from './searchable.ts'

/** A notice with all that is known of it. */
export interface ShownNotice
  extends NewNotice,
    Omit<Searchable, 'stems' | 'deadlines' | 'categories' | 'cpv' | 'places'> {
  readonly id: number
  readonly nextDeadline: Date | null
  /** Its other versions and what it changed or was changed by, the newest first; itself among them. */
  readonly versions: readonly NoticeVersion[]
}

export interface NoticeVersion {
  readonly id: number
  readonly version: number
  readonly dispatchedAt: Date
  /** Nothing has taken its place. */
  readonly isNewest: boolean
}
