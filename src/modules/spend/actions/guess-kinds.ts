import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Guess, Sum } from '../model.ts'
import { guessByName, tradeGuesser } from './guess.ts'

/** What so many words mean at most is looked for in the names of all categories: each takes a tenth of a second. */
const mostByName = 100

/** What ordinary purchases seem to be; the largest are looked at most closely. Others in the process get their turn. */
export async function guessKinds(byWords: ReadonlyMap<string, Sum>): Promise<ReadonlyMap<string, Guess>> {
  const guessByTrade = tradeGuesser()
  const guessed = new Map<string, Guess>()
  let byName = 0
  for (const words of largestFirst(byWords)) {
    const guess = guessByTrade(words) ?? (byName++ < mostByName ? guessByName(words) : undefined)
    if (guess !== undefined) guessed.set(words, guess)
    await nextTurn()
  }
  return guessed
}

function largestFirst(byWords: ReadonlyMap<string, Sum>): string[] {
  const sums = [...byWords].toSorted(([, one], [, other]) => (one.amount < other.amount ? 1 : -1))
  return sums.map(([words]) => words)
}
