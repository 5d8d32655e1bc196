import type { Context } from '../../../kernel/context.ts'
import { type BitSet, copyOf, intersect, subtract } from '../../../kernel/search/bit-set.ts'
import { documentsHaving } from '../../../kernel/search/match.ts'
import type { SearchIndex } from '../../../kernel/search/search-index.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import type { Search } from '../model/directory.ts'
import { findWithPhrase } from '../store/search-entries.ts'
import { type Answer, answer, documentsOf, idsIn } from './answer.ts'
import { signHolders } from './asked-signs.ts'
import { type Directory, directoryNow } from './search-index.ts'
import { isOneWord, type Phrase, type Question, understand } from './understand.ts'

/** A search, what was understood of it, and what it comes to. */
export interface Asked {
  readonly directory: Directory
  readonly question: Question
  readonly found: Answer
}

/**
 * Asks the directory, with all that was written until now. Phrases are asked of the database, which has the texts; all else stands in the index.
 */
export async function ask(context: Context, asked: Search): Promise<Asked> {
  const directory = await directoryNow(context.database)
  const day = dayInDenmark(context.clock.now())
  const question = understand(directory, asked.words, day)
  const withPhrases = await holders(context, directory, { question, day })
  return { directory, question, found: answer(directory.index, question, asked, { day, withPhrases }) }
}

/** Who has every sign and phrase of the question, and no phrase that it leaves out; absent where it has none of them. */
async function holders(
  context: Context,
  { index }: Directory,
  { question, day }: { readonly question: Question; readonly day: Day },
): Promise<BitSet | undefined> {
  const wanted = question.phrases.filter((phrase) => !isOneWord(phrase))
  const unwanted = question.excluded.filter((phrase) => !isOneWord(phrase))
  const withSigns = signHolders(index, question, day)
  if (wanted.length === 0 && unwanted.length === 0) return withSigns
  const candidates = withSigns ?? copyOf(index.alive)
  // Who is to have all phrases has all of their words: only those are worth a look at the texts.
  for (const stem of question.phrases.flatMap(({ telling }) => telling))
    intersect(candidates, documentsHaving(index, stem))
  for (const phrase of wanted) intersect(candidates, await holdersOf(context, index, candidates, phrase))
  for (const phrase of unwanted) subtract(candidates, await holdersOf(context, index, candidates, phrase))
  return candidates
}

/** Those of the candidates who have the phrase. Only who has all of its words is looked at. */
async function holdersOf(
  { database }: Context,
  index: SearchIndex,
  candidates: BitSet,
  { stems, telling }: Phrase,
): Promise<BitSet> {
  const possible = copyOf(candidates)
  for (const stem of telling) intersect(possible, documentsHaving(index, stem))
  const ids = idsIn(index, possible)
  return documentsOf(index, ids.length === 0 ? [] : await findWithPhrase(database, ids, stems))
}
