import { dayInDenmark } from '../../../kernel/time/clock.ts'

/** CSV for spreadsheets, JSON Lines for programs; both compressed with gzip. */
export const formats = ['csv', 'jsonl'] as const

export type Format = (typeof formats)[number]

/** The whole directory as it was at one time, in every format. */
export interface Dump {
  readonly id: number
  /** When the directory was read. */
  readonly madeAt: Date
  /** Rows in each file. */
  readonly suppliers: number
  readonly files: Readonly<Record<Format, DumpFile>>
}

export interface DumpFile {
  /** Compressed. */
  readonly bytes: number
  /** Of the compressed bytes, in hexadecimal. */
  readonly sha256: string
}

/** The hour in Denmark from which a new one is made. */
const hour = 3

/** Whether it is time for another one: a night has begun since the last. */
export function isDue(last: Pick<Dump, 'madeAt'> | undefined, now: Date): boolean {
  return last === undefined || nightOf(last.madeAt) < nightOf(now)
}

/** Nights go from three o'clock to three o'clock, and are named after the day they begin on. */
function nightOf(instant: Date): string {
  return dayInDenmark(new Date(instant.getTime() - hour * 3_600_000))
}
