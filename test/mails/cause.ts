import type { Language } from '../../src/kernel/i18n/language.ts'
import type { Client } from '../support/session.ts'

/** What somebody did, and the mail that must come of it. */
export interface Caused {
  readonly to: string
  readonly subject: Readonly<Record<Language, string>>
  /** In which the receiver opens the links of the mail; absent where it has none. */
  readonly opensIn?: Client
  /** How many they are; one unless told. */
  readonly links?: number
}

/** For each function that writes a mail, as `identity.signInMail`, what makes the platform send it in the language. */
export type Causes = Readonly<Record<string, (language: Language) => Promise<Caused>>>
