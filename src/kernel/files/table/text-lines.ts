import { isAscii, isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { ok, type Result, refused } from '../../result.ts'

/** A physical line of a text file, numbered from 1, or why it cannot be read. */
export type TextLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: string }

interface RawLine {
  readonly number: number
  /** Without the line break. Missing where the line is too long to hold. */
  readonly bytes?: Buffer
}

type Encoding = 'utf-8' | 'windows-1252'

const longestLine = 8 * 1024 * 1024
const newline = 10
const carriageReturn = 13

/**
 * The lines of a text file, streamed. They are taken as UTF-8, or as Windows-1252 where most lines that are not plain
 * ASCII are no UTF-8: that is what older Excel versions write. Refuses what is not text.
 */
export async function readLines(path: string): Promise<Result<AsyncGenerator<TextLine>, string>> {
  const head = await readHead(path)
  const trouble = notText(path, head)
  if (trouble) return refused(trouble)
  const lineBreak = head.includes(newline) || !head.includes(carriageReturn) ? newline : carriageReturn
  return ok(decodedLines(path, lineBreak, await detectEncoding(path, lineBreak)))
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Judged by the beginning: stray NUL bytes further down are a matter of the cell they stand in. */
function notText(path: string, head: Buffer): string | undefined {
  if (head.subarray(0, 2).toString('latin1') === 'PK')
    return `${path} is an Excel workbook or another zip file; give it the ending .xlsx.`
  const hasUtf16Mark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (hasUtf16Mark) return `${path} is written in UTF-16. Save it as CSV UTF-8 and try again.`
  const firstLine = head.subarray(
    0,
    Math.max(
      0,
      head.findIndex((byte) => byte === newline || byte === carriageReturn),
    ),
  )
  const isBinary = (firstLine.length === 0 ? head : firstLine).includes(0)
  return isBinary ? `${path} is not a text file. Save the table as CSV, TSV or an Excel workbook.` : undefined
}

/** One pass over the whole file: its first megabyte may well be plain ASCII. */
async function detectEncoding(path: string, lineBreak: number): Promise<Encoding> {
  let asUtf8 = 0
  let otherwise = 0
  for await (const { bytes } of rawLines(path, lineBreak)) {
    if (!bytes || isAscii(bytes)) continue
    if (isUtf8(bytes)) asUtf8 += 1
    else otherwise += 1
  }
  return asUtf8 >= otherwise ? 'utf-8' : 'windows-1252'
}

async function* decodedLines(path: string, lineBreak: number, encoding: Encoding): AsyncGenerator<TextLine> {
  const windows1252 = new TextDecoder('windows-1252')
  for await (const { number, bytes } of rawLines(path, lineBreak)) {
    if (!bytes) yield { number, fault: `The line is longer than ${longestLine / 1024 / 1024} MB.` }
    else if (encoding === 'windows-1252') yield { number, text: windows1252.decode(bytes) }
    else if (isUtf8(bytes)) yield { number, text: bytes.toString('utf8') }
    else yield { number, fault: 'The line holds bytes that are not UTF-8, unlike the rest of the file.' }
  }
}

async function* rawLines(path: string, lineBreak: number): AsyncGenerator<RawLine> {
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 256 * 1024 })
  let number = 1
  let rest: readonly Buffer[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineBreak); end !== -1; end = chunk.indexOf(lineBreak, start)) {
      yield rawLine(number, [...rest, chunk.subarray(start, end)])
      number += 1
      rest = []
      start = end + 1
    }
    rest = [...rest, chunk.subarray(start)]
    // What is too long already will not be held: two pieces suffice to remember that.
    if (lengthOf(rest) > longestLine) rest = rest.slice(-1).concat(tooLong)
  }
  if (lengthOf(rest) > 0) yield rawLine(number, rest)
}

const tooLong = Buffer.alloc(longestLine)

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}

function rawLine(number: number, pieces: readonly Buffer[]): RawLine {
  if (lengthOf(pieces) > longestLine) return { number }
  const [first] = pieces
  const joined = first && pieces.length === 1 ? first : Buffer.concat(pieces)
  const bytes = number === 1 && joined.subarray(0, 3).equals(byteOrderMark) ? joined.subarray(3) : joined
  return { number, bytes: bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
