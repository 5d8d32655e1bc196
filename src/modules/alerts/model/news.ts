/** A search remembers so many suppliers by number; one that finds more goes by when they came to the directory. */
export const mostKnown = 1_000

/**
 * Seconds after which a change is looked at. By then the search knows of it, and several changes in a row make one mail.
 */
const settlingSeconds = 60

/** What a search remembers from one look to the next. */
export interface Memory {
  /** Changes until then have been looked at. */
  readonly lookedUntil: Date
  /** Suppliers found when it was saved, or told since; null where they are too many. */
  readonly known: readonly number[] | null
}

/** A supplier that has changed. */
export interface SupplierChange {
  readonly supplierId: number
  /** When it was first shown to the public; null while it never was. */
  readonly findableSince: Date | null
  /** Its number, and those of listings that were merged into it. */
  readonly knownAs: readonly number[]
}

/** The latest instant whose changes are old enough to be looked at. */
export function settledAt(now: Date): Date {
  return new Date(now.getTime() - settlingSeconds * 1_000)
}

/** What a search remembers of those it finds when it is saved. */
export function knownOf(found: readonly number[]): readonly number[] | null {
  return found.length > mostKnown ? null : found
}

/**
 * Those among the changed suppliers that match, and that the one who saved the search has not been told of. A search that
 * remembers nobody counts who came after the last look and until this one.
 */
export function newsAmong({ known, lookedUntil }: Memory, matching: readonly SupplierChange[], until: Date): number[] {
  const old = new Set(known)
  const isNew = ({ knownAs, findableSince }: SupplierChange) =>
    known === null
      ? findableSince !== null && findableSince > lookedUntil && findableSince <= until
      : !knownAs.some((number) => old.has(number))
  return matching.filter(isNew).map(({ supplierId }) => supplierId)
}

/** What is remembered after the look. Nobody is forgotten: who is hidden for a while is not new when they are back. */
export function memoryAfter({ known }: Memory, news: readonly number[], until: Date): Memory {
  return { lookedUntil: until, known: known === null ? null : knownOf([...known, ...news]) }
}
