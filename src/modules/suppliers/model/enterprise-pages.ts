import type { Language } from '../../../kernel/i18n/language.ts'

/** Another page that an enterprise has here. */
export interface EnterprisePage {
  readonly text: string
  readonly url: string
}

/** The pages that the modules above this one have for an enterprise: they stand beside its desk. */
export type EnterprisePages = (language: Language) => readonly EnterprisePage[]

declare module '../../../kernel/ports.ts' {
  interface Ports {
    readonly enterprisePages: EnterprisePages
  }
}
