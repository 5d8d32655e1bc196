/** What somebody typed into the search box, taken apart by its signs. */
export interface Query {
  /** The words outside quotes, in their order. */
  readonly words: readonly string[]
  /** What stands in quotes: these words, in this order. */
  readonly phrases: readonly string[]
  /** The words a minus stands before. */
  readonly excluded: readonly string[]
  /** The phrases a minus stands before. */
  readonly excludedPhrases: readonly string[]
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
  const texts = (wanted: Pick<(typeof told)[number], 'isExcluded' | 'isPhrase'>) =>
    told
      .filter(({ isExcluded, isPhrase }) => isExcluded === wanted.isExcluded && isPhrase === wanted.isPhrase)
      .map((each) => each.text)
  return {
    words: texts({ isExcluded: false, isPhrase: false }),
    phrases: texts({ isExcluded: false, isPhrase: true }),
    excluded: texts({ isExcluded: true, isPhrase: false }),
    excludedPhrases: texts({ isExcluded: true, isPhrase: true }),
  }
}

/** The text that reads as the query does. */
export function queryText({ words, phrases, excluded, excludedPhrases }: Query): string {
  return [
    ...words,
    ...phrases.map((phrase) => `"${phrase}"`),
    ...excluded.map((word) => `-${word}`),
    ...excludedPhrases.map((phrase) => `-"${phrase}"`),
  ].join(' ')
}

/** The same search with one of its words in quotes, where it means nothing but itself. */
export function withQuoted(text: string, word: string): string {
  const query = readQuery(text)
  const isMeant = (each: string) => each.toLowerCase().includes(word)
  return queryText({
    ...query,
    words: query.words.filter((each) => !isMeant(each)),
    phrases: [...query.phrases, ...query.words.filter(isMeant)],
  })
}

/** The same search with its phrases as words, in any order and form; absent where it has none. */
export function withoutQuotes(text: string): string | undefined {
  const query = readQuery(text)
  if (query.phrases.length === 0) return undefined
  return queryText({ ...query, words: [...query.words, ...query.phrases], phrases: [] })
}

/** Telephones write the quotes of books. */
function straightQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"').replace(/(^|\s)[–−]/g, '$1-')
}
