import type { Word } from '../../../kernel/danish/analyse.ts'

/** A word that says something, and its place among all words. */
export interface TellingWord {
  readonly word: Word
  readonly place: number
}

/** Known words and phrases by their first stem, each with all its stems. */
export type PhrasesByStem<Known> = ReadonlyMap<string, readonly (Known & { readonly stems: readonly string[] })[]>

/** Function words between the others do not part a phrase. */
export function tellingWords(words: readonly Word[]): TellingWord[] {
  return words.flatMap((word, place) => (word.isEmpty ? [] : [{ word, place }]))
}

/** The known words and phrases that begin at one of the telling words, each with the places of its first and last word. */
export function phrasesAt<Known>(telling: readonly TellingWord[], at: number, byStem: PhrasesByStem<Known>) {
  const stemAt = (offset: number) => telling[at + offset]?.word.stem
  const begun = byStem.get(stemAt(0) ?? '')
  // Most words of a text begin none, and every text that is shown is asked.
  if (begun === undefined) return []
  return begun
    .filter(({ stems }) => stems.every((stem, offset) => stem === stemAt(offset)))
    .map((known) => ({
      known,
      from: telling[at]?.place ?? 0,
      to: telling[at + known.stems.length - 1]?.place ?? 0,
    }))
}
