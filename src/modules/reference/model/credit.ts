import type { Translated } from '../../../kernel/i18n/language.ts'

/** Whose data the platform shows, and on what terms. */
export interface Credit {
  readonly name: string
  readonly usedFor: Translated<string>
  readonly licence: string
  readonly url: string
}
