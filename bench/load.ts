import autocannon from 'autocannon'
import { type Timings, timings } from './timings.ts'

/** As many as the app has database connections, and well below the 40 requests at which it begins to refuse. */
const connections = 10

export interface LoadResult extends Timings {
  /** Mean size of an answer with its headers, in bytes. */
  readonly bytes: number
  /** Answers other than 2xx, by status, and connections that broke. */
  readonly failures: Readonly<Record<string, number>>
}

/** Asks for the paths in turn, over ten connections, each beginning elsewhere in the list. */
export async function putLoadOn(url: string, paths: readonly string[], seconds: number): Promise<LoadResult> {
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
  const { duration, errors } = await run
  if (errors > 0) failures.broken = errors
  return { ...timings(times, duration), bytes: bytes / times.length, failures }
}

/** The same endless sequence, begun in another place, as objects of its own: the client keeps things in them. */
function startingAt(paths: readonly string[], start: number): { path: string }[] {
  return [...paths.slice(start), ...paths.slice(0, start)].map((path) => ({ path }))
}

/** Does the same work over and over, ten at a time, without any web in between. */
export async function repeatFor(seconds: number, work: (turn: number) => Promise<unknown>): Promise<Timings> {
  const times: number[] = []
  const start = performance.now()
  let turn = 0
  const oneAfterAnother = async () => {
    while (performance.now() - start < seconds * 1_000) {
      const begun = performance.now()
      await work(turn++)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: connections }, oneAfterAnother))
  return timings(times, (performance.now() - start) / 1_000)
}
