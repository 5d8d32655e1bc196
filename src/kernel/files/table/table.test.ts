import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { readTable } from './table.ts'

const folder = await mkdtemp(join(tmpdir(), 'rummelig-table-'))
after(() => rm(folder, { recursive: true }))

let written = 0

async function fileWith(content: string | Uint8Array, ending = 'csv'): Promise<string> {
  written += 1
  const path = join(folder, `${written}.${ending}`)
  await writeFile(path, content)
  return path
}

/** The table as `line: cells` and `line! reason`. */
async function read(path: string): Promise<{ headers: readonly string[]; rows: unknown[][] }> {
  const table = await readTable(path)
  if (!table.ok) throw new Error(table.refusal)
  const rows: unknown[][] = []
  for await (const row of table.value.rows)
    rows.push(row.kind === 'row' ? [row.line, ...row.cells] : [row.line, row.reason])
  return { headers: table.value.headers, rows }
}

async function refusalOf(path: string): Promise<string> {
  const table = await readTable(path)
  return table.ok ? 'was read' : table.refusal
}

const notClosed = 'A quotation mark opens a cell in this row and is never closed.'

describe('a delimited file', () => {
  it('is read as csv-parse reads it, whatever stands in its quoted cells', async () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', ' ', '=') })
    const cell = fc.array(piece, { maxLength: 3 }).map((lines) => lines.join('\n'))
    const row = fc.tuple(cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.constantFrom(',', ';'), async (rows, delimiter) => {
        const content = stringify([['x', 'y'], ...rows], { delimiter, quoted: true })
        const table = await read(await fileWith(content))
        const cells = table.rows.map(([, ...texts]) => texts)
        assert.deepEqual(cells, parse(content, { delimiter, fromLine: 2 }))
      }),
      { numRuns: 200 },
    )
  })

  it('keeps a line break inside quotes in the cell, and counts lines as an editor does', async () => {
    const table = await read(await fileWith('a,b\n1,"one\ntwo, three"\n2,x\n'))
    assert.deepEqual(table, {
      headers: ['a', 'b'],
      rows: [
        [2, '1', 'one\ntwo, three'],
        [4, '2', 'x'],
      ],
    })
  })

  it('loses one row to a quote that is never closed, not the rows below it', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `${index},name ${index},text`)
    lines[49] = '49,"name 49,text'
    lines[119] = '119,name 119","text'
    const { rows } = await read(await fileWith(['id,name,text', ...lines].join('\n')))
    const faults = rows.filter((row) => row.length === 2)
    assert.deepEqual(faults, [
      [51, notClosed],
      [121, notClosed],
    ])
    assert.equal(rows.length, 200)
  })

  it('loses one row to a quote that is closed by the quote of a later row', async () => {
    const { rows } = await read(await fileWith('id,name,a,b,c\n1,"one,,,x\n2,two,,,y\n3,three",,,z\n4,four,,,w\n'))
    assert.deepEqual(rows, [
      [2, notClosed],
      [3, '2', 'two', '', '', 'y'],
      [4, '3', 'three"', '', '', 'z'],
      [5, '4', 'four', '', '', 'w'],
    ])
  })

  it('takes a line of a TSV as a row and a quote without its partner as a letter', async () => {
    const content = 'name\ttext\tid\nA\t"said ""so"""\t1\nB\t"open\t2\nC\tclose"\t3\nD\t"\t"\n'
    const { rows } = await read(await fileWith(content, 'tsv'))
    assert.deepEqual(rows, [
      [2, 'A', 'said "so"', '1'],
      [3, 'B', '"open', '2'],
      [4, 'C', 'close"', '3'],
      [5, 'D', '"', '"'],
    ])
  })

  it('says which row has too many or too few cells and reads the others', async () => {
    const { rows } = await read(await fileWith('a;b\n1;2\n1\n1;2;3\n1;2;;\n\n;\n'))
    assert.deepEqual(rows, [
      [2, '1', '2'],
      [3, 'The row has 1 cells, but the header has 2.'],
      [4, 'The row has 3 cells, but the header has 2.'],
      [5, '1', '2'],
    ])
  })

  it('is read as UTF-8 with or without its mark, and as Windows-1252 when it is no UTF-8', async () => {
    const expected = { headers: ['by', 'vej'], rows: [[2, 'Ærø', 'Å']] }
    assert.deepEqual(await read(await fileWith('\uFEFFby;vej\r\nÆrø;Å\r\n')), expected)
    assert.deepEqual(await read(await fileWith(Buffer.from('by;vej\r\nÆrø;Å\r\n', 'latin1'))), expected)
    assert.deepEqual(await read(await fileWith('sep=;\nby;vej\rÆrø;Å'.replace('\n', '\r'))), {
      ...expected,
      rows: [[3, 'Ærø', 'Å']],
    })
  })

  it('loses the one line that is not UTF-8 when the others are', async () => {
    const content = Buffer.concat([
      Buffer.from('by\nÆrø\nTårs\n'),
      Buffer.from('Købe\n', 'latin1'),
      Buffer.from('Søby\n'),
    ])
    const { rows } = await read(await fileWith(content))
    assert.deepEqual(
      rows.map(([line]) => line),
      [2, 3, 4, 5],
    )
    assert.match(String(rows[2]?.[1]), /not UTF-8/)
  })

  it('loses a line of many megabytes and reads on', async () => {
    const { rows } = await read(await fileWith(`a,b\n1,${'x'.repeat(9_000_000)}\n2,y\n`))
    assert.deepEqual(rows, [
      [2, 'The line is longer than 8 MB.'],
      [3, '2', 'y'],
    ])
  })
})

describe('a file that is no table', () => {
  it('is refused with one sentence', async () => {
    assert.match(await refusalOf(join(folder, 'none.csv')), /^There is no file .*none\.csv\.$/)
    assert.match(await refusalOf(folder), /is a folder/)
    assert.match(await refusalOf(await fileWith('')), /is empty/)
    assert.match(await refusalOf(await fileWith('\n\n')), /no header row/)
    assert.match(await refusalOf(await fileWith('a,b', 'pdf')), /Save it as CSV/)
    assert.match(await refusalOf(await fileWith('\u0000\u0001\u0002')), /not a text file/)
    assert.match(await refusalOf(await fileWith(Buffer.from('\uFEFFa,b', 'utf16le'))), /UTF-16/)
    assert.match(await refusalOf(await fileWith('PK\u0003\u0004', 'csv')), /ending \.xlsx/)
    assert.match(await refusalOf(await fileWith('no workbook', 'xlsx')), /damaged or no Excel workbook/)
  })

  it('never makes the reader throw', async () => {
    const ending = fc.constantFrom('csv', 'tsv', 'xlsx')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), ending, async (bytes, suffix) => {
        const table = await readTable(await fileWith(bytes, suffix))
        if (table.ok) for await (const row of table.value.rows) assert.ok(row.line > 0)
      }),
      { numRuns: 200 },
    )
  })
})
