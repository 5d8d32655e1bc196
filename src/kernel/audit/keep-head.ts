import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import { copyAuditHead } from './check.ts'

/** How often the head is copied, in milliseconds: what a rewriter of the log could hide at most. */
const interval = 10_000

/** Copies the head of the audit log out of the database, now and then and at the end. */
export function keepAuditHead(options: { database: Database; dataDirectory: string; log: Log }): {
  stop(): Promise<void>
} {
  const copy = () =>
    copyAuditHead(options.database, options.dataDirectory).catch((error: unknown) => {
      options.log.error({ err: error }, 'The head of the audit log could not be copied.')
    })
  const timer = setInterval(copy, interval)
  return {
    stop: () => {
      clearInterval(timer)
      return copy()
    },
  }
}
