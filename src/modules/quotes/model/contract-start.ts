import type { Language } from '../../../kernel/i18n/language.ts'

/** Where either party tells what was agreed on the quote that was chosen of an enquiry. */
export type ContractStart = (enquiryReference: string, language: Language) => string

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly contractStart: ContractStart
  }
}
