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
