import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { readTable } from '../src/kernel/files/table/table.ts'
import { detectMapping } from '../src/modules/suppliers/forms/import-mapping.ts'
import { readImportRow } from '../src/modules/suppliers/forms/import-row/index.ts'
import { generateSupplier, generateSuppliers, sampleSuppliers } from './generated-suppliers.ts'
import { writeImportFile } from './import-file.ts'
import { inventedWord } from './presence.ts'
import { commonSentences } from './words-of-texts.ts'

const folder = await mkdtemp(join(tmpdir(), 'rummelig-bench-test-'))
after(() => rm(folder, { recursive: true }))

describe('invented suppliers', () => {
  test('are the same alone and in a row', () => {
    assert.deepEqual([...generateSuppliers(7, 9)][1], generateSupplier(8))
  })

  test('differ from each other', () => {
    const all = [...generateSuppliers(1, 500)]
    assert.equal(new Set(all.map(({ slug }) => slug)).size, 500)
    assert.ok(new Set(all.map(({ rareWord }) => rareWord)).size > 400)
    assert.ok(new Set(all.map(({ town }) => town.name)).size > 200)
  })

  test('say each common word in about a third of them', () => {
    const all = [...generateSuppliers(1, 2_000)]
    for (const sentence of Object.values(commonSentences)) {
      const share = all.filter(({ draft }) => draft.description?.includes(sentence)).length / all.length
      assert.ok(share > 0.29 && share < 0.38, `${sentence} ${share}`)
    }
  })

  test('are sampled from beginning to end, all of them where there are few', () => {
    assert.deepEqual(
      sampleSuppliers(100, 4).map(({ slug }) => slug.split('-').at(-1)),
      ['1', '26', '51', '76'],
    )
    assert.equal(sampleSuppliers(3, 200).length, 3)
  })
})

describe('the table that is imported', () => {
  test('is understood in every cell, and its last row says the word', async () => {
    const path = join(folder, 'import.csv')
    const lastName = await writeImportFile({ path, from: 11, to: 60, lastWord: 'dubifalu' })
    const table = await readTable(path)
    if (!table.ok) throw new Error(table.refusal)
    const mapping = detectMapping(table.value.headers)
    if (!mapping.ok) throw new Error(mapping.refusal)
    assert.deepEqual(mapping.value.unused, [])

    const options = { mapping: mapping.value, source: 'bench', day: '2026-11-01' } as const
    const rows = await Array.fromAsync(table.value.rows)
    const read = rows.flatMap((row) => (row.kind === 'row' ? [readImportRow(row.line, row.cells, options)] : []))
    assert.equal(read.length, 50)
    assert.deepEqual(
      read.flatMap(({ issues }) => issues),
      [],
    )
    const last = read.at(-1)?.row?.draft
    assert.equal(last?.name, lastName)
    assert.match(last?.description ?? '', / dubifalu$/)
  })
})

describe('an invented word', () => {
  test('is the same for the same seed, and far from that of another', () => {
    const words = Array.from({ length: 40 }, (_, index) => inventedWord(`leverandør-${index}`))
    assert.equal(inventedWord('leverandør-3'), words[3])
    for (const [index, word] of words.entries()) {
      for (const other of words.slice(index + 1)) assert.ok(differing(word, other) > 4, `${word} ${other}`)
    }
  })
})

function differing(one: string, other: string): number {
  return [...one].filter((letter, index) => letter !== other[index]).length
}
