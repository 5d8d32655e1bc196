import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { Language } from '../../../kernel/i18n/language.ts'

/** Where a purchaser asks enterprises for what they need; the category goes along where there is one. */
export type EnquiryStart = (category: string | null, language: Language) => string

/** The way to an enquiry that a memo was kept with; nothing where it is gone, or none of the asking person's. */
export type EnquiryLink = (
  context: RequestContext,
  id: number,
) => Promise<{ readonly text: string; readonly url: string } | undefined>

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly enquiryStart: EnquiryStart
    readonly enquiryLink: EnquiryLink
  }
}
