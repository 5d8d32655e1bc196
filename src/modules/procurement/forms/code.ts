import { findCategory, searchCategories } from '../../reference/index.ts'

/** Found codes shown: with more, nobody reads the last. */
const mostFound = 12

/** Says that none of the codes that were found fits. */
export const noCode = 'none'

/** The code of a purchase: chosen, to be chosen among some, or none that could be found. */
export type ChosenCode =
  | { readonly kind: 'chosen'; readonly code: string | null }
  | { readonly kind: 'open'; readonly found: readonly string[] }
  | { readonly kind: 'none' }

export interface TypedCode {
  readonly words: string
  readonly code: string
  /** The words for which the codes were found among which one was chosen. */
  readonly foundFor: string
}

/** A code that was written counts at once; words need a choice among what they find, and a new one once they change. */
export function chosenCode({ words, code, foundFor }: TypedCode): ChosenCode {
  if (words === '') return { kind: 'chosen', code: findCategory(code)?.code ?? null }
  const written = findCategory(words)?.code
  if (written !== undefined) return { kind: 'chosen', code: written }
  if (foundFor === words && code === noCode) return { kind: 'chosen', code: null }
  const chosen = foundFor === words ? findCategory(code)?.code : undefined
  if (chosen !== undefined) return { kind: 'chosen', code: chosen }
  const found = searchCategories(words, mostFound).map((each) => each.code)
  return found.length === 0 ? { kind: 'none' } : { kind: 'open', found }
}
