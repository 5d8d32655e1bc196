import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { Language } from '../../i18n/language.ts'

/** Rows on their way into a CSV file. */
export interface CsvWriter {
  /** Resolves when there is room for more, so that a slow receiver slows the sender and nothing piles up. */
  write(cells: readonly CsvCell[]): Promise<void>
  /** Resolves when everything has been received. */
  end(): Promise<void>
}

export type CsvCell = string | number | boolean | null

/**
 * Writes CSV as Excel reads it right: UTF-8 with a mark at the beginning, and an apostrophe before text that a spreadsheet
 * would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection). Ends the receiver at the end. Rejects
 * with the receiver's error.
 *
 * Programs read commas between cells and points in numbers. So does Excel in English; in Danish it reads semicolons and
 * decimal commas: a file for people is written for the language they read in.
 */
export function writeCsv(columns: readonly string[], receiver: Writable, reader?: Language): CsvWriter {
  const rows = stringify({
    bom: true,
    escape_formulas: true,
    header: true,
    columns: [...columns],
    ...(reader === 'da' ? danish : { cast: { boolean: String } }),
  })
  const received = Promise.race([finished(rows.pipe(receiver)), failure(rows)])
  // Whoever writes or ends hears of it; until then nobody is listening.
  received.catch(() => {})
  return {
    async write(cells) {
      if (rows.write(cells)) return
      await Promise.race([received, new Promise((resolve) => rows.once('drain', resolve))])
    },
    async end() {
      rows.end()
      await received
    },
  }
}

const danish = {
  delimiter: ';',
  cast: { boolean: String, number: (value: number) => String(value).replace('.', ',') },
}

function failure(stream: NodeJS.ReadWriteStream): Promise<never> {
  return new Promise((_, reject) => stream.once('error', reject))
}
