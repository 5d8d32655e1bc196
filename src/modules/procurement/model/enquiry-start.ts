import type { Language } from '../../../kernel/i18n/language.ts'

/** Where a purchaser asks enterprises for what they need; the category goes along where there is one. */
export type EnquiryStart = (category: string | null, language: Language) => string

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly enquiryStart: EnquiryStart
  }
}
