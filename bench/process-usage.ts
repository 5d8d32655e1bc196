import { readFile } from 'node:fs/promises'

/** Of /proc: hundredths of a second on every Linux of today. */
const ticksPerSecond = 100

/** What a process and those it has started have taken. */
export interface Usage {
  /** Processor time in seconds, since the start. */
  readonly processorTime: number
  /** Resident memory in bytes. What several processes share counts in each. */
  readonly memory: number
  /** The most that it has been, in bytes; of several, each one's most. */
  readonly peakMemory: number
}

/** Asks the system rather than the process: one of several that share a port speaks only for itself. */
export async function usageOf(pid: number): Promise<Usage> {
  const usages = await Promise.all((await withDescendants(pid)).map(usageOfOne))
  const sum = (figure: keyof Usage) => usages.reduce((total, usage) => total + usage[figure], 0)
  return { processorTime: sum('processorTime'), memory: sum('memory'), peakMemory: sum('peakMemory') }
}

/** User and system time of a process, in seconds: the 14th and 15th field, counted after the name, which may hold spaces. */
export async function processorTimeOf(pid: number): Promise<number> {
  const stat = await contentOf(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond
}

async function withDescendants(pid: number): Promise<number[]> {
  const children = (await contentOf(`/proc/${pid}/task/${pid}/children`)).split(' ').filter(Boolean).map(Number)
  return [pid, ...(await Promise.all(children.map(withDescendants))).flat()]
}

async function usageOfOne(pid: number): Promise<Usage> {
  const status = await contentOf(`/proc/${pid}/status`)
  const bytes = (name: string) => 1_024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
  return { processorTime: await processorTimeOf(pid), memory: bytes('VmRSS'), peakMemory: bytes('VmHWM') }
}

/** Nothing of a process that has ended. */
function contentOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
