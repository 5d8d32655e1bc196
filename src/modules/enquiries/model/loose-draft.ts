import type { EnquiryDraft, EnquiryKind } from './enquiry.ts'

/** What somebody has begun to write whom we do not know yet. Whoever has its address writes on. */
export interface LooseDraft {
  readonly kind: EnquiryKind
  readonly draft: EnquiryDraft
  /** The enquiry that it became; null while nobody has taken it over. */
  readonly enquiryId: number | null
}

/** Days that it is kept after the last time something was written in it. */
export const looseDraftDays = 14

/**
 * Those that are kept at a time, all together: anybody can begin them. Some hundred are begun in two weeks; this many take 1.3 GB
 * where each is as large as it may be.
 */
export const mostLooseDrafts = 10_000

/** Days after which one in which nothing was ever saved makes room for others, where there are too many. */
export const untouchedDays = 1
