import type { Database } from './database/database.ts'
import type { Log } from './log.ts'
import { sleep } from './time/sleep.ts'

/** Data that a process keeps in its memory, where asking the database each time would be too slow. The database stays right. */
export interface Memory {
  /** Unique and kept: `suppliers.directory`. */
  readonly name: string
  /** Takes in what has changed in the database since the last time; all of it the first time. */
  follow(database: Database): Promise<void>
}

export interface Following {
  stop(): Promise<void>
}

/** Milliseconds between two looks: a change is seen soon, also by whoever does not look for it themselves. */
const pause = 500

interface FollowingOptions {
  readonly database: Database
  readonly memories: readonly Memory[]
  readonly log: Log
}

/** Fills the memories, then keeps following until it is stopped. A look that fails is taken again. */
export async function startFollowing(options: FollowingOptions): Promise<Following> {
  await lookOnce(options)
  const stopping = new AbortController()
  const finished = keepLooking(options, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return finished
    },
  }
}

async function keepLooking(options: FollowingOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(pause, signal)
    if (!signal.aborted) await lookOnce(options)
  }
}

async function lookOnce({ database, memories, log }: FollowingOptions): Promise<void> {
  for (const memory of memories) {
    try {
      await memory.follow(database)
    } catch (error) {
      log.error({ err: error, memory: memory.name }, 'What has changed could not be read; trying again.')
    }
  }
}
