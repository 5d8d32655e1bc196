import { pino } from 'pino'
import { z } from 'zod'

const logLine = z.looseObject({ level: z.number(), msg: z.string().optional() })

export type LogLine = z.output<typeof logLine>

/** A log that keeps its lines, to be looked at. */
export function memoryLog() {
  const logged: LogLine[] = []
  const write = (line: string) => void logged.push(logLine.parse(JSON.parse(line)))
  return { log: pino({ level: 'debug' }, { write }), logged }
}
