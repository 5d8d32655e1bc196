import type { Case } from './cases.ts'
import type { FirstByte } from './results.ts'
import { timings } from './timings.ts'

const turns = { warmUp: 10, measured: 30 }

/** Milliseconds of waiting after which fewer turns must do: a page that takes seconds is told apart soon enough. */
const patience = 5_000

/** How long one visitor alone waits for each page's first byte, one page after another on an idle machine. */
export async function measureFirstBytes(url: string, cases: readonly Case[]): Promise<FirstByte[]> {
  const results: FirstByte[] = []
  for (const { name, paths } of cases) {
    await visit(url, paths, turns.warmUp)
    const { times, failures } = await visit(url, paths, turns.measured)
    if (failures[404] === undefined) results.push({ name, ...timings(times, sum(times) / 1_000), failures })
  }
  return results
}

/** Milliseconds until the first bytes of so many answers had come. A page that is not there is not asked for twice. */
async function visit(url: string, paths: readonly string[], count: number) {
  const times: number[] = []
  const failures: Record<string, number> = {}
  for (let turn = 0; turn < count && sum(times) < patience && failures[404] === undefined; turn += 1) {
    const path = paths[(turn * step(paths)) % paths.length]
    const start = performance.now()
    const response = await fetch(url + path)
    times.push(performance.now() - start)
    await response.bytes()
    if (!response.ok) failures[response.status] = (failures[response.status] ?? 0) + 1
  }
  return { times, failures }
}

/** Goes through the paths in a stride, so that a few turns meet many different ones. */
function step(paths: readonly string[]): number {
  return Math.max(1, Math.floor(paths.length / turns.measured))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
