import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Work done once for all who ask for it in the same moment: whoever asks before it has begun waits for the same result. It
 * begins when this turn of the event loop is over, so that nobody is answered with what was so before they asked.
 */
export function together<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let gathering: Promise<Value> | undefined

  return () => {
    gathering ??= nextTurn().then(() => {
      gathering = undefined
      return work()
    })
    return gathering
  }
}
