/** What a line of a delimited file held so far: whole cells, and the text of a quoted cell that is still open. */
export interface Scan {
  readonly cells: readonly string[]
  readonly open?: string
  /** Text stands between a closing quote and the next delimiter, which no reading of the rules allows. */
  readonly broken?: true
}

interface QuotedText {
  readonly text: string
  /** Position after the closing quote; undefined where the line ended before it. */
  readonly end?: number
}

const nothingYet: Scan = { cells: [] }

/**
 * Splits a line by the rules of RFC 4180. A quote in the middle of a cell is an ordinary character. When the line ends in
 * a quoted cell, hand the scan back in with the next line.
 */
export function scanLine(line: string, delimiter: string, before: Scan = nothingYet): Scan {
  const cells = [...before.cells]
  let position = 0
  let begun = before.open
  for (;;) {
    if (begun !== undefined || line[position] === '"') {
      const quoted = readQuoted(line, begun === undefined ? position + 1 : 0)
      const text = (begun === undefined ? '' : `${begun}\n`) + quoted.text
      if (quoted.end === undefined) return { cells, open: text }
      if (!endsCell(line, quoted.end, delimiter)) return { cells, broken: true }
      cells.push(text)
      position = quoted.end
      begun = undefined
    } else {
      const end = endOfPlain(line, position, delimiter)
      cells.push(line.slice(position, end))
      position = end
    }
    if (position >= line.length) return { cells }
    position += 1
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
    const quoted = line[position] === '"' ? readQuoted(line, position + 1) : undefined
    if (quoted?.end !== undefined && endsCell(line, quoted.end, delimiter)) {
      cells.push(quoted.text)
      position = quoted.end
    } else {
      const end = endOfPlain(line, position, delimiter)
      cells.push(line.slice(position, end))
      position = end
    }
    if (position >= line.length) return cells
    position += 1
  }
}

function unwrap(cell: string): string {
  if (cell[0] !== '"') return cell
  const quoted = readQuoted(cell, 1)
  return quoted.end === cell.length ? quoted.text : cell
}

function readQuoted(line: string, from: number): QuotedText {
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

function endsCell(line: string, position: number, delimiter: string): boolean {
  return position >= line.length || line[position] === delimiter
}

function endOfPlain(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(delimiter, from)
  return end === -1 ? line.length : end
}
