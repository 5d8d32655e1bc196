import type { Failures } from './load.ts'
import { type Timings, timings } from './timings.ts'

/** Milliseconds between two searches, and between two profiles: two of each a second. */
const interval = 500

/** People who come and go while something else is done. */
interface Visits {
  /** Waits for the answers under way, and tells how long people had to wait. */
  stop(): Promise<{ readonly meanwhile: Timings; readonly failures: Failures }>
}

/** Opens searches and profiles by the clock, also while earlier answers are still awaited: people do not wait for each other. */
export function startVisits(
  url: string,
  { searches, profiles }: { readonly searches: readonly string[]; readonly profiles: readonly string[] },
): Visits {
  const times: number[] = []
  const failures: Record<string, number> = {}
  const underWay: Promise<void>[] = []
  const begun = performance.now()
  const visit = async (path: string) => {
    const start = performance.now()
    const outcome = await fetch(url + path).then(answered, () => 'broken')
    times.push(performance.now() - start)
    if (outcome !== 'ok') failures[outcome] = (failures[outcome] ?? 0) + 1
  }
  let turn = 0
  const visitNext = (paths: readonly string[]) => underWay.push(visit(paths[turn++ % paths.length] ?? '/'))
  const clocks = [setInterval(visitNext, interval, searches), setInterval(visitNext, interval, profiles)]
  return {
    async stop() {
      for (const clock of clocks) clearInterval(clock)
      await Promise.all(underWay)
      return { meanwhile: timings(times, (performance.now() - begun) / 1_000), failures }
    },
  }
}

/** An answer counts when all of it has come. */
async function answered(response: Response): Promise<string> {
  await response.bytes()
  return response.ok ? 'ok' : String(response.status)
}
