import { type FileHandle, open } from 'node:fs/promises'
import type { CellValue, StreamRow } from 'hucre/xlsx'
import { ok, type Result, refused } from '../../result.ts'
import { fitRow, type Table, type TableRow } from './row.ts'
import { readZipDirectory, replayZip, type ZipEntry } from './zip.ts'

/**
 * What a workbook may unpack to, in bytes. Sheets are streamed; the table of shared strings and the other parts are held
 * in memory. Text in spreadsheets packs 5 to 50 times; what packs 400 times over is built to fill the memory.
 */
const limits = { sheet: 1024 ** 3, part: 128 * 1024 ** 2, ratio: 400, ratioFrom: 10 * 1024 ** 2 }

/** Of a workbook that unpacks to more bytes than this only the first sheet is looked at: the table is not found behind others. */
const largeWorkbook = 64 * 1024 ** 2

/** Reads the first sheet of an Excel workbook that has a row in it; the first such row is the header. */
export async function readWorkbook(path: string): Promise<Result<Table, string>> {
  const file = await open(path)
  const table = await readSheets(file, path).catch((error: Error) => refused(cannotBeRead(path, error)))
  if (!table.ok) await file.close()
  return table
}

async function readSheets(file: FileHandle, path: string): Promise<Result<Table, string>> {
  const directory = await readZipDirectory(file)
  if (!directory.ok) return refused(`${path} ${directory.refusal}.`)
  const parts = directory.value.filter(isNeeded).toSorted((one, other) => rank(one) - rank(other))
  const tooLarge = parts.find(isTooLarge)
  if (tooLarge)
    return refused(`${path} unpacks to more than we take in (${tooLarge.name}). Save the table as CSV instead.`)

  const sheets = parts.filter(isSheet)
  // Looking through one means unpacking those before it again.
  const looked = isLarge(sheets) ? sheets.slice(0, 1) : sheets
  for (let sheet = 0; sheet < looked.length; sheet += 1) {
    const rows = pacedRows(file, parts, sheet)
    const header = await firstFilled(rows)
    if (header) return ok({ headers: header, rows: tableRows(file, rows, header.length) })
  }
  return refused(`${path} has no header row.`)
}

async function firstFilled(rows: AsyncGenerator<StreamRow>): Promise<readonly string[] | undefined> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const cells = next.value.values.map((value) => cellText(value).trim())
    if (cells.some((cell) => cell !== '')) return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  }
  return undefined
}

async function* tableRows(file: FileHandle, rows: AsyncGenerator<StreamRow>, width: number): AsyncGenerator<TableRow> {
  let line = 1
  try {
    for await (const { index, values } of rows) {
      line = index + 1
      const cells = values.map(cellText)
      // A row ends at its last filled cell: the cells after it are empty, not missing.
      while (cells.length < width) cells.push('')
      yield fitRow(line, cells, width)
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    yield { kind: 'fault', line: line + 1, reason: `The workbook is damaged from here on: ${error.message}` }
  } finally {
    await file.close()
  }
}

const excelErrors = new Set(['#N/A', '#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '#NULL!', '#NUM!', '#SPILL!'])

/** Dates become `YYYY-MM-DD`, with the time where there is one; a formula's error says nothing and becomes empty. */
function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00.*/, '')
  const text = String(value)
  return excelErrors.has(text) ? '' : text
}

/**
 * The reader parses ahead as fast as bytes come and keeps the rows, so a slow consumer would find the whole sheet in
 * memory. Therefore bytes only flow while the reader has no row ready: when it has, `next()` answers before the
 * `setImmediate` that opens the gate.
 */
async function* pacedRows(file: FileHandle, parts: readonly ZipEntry[], sheet: number): AsyncGenerator<StreamRow> {
  // Loaded with the first workbook: it takes some 10 MB, and most processes never see one.
  const { streamXlsxRows } = await import('hucre/xlsx')
  const gate = makeGate()
  const bytes = replayZip(file, parts)
  const rows = streamXlsxRows(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await gate.opened()
        const chunk = await bytes.next()
        if (chunk.done) controller.close()
        else controller.enqueue(chunk.value)
      },
    }),
    { sheet },
  )
  try {
    for (;;) {
      const opening = setImmediate(gate.open)
      const row = await rows.next()
      clearImmediate(opening)
      gate.close()
      if (row.done) return
      yield row.value
    }
  } finally {
    await rows.return()
  }
}

interface Gate {
  open(): void
  close(): void
  opened(): Promise<void>
}

function makeGate(): Gate {
  let waiting = Promise.withResolvers<void>()
  let isOpen = false
  return {
    open() {
      isOpen = true
      waiting.resolve()
    },
    close() {
      if (isOpen) waiting = Promise.withResolvers<void>()
      isOpen = false
    },
    opened: () => waiting.promise,
  }
}

function isNeeded(entry: ZipEntry): boolean {
  return /\.(xml|rels)$/i.test(entry.name) && !/\/(theme|drawings|charts|media)\//.test(entry.name)
}

function isSheet(entry: ZipEntry): boolean {
  return /\/worksheets\/[^/]+\.xml$/i.test(entry.name)
}

function isLarge(sheets: readonly ZipEntry[]): boolean {
  return sheets.reduce((all, { size }) => all + size, 0) > largeWorkbook
}

/** Sheets last: the reader wants to know names, styles and shared strings before it meets a cell. */
function rank(entry: ZipEntry): number {
  return isSheet(entry) ? 1 : 0
}

function isTooLarge(entry: ZipEntry): boolean {
  const isOverpacked = entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio
  return isOverpacked || entry.size > (isSheet(entry) ? limits.sheet : limits.part)
}

function cannotBeRead(path: string, error: Error): string {
  return `${path} cannot be read as an Excel workbook: ${error.message}`
}
