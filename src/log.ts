import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Log lines as JSON on standard error; standard output is for people. */
export function createLog(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: describeError },
    },
    destination(2),
  )
}

/** What mends a fault, and no more: a database error's own fields may quote the row, and with it a person. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name: type, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  const constraint = 'constraint' in error ? error.constraint : undefined
  return { type, message, code, constraint, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) }
}
