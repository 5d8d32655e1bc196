let last: Promise<unknown> = Promise.resolve()

/**
 * Does one piece of work after the other, in this process. A picture of 40 million pixels can take 300 MB while it is
 * worked on: ten people who send theirs at the same moment wait a second each instead of filling the memory together.
 */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work)
  // Whoever asked for the work hears of its failure; whoever is next need not.
  last = turn.catch(() => {})
  return turn
}
