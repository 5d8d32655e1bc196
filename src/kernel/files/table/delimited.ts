import { ok, type Result, refused } from '../../result.ts'
import { type Scan, scanLine, splitLine } from './cells.ts'
import { fitRow, type Table, type TableRow } from './row.ts'
import { readLines, type TextLine } from './text-lines.ts'

/** A quoted cell may hold line breaks, but not more of them or more text than this. */
const longestCell = { lines: 1_000, characters: 1_000_000 }

const notClosed = 'A quotation mark opens a cell in this row and is never closed.'
const notSeparated = 'Text follows a closing quotation mark; a quotation mark inside a quoted cell must be doubled.'

/** Reads a comma, semicolon or tab separated file; which it is shows in its header. See {@link rowsOf} for the rules. */
export async function readDelimited(path: string): Promise<Result<Table, string>> {
  const lines = await readLines(path)
  if (!lines.ok) return lines
  const source = lineSource(lines.value)
  const delimiter = await findDelimiter(source)
  if (delimiter === undefined) return refused(`${path} has no header row.`)

  const header = await rowsOf(source, delimiter).next()
  if (header.done) return refused(`${path} has no header row.`)
  if (header.value.kind === 'fault') return refused(`The header row of ${path} cannot be read. ${header.value.reason}`)
  const headers = header.value.cells.map((cell) => cell.trim())
  return ok({ headers, rows: rowsOf(source, delimiter, headers.length) })
}

/**
 * The rows of the remaining lines. In a tab separated file a line is a row. In the others a quoted cell may hold line
 * breaks, so lines are joined until the quotes are closed and the row has its width. A quote that is never closed would
 * swallow everything up to the next quote somewhere below; therefore the joined reading does not count when it does not
 * make a row of the right width, nor when the lines could as well be rows one by one. Then the first line alone is at fault
 * and reading goes on with the next one.
 */
async function* rowsOf(source: LineSource, delimiter: string, width?: number): AsyncGenerator<TableRow> {
  for (let line = await source.next(); line; line = await source.next()) {
    if ('text' in line && line.text.trim() === '') continue
    if ('fault' in line) yield { kind: 'fault', line: line.number, reason: line.fault }
    else if (delimiter === '\t') yield fit(line.number, splitLine(line.text, delimiter, width), width)
    else yield await joinedRow(source, line, delimiter, width)
  }
}

async function joinedRow(
  source: LineSource,
  first: ReadableLine,
  delimiter: string,
  width?: number,
): Promise<TableRow> {
  const { scan, lines, taken } = await readUntilClosed(source, first, delimiter)
  const isWhole = scan.open === undefined && !scan.broken
  if (isWhole && lines.length === 1) return fit(first.number, scan.cells, width)

  const row = isWhole ? fit(first.number, scan.cells, width) : undefined
  if (row?.kind === 'row' && !areRowsOneByOne(lines, delimiter, width)) return row
  source.giveBack(taken)
  return { kind: 'fault', line: first.number, reason: lines.length === 1 && scan.broken ? notSeparated : notClosed }
}

async function readUntilClosed(source: LineSource, first: ReadableLine, delimiter: string) {
  const lines = [first.text]
  const taken: TextLine[] = []
  let scan = scanLine(first.text, delimiter)
  while (mayGoOn(scan, lines)) {
    const line = await source.next()
    if (line) taken.push(line)
    if (!line || 'fault' in line) break
    lines.push(line.text)
    scan = scanLine(line.text, delimiter, scan)
  }
  return { scan, lines, taken }
}

function mayGoOn(scan: Scan, lines: readonly string[]): boolean {
  return scan.open !== undefined && lines.length <= longestCell.lines && scan.open.length <= longestCell.characters
}

/**
 * Lines cut out of a cell have as many delimiters as a row only by coincidence. One comma in a table of two columns is no
 * coincidence to speak of, eleven in one of twelve are; beyond this many, rows are the better explanation.
 */
const coincidence = 5

function areRowsOneByOne(lines: readonly string[], delimiter: string, width = 0): boolean {
  if ((lines.length - 1) * (width - 1) <= coincidence) return false
  return lines.every((line) => splitLine(line, delimiter, width).length === width)
}

function fit(line: number, cells: readonly string[], width: number | undefined): TableRow {
  return fitRow(line, cells, width ?? cells.length)
}

type ReadableLine = Extract<TextLine, { text: string }>

/** Lines that one may look ahead at and give back. */
interface LineSource {
  next(): Promise<TextLine | undefined>
  giveBack(lines: readonly TextLine[]): void
}

function lineSource(lines: AsyncGenerator<TextLine>): LineSource {
  let returned: TextLine[] = []
  return {
    async next() {
      const line = returned.pop()
      if (line) return line
      const read = await lines.next()
      return read.done ? undefined : read.value
    },
    giveBack(lines) {
      returned = [...returned, ...lines.toReversed()]
    },
  }
}

/** The most frequent of the three in the header, outside of quotes; or the one Excel names in a line `sep=;` before it. */
async function findDelimiter(source: LineSource): Promise<string | undefined> {
  for (let line = await source.next(); line; line = await source.next()) {
    if ('text' in line && line.text.trim() === '') continue
    const named = 'text' in line ? /^sep=([,;\t])$/.exec(line.text)?.[1] : undefined
    if (named) return named
    source.giveBack([line])
    return 'text' in line ? mostFrequentDelimiter(line.text) : ','
  }
  return undefined
}

function mostFrequentDelimiter(header: string): string {
  const outside = header.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => outside.split(delimiter).length
  return ['\t', ';', ','].reduce((best, next) => (count(next) > count(best) ? next : best))
}
