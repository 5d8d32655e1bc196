import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import type { CsvCell } from './csv-writer.ts'
import { readTable } from './table.ts'
import { type WorkbookColumn, writeWorkbook } from './workbook-writer.ts'

const folder = await mkdtemp(join(tmpdir(), 'rummelig-workbook-writer-'))
after(() => rm(folder, { recursive: true }))

describe('a workbook we write', () => {
  test('is read back as it was written', async () => {
    const table = await writtenAndRead({
      columns: [{ heading: 'Navn', width: 30 }, { heading: 'Ansatte' }, { heading: 'Tilføjet', kind: 'day' }],
      rows: [
        ['Ærø Køkken', 12, '2026-11-22'],
        ['  <B> & "C"\nto linjer', 0.5, null],
      ],
    })
    assert.deepEqual(table, [
      ['Navn', 'Ansatte', 'Tilføjet'],
      ['Ærø Køkken', '12', '2026-11-22'],
      ['  <B> & "C"\nto linjer', '0.5', ''],
    ])
  })

  test('holds no formula, whatever the text begins with, and keeps it text when the cell is edited', async () => {
    const texts = [
      '=1+1',
      '+45 12345678',
      '-3',
      '@SUM(A1)',
      '=HYPERLINK("https://eksempel.example.dk")',
      '\t=1',
      '\r=1',
    ]
    const sheet = await sheetOf({ columns: [{ heading: '=2+2' }], rows: texts.map((text) => [text]) })
    assert.deepEqual(
      sheet.rows.map(([cell]) => cell),
      ['=2+2', ...texts.map((text) => text.replace('\r', '\n'))],
    )
    for (const [place, cell] of sheet.cells ?? []) assert.equal(cell.formula, undefined, place)
    for (let row = 1; row <= texts.length; row += 1)
      assert.equal(sheet.cells?.get(`${row},0`)?.style?.numFmt, '@', texts[row - 1])
  })

  test('keeps text that looks like a number or a link as text', async () => {
    const texts = ['0012', '1e5', 'TRUE', '2026-11-22', 'https://eksempel.example.dk', '_x0041_']
    const sheet = await sheetOf({ columns: [{ heading: 'Tekst' }], rows: texts.map((text) => [text]) })
    assert.deepEqual(
      sheet.rows.slice(1).map(([cell]) => cell),
      texts,
    )
  })

  test('has days that Excel can sort, and leaves what is no day as text', async () => {
    const rows = [['2026-11-22'], ['snart'], ['2026-13-45'], ['']]
    const sheet = await sheetOf({ columns: [{ heading: 'Frist', kind: 'day' }], rows })
    assert.deepEqual(sheet.rows[1]?.[0], new Date('2026-11-22T00:00:00Z'))
    assert.deepEqual(
      sheet.rows.slice(2, 4).map(([cell]) => cell),
      ['snart', '2026-13-45'],
    )
  })

  test('leaves out, replaces or shortens what would make Excel call it damaged', async () => {
    const long = 'x'.repeat(40_000)
    const rows = [['a\u0000b\u0008c\uFFFFd\uD800e'], [long]]
    const table = await writtenAndRead({ columns: [{ heading: 'Tekst' }], rows })
    assert.deepEqual(table[1], ['abcd\uFFFDe'])
    assert.equal(table[2]?.[0]?.length, 32_767)
    assert.ok(table[2]?.[0]?.endsWith('x…'))
  })

  test('has a sheet name that Excel takes, whatever it is called', async () => {
    const names = {
      Kantine: 'Kantine',
      'Mad/drikke: [2026]': 'Mad drikke   2026',
      "'Æble'": 'Æble',
      History: 'History_',
      '': '_',
      '???': '_',
      ['y'.repeat(50)]: 'y'.repeat(31),
    }
    for (const [name, expected] of Object.entries(names))
      assert.equal((await sheetOf({ sheet: name, columns: [{ heading: 'A' }], rows: [] })).name, expected)
  })

  test('has all its text, whatever people have written', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !/[\p{Cc}\p{Cn}\p{Cs}]/u.test(value))
    const name = fc.string({ unit: 'binary', maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(name, fc.array(fc.tuple(text, fc.integer()), { maxLength: 5 }), async (sheet, rows) => {
        const { rows: found } = await sheetOf({ sheet, columns: [{ heading: 'A' }, { heading: 'B' }], rows })
        assert.deepEqual(
          found.slice(1).map(([first, second]) => [first ?? '', second]),
          rows,
        )
      }),
      { numRuns: 100 },
    )
  })
})

interface Written {
  readonly sheet?: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly CsvCell[])[]
}

async function sheetOf({ sheet = 'Liste', columns, rows }: Written): Promise<Sheet> {
  const workbook = await readXlsx(await writeWorkbook({ sheet, columns, rows }), { readStyles: true })
  const [first] = workbook.sheets
  if (!first) throw new Error('The workbook has no sheet.')
  return first
}

/** The headings, then the rows, through the reader that imports use. */
async function writtenAndRead({ sheet = 'Liste', columns, rows }: Written): Promise<(readonly string[])[]> {
  const path = join(folder, 'written.xlsx')
  await writeFile(path, await writeWorkbook({ sheet, columns, rows }))
  const table = await readTable(path)
  if (!table.ok) throw new Error(table.refusal)
  const read = [table.value.headers]
  for await (const row of table.value.rows) read.push(row.kind === 'row' ? row.cells : [row.reason])
  return read
}
