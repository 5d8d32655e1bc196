import autocannon from 'autocannon'
import { type Timings, timings } from './timings.ts'

/** As many as the app has database connections, and well below the 40 requests at which it begins to refuse. */
const connections = 10

export interface LoadResult extends Timings {
  /** Mean size of an answer with its headers, in bytes. */
  readonly bytes: number
  /** Answers other than 2xx, by status, and connections that broke. */
  readonly failures: Failures
}

/** How many answers failed, by status or reason. */
export type Failures = Readonly<Record<string, number>>

/** A load that goes on until it is stopped. */
export interface Load {
  stop(): Promise<LoadResult>
}

/** Seconds: longer than anything that is measured under load. */
const endless = 3_600

/** Asks for the paths in turn, over ten connections, each beginning elsewhere in the list. */
export async function putLoadOn(url: string, paths: readonly string[], seconds: number): Promise<LoadResult> {
  return begin(url, paths, seconds).result
}

/** The same until it is told to stop. */
export function startLoad(url: string, paths: readonly string[]): Load {
  const { run, result } = begin(url, paths, endless)
  return {
    stop: () => {
      run.stop()
      return result
    },
  }
}

function begin(url: string, paths: readonly string[], seconds: number) {
  const times: number[] = []
  const failures: Record<string, number> = {}
  let bytes = 0
  let begun = 0
  const run = autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      client.setRequests(startingAt(paths, Math.floor((begun * paths.length) / connections)))
      begun += 1
    },
  })
  run.on('response', (_, status, size, time) => {
    times.push(time)
    bytes += size
    if (status < 200 || status > 299) failures[status] = (failures[status] ?? 0) + 1
  })
  const result = async (): Promise<LoadResult> => {
    const { duration, errors } = await run
    if (errors > 0) failures.broken = errors
    return { ...timings(times, duration), bytes: bytes / times.length, failures }
  }
  return { run, result: result() }
}

/** The same endless sequence, begun in another place, as objects of its own: the client keeps things in them. */
function startingAt(paths: readonly string[], start: number): { path: string }[] {
  return [...paths.slice(start), ...paths.slice(0, start)].map((path) => ({ path }))
}
