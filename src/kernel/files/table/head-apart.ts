import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Result } from '../../result.ts'
import type { TableHead } from './head.ts'

/** What the thread is given. */
export const headWanted = z.object({ path: z.string(), count: z.number() })

const headRead = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({ headers: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  }),
  z.object({ ok: z.literal(false), refusal: z.string() }),
])

/**
 * The same as `readHead`, in a thread of its own. A workbook keeps its texts in one list, which has to be read whole before its
 * first row: of a large one that takes seconds, in which this thread can answer others. Rejects when the thread fails.
 */
export function readHeadApart(path: string, count: number): Promise<Result<TableHead, string>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./head-thread.ts', import.meta.url), { workerData: { path, count } })
    worker.once('message', (message) => resolve(headRead.parse(message)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error(`The thread that read ${path} has ended without an answer.`)))
  })
}
