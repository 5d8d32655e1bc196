/** What a line of a delimited file held so far: whole cells, and the text of a quoted cell that is still open. */
export interface Scan {
  readonly cells: readonly string[]
  readonly open?: string
  /** Text stands between a closing quote and the next delimiter, which no reading of the rules allows. */
  readonly broken?: true
}

interface Cell {
  readonly text: string
  /** The position after it; undefined where the line ended before its closing quote. */
  readonly end?: number
}

const nothingYet: Scan = { cells: [] }

/**
 * Splits a line by the rules of RFC 4180. A quote in the middle of a cell is an ordinary character. When the line ends in
 * a quoted cell, hand the scan back in with the next line.
 */
export function scanLine(line: string, delimiter: string, before: Scan = nothingYet): Scan {
  const cells = [...before.cells]
  let cell = before.open === undefined ? readCell(line, 0, delimiter) : readOn(line, before.open)
  for (;;) {
    if (cell.end === undefined) return { cells, open: cell.text }
    if (!endsCell(line, cell.end, delimiter)) return { cells, broken: true }
    cells.push(cell.text)
    if (cell.end >= line.length) return { cells }
    cell = readCell(line, cell.end + 1, delimiter)
  }
}

/**
 * Splits a line that is a row of its own whatever its quotes say: quotes that pair up around a cell are unwrapped, others
 * stay as they are. Where the file knows how wide a row is, quotes that would make another width are not believed.
 */
export function splitLine(line: string, delimiter: string, width?: number): readonly string[] {
  const trusting = trustingQuotes(line, delimiter)
  if (width === undefined || trusting.length === width) return trusting
  const plain = line.split(delimiter).map(unwrap)
  return plain.length === width ? plain : trusting
}

function trustingQuotes(line: string, delimiter: string): readonly string[] {
  const cells: string[] = []
  let position = 0
  for (;;) {
    const cell = readCell(line, position, delimiter)
    const isWhole = cell.end !== undefined && endsCell(line, cell.end, delimiter)
    const { text, end } = isWhole ? { text: cell.text, end: cell.end } : readPlain(line, position, delimiter)
    cells.push(text)
    if (end >= line.length) return cells
    position = end + 1
  }
}

function unwrap(cell: string): string {
  if (cell[0] !== '"') return cell
  const quoted = readQuoted(cell, 1)
  return quoted.end === cell.length ? quoted.text : cell
}

function readCell(line: string, from: number, delimiter: string): Cell {
  return line[from] === '"' ? readQuoted(line, from + 1) : readPlain(line, from, delimiter)
}

function readOn(line: string, begun: string): Cell {
  const { text, end } = readQuoted(line, 0)
  return { text: `${begun}\n${text}`, end }
}

function readQuoted(line: string, from: number): Cell {
  let text = ''
  let start = from
  for (;;) {
    const quote = line.indexOf('"', start)
    if (quote === -1) return { text: text + line.slice(start) }
    text += line.slice(start, quote)
    if (line[quote + 1] !== '"') return { text, end: quote + 1 }
    text += '"'
    start = quote + 2
  }
}

function readPlain(line: string, from: number, delimiter: string): { text: string; end: number } {
  const found = line.indexOf(delimiter, from)
  const end = found === -1 ? line.length : found
  return { text: line.slice(from, end), end }
}

function endsCell(line: string, position: number, delimiter: string): boolean {
  return position >= line.length || line[position] === delimiter
}
