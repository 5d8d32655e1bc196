/** What somebody typed into the search box, taken apart by its signs. */
export interface Query {
  /** The words outside quotes, in their order. Those with *or* between them are wanted one for the other. */
  readonly words: readonly string[]
  /** What stands in quotes: these words, in this order. */
  readonly phrases: readonly string[]
  /** What a minus stands before, words and phrases. */
  readonly excluded: readonly string[]
}

/** A minus, then a phrase in quotes or what goes on to the next space or quote. A quote that is not closed ends with the text. */
const piece = /(-?)(?:"([^"]*)(?:"|$)|([^\s"]+))/g

/** Reads the signs of a search box: quotes hold a phrase together, a minus leaves out. Never refuses: other signs are spaces. */
export function readQuery(text: string): Query {
  const pieces = [...straightQuotes(text).matchAll(piece)].map(([, minus, phrase, word]) => ({
    isExcluded: minus === '-',
    isPhrase: phrase !== undefined,
    text: (phrase ?? word ?? '').trim(),
  }))
  const told = pieces.filter((each) => /[\p{L}\p{N}]/u.test(each.text))
  return {
    words: told.filter(({ isExcluded, isPhrase }) => !isExcluded && !isPhrase).map((each) => each.text),
    phrases: told.filter(({ isExcluded, isPhrase }) => !isExcluded && isPhrase).map((each) => each.text),
    excluded: told.filter(({ isExcluded }) => isExcluded).map((each) => each.text),
  }
}

/** Telephones write the quotes of books. */
function straightQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"').replace(/(^|\s)[–−]/g, '$1-')
}
