import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { type CellValue, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { TableRow } from './row.ts'
import { readTable } from './table.ts'

const folder = await mkdtemp(join(tmpdir(), 'rummelig-workbook-'))
after(() => rm(folder, { recursive: true }))

async function rowsOf(path: string): Promise<TableRow[]> {
  const table = await readTable(path)
  if (!table.ok) throw new Error(table.refusal)
  return Array.fromAsync(table.value.rows)
}

async function workbook(name: string, rows: CellValue[][]): Promise<string> {
  const path = join(folder, name)
  await writeFile(
    path,
    await writeXlsx({
      sheets: [
        { name: 'empty', rows: [] },
        { name: 'data', rows },
      ],
    }),
  )
  return path
}

describe('an Excel workbook', () => {
  it('gives the rows of its first sheet that has any, with numbers, days and errors as text', async () => {
    const day = new Date('2026-11-22T00:00:00Z')
    const path = await workbook('kinds.xlsx', [
      [],
      ['name', 'postcode', 'read'],
      ['Ærø', 8000, day],
      [],
      ['B', '#N/A', null],
    ])
    assert.deepEqual(await rowsOf(path), [
      { kind: 'row', line: 3, cells: ['Ærø', '8000', '2026-11-22'] },
      { kind: 'row', line: 5, cells: ['B', '', ''] },
    ])
  })

  it('is read whether its strings stand in the cells or in a table of their own', async () => {
    const rows = [
      ['name', 'text'],
      ['A', 'one'],
      ['B', 'one'],
    ]
    const inline = join(folder, 'inline.xlsx')
    await writeFile(inline, writeXlsxStream(rows, { name: 'data' }))
    assert.deepEqual(await rowsOf(inline), await rowsOf(await workbook('shared.xlsx', rows)))
  })

  it('faults a row with something beyond the header', async () => {
    const [row] = await rowsOf(await workbook('wide.xlsx', [['name'], ['A', 'surplus']]))
    assert.deepEqual(row, { kind: 'fault', line: 2, reason: 'The row has 2 cells, but the header has 1.' })
  })

  it('that was cut off is refused', async () => {
    const path = await workbook('cut.xlsx', [['name'], ['A']])
    await writeFile(path, (await readFile(path)).subarray(0, -100))
    const table = await readTable(path)
    assert.equal(table.ok, false)
  })

  it('that unpacks to far more than its size is refused before it is unpacked', async () => {
    const path = join(folder, 'bomb.xlsx')
    await writeFile(path, zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(64 * 1024 ** 2, 'x')))
    const table = await readTable(path)
    assert.match(table.ok ? '' : table.refusal, /unpacks to more than we take in/)
  })
})

/** A zip archive of one file; its checksum is left out, since nobody gets far enough to compare it. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const facts = Buffer.alloc(22)
  facts.writeUInt16LE(8, 0)
  facts.writeUInt32LE(packed.length, 10)
  facts.writeUInt32LE(content.length, 14)
  facts.writeUInt16LE(name.length, 18)
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), facts, Buffer.from(name), packed])
  const listed = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0\x14\0\0\0', 'latin1'),
    facts,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, listed, end])
}
