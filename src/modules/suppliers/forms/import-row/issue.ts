/**
 * Something about a row that its owner should know. `rejected`: the row is not imported. `leftOut`: this value is not
 * imported, the rest of the row is. `note`: everything is imported, but look at it.
 */
export interface ImportIssue {
  /** As in the file, from 1. */
  readonly line: number
  /** The header of the column, or empty when it is about the whole row. */
  readonly column: string
  /** As it stands in the file, at most some hundred characters of it. */
  readonly value: string
  /** A sentence. */
  readonly reason: string
  readonly severity: IssueSeverity
}

export type IssueSeverity = 'rejected' | 'leftOut' | 'note'
