import type { Context } from '../../../kernel/context.ts'
import { type BitSet, copyOf, size, subtract } from '../../../kernel/search/bit-set.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import type { Search } from '../model/directory.ts'
import { findWithPhrase } from '../store/search-entries.ts'
import { type Answer, answer, documentsOf, idsIn, matching } from './answer.ts'
import { type Directory, directoryOf } from './search-index.ts'
import { type Question, understand } from './understand.ts'

/** A search, what was understood of it, and what it comes to. */
export interface Asked {
  readonly directory: Directory
  readonly question: Question
  readonly found: Answer
}

/**
 * Asks the directory as this process knows it. Phrases are asked of the database, which has the texts; all else stands in the index.
 */
export async function ask(context: Context, asked: Search): Promise<Asked> {
  const directory = await directoryOf(context.database)
  const day = dayInDenmark(context.clock.now())
  const question = understand(directory, asked.words, day)
  const withPhrases = await phraseHolders(context, directory, question)
  return { directory, question, found: answer(directory.index, question, asked, { day, withPhrases }) }
}

/** Who has every phrase of the question and none that it leaves out. */
async function phraseHolders(context: Context, { index }: Directory, question: Question): Promise<BitSet | undefined> {
  const unwanted = question.excluded.filter(({ length }) => length > 1)
  if (question.phrases.length === 0 && unwanted.length === 0) return undefined
  const candidates = copyOf(matching(index, question).matches.documents)
  for (const stems of question.phrases) {
    const holders = await findWithPhrase(context.database, idsIn(index, candidates), stems)
    candidates.words.set(documentsOf(index, holders).words.subarray(0, candidates.words.length))
  }
  for (const stems of unwanted) {
    if (size(candidates) === 0) break
    const holders = await findWithPhrase(context.database, idsIn(index, candidates), stems)
    subtract(candidates, documentsOf(index, holders))
  }
  return candidates
}
