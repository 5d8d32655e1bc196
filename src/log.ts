import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Log lines as JSON on standard error; standard output is for people. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, destination(2))
}
