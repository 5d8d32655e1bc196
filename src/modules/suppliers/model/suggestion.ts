/** What somebody who types may mean. */
export type Suggestion = (
  | { readonly kind: 'offering' }
  | { readonly kind: 'category'; readonly code: string }
  /** With the words that stood before the place: they are searched for there. */
  | { readonly kind: 'place'; readonly words: string; readonly place: MeantPlace }
  | { readonly kind: 'supplier'; readonly slug: string }
) & {
  readonly shown: string
  /** What was typed is how it begins; else how a later word of it begins. */
  readonly isBeginning: boolean
}

/** A place by its name; one that shares its name with others by where it lies. */
export type MeantPlace = { readonly name: string } | { readonly near: string }

export type SuggestionKind = Suggestion['kind']

/** As many as one looks through while typing. */
export const mostSuggestions = 8

/** Fewer letters say nothing. */
export const fewestLetters = 2

/** Of each kind so many at least where there are as many; what room is left goes to the kinds in their order. */
const shares: readonly (readonly [SuggestionKind, number])[] = [
  ['offering', 3],
  ['category', 2],
  ['place', 1],
  ['supplier', 2],
]

/** Where in a folded text the typed one begins a word: at its beginning, later, or nowhere. */
export function beginningIn(folded: string, typed: string): 'beginning' | 'later' | undefined {
  if (folded.startsWith(typed)) return 'beginning'
  return folded.includes(` ${typed}`) ? 'later' : undefined
}

/** The best of each kind, kind by kind; kinds that begin as was typed stand before those of which only a later word does. */
export function bestOfEach(candidates: readonly Suggestion[]): Suggestion[] {
  const groups = shares.map(([kind, share]) => {
    const ofKind = candidates.filter((each) => each.kind === kind)
    return { share, ofKind: ofKind.toSorted((one, other) => Number(other.isBeginning) - Number(one.isBeginning)) }
  })
  let room = mostSuggestions - groups.reduce((sum, { share, ofKind }) => sum + Math.min(share, ofKind.length), 0)
  const chosen = groups.map(({ share, ofKind }) => {
    const more = Math.min(room, Math.max(0, ofKind.length - share))
    room -= more
    return ofKind.slice(0, share + more)
  })
  return chosen.toSorted((one, other) => beginsLater(one) - beginsLater(other)).flat()
}

function beginsLater([first]: readonly Suggestion[]): number {
  return first?.isBeginning === false ? 1 : 0
}
