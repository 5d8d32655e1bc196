import type { Translated } from '../../../kernel/i18n/language.ts'
import { wordMatcher } from './word-pattern.ts'

/** For addresses and stored choices: `anpartsselskab`. */
export type LegalFormCode = string

export interface LegalForm {
  readonly code: LegalFormCode
  readonly name: Translated<string>
}

/** A legal form with the words by which a text mentions it. */
export interface LegalFormRow extends LegalForm {
  readonly words: readonly string[]
}

/** A function that finds the legal form in a text such as `Fonden X ApS`; the table lists the special before the general. */
export function legalFormRecogniser(rows: readonly LegalFormRow[]): (text: string) => LegalForm | undefined {
  const forms = rows.map(({ words, ...form }) => ({ form, isMentionedIn: wordMatcher(words) }))
  return (text) => forms.find(({ isMentionedIn }) => isMentionedIn(text))?.form
}
