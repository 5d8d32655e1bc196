import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { ok, refused } from '../kernel/result.ts'

/** Splits what was typed into values and flags; refuses with a sentence what the command does not know. */
export function readWords<const Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options) {
  try {
    return ok(parseArgs({ args: [...words], options, allowPositionals: true, strict: true }))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refused(`${(error.message.split(/[.] /)[0] ?? '').replace(/\.$/, '')}.`)
  }
}

/** The known word closest to the one typed, where it is close enough to be what was meant. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const ranked = known.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
  const best = ranked.toSorted((one, other) => one.distance - other.distance)[0]
  return best && best.distance <= Math.max(2, best.candidate.length / 3) ? best.candidate : undefined
}

/** Letters to add, remove or replace to make one word the other (Levenshtein 1966). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [index, otherLetter] of [...other].entries()) {
      const replaced = (row[index] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
