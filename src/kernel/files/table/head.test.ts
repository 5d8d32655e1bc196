import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { readHead } from './head.ts'
import { readHeadApart } from './head-apart.ts'
import { writeWorkbook } from './workbook-writer.ts'

const folder = await mkdtemp(join(tmpdir(), 'rummelig-test-'))
after(() => rm(folder, { recursive: true }))

const rows = [
  ['Papir', 12],
  ['Æbler', 2.5],
  ['Kaffe', 1],
] as const
const columns = [{ heading: 'Vare' }, { heading: 'Antal' }]
const workbook = join(folder, 'varer.xlsx')
await writeFile(workbook, await writeWorkbook({ sheet: 'Varer', columns, rows }))
const broken = join(folder, 'broken.xlsx')
await writeFile(broken, 'PK no workbook')

for (const [where, read] of [
  ['here', readHead],
  ['in a thread of its own', readHeadApart],
] as const) {
  describe(`the head of a table, read ${where}`, () => {
    test('has the headings and as many rows as were asked for', async () => {
      assert.deepEqual(await read(workbook, 2), {
        ok: true,
        value: {
          headers: ['Vare', 'Antal'],
          rows: [
            ['Papir', '12'],
            ['Æbler', '2.5'],
          ],
        },
      })
    })

    test('is refused in a sentence where there is no table', async () => {
      const head = await read(broken, 2)
      assert.equal(head.ok, false)
      assert.match(head.ok ? '' : head.refusal, /workbook/i)
    })
  })
}
