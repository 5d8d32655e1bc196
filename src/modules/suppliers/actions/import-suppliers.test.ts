import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { consoleUser, visitor } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import type { ImportIssue } from '../forms/import-row/index.ts'
import { type ImportReport, importDemo, importSuppliers, previewImport } from './import-suppliers.ts'

const { database } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'rummelig-import-'))
after(() => rm(folder, { recursive: true }))

const log = { debug() {}, info() {}, warn() {}, error() {} }
const context: Context = { actor: consoleUser, clock: clockAt('2026-11-22T12:00:00Z'), database, log }

type Cells = Readonly<Record<string, string>>

/** Writes the rows to a CSV file of that name; the columns are those of the first row. */
async function file(name: string, rows: readonly Cells[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, stringify([...rows], { header: true }))
  return path
}

interface Imported {
  readonly counts: string
  readonly issues: ImportIssue[]
}

async function run(work: typeof importSuppliers, path: string): Promise<Imported> {
  const issues: ImportIssue[] = []
  const onIssues = async (found: readonly ImportIssue[]) => void issues.push(...found)
  const imported = await work(context, { path, onIssues })
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusal))
  return { counts: countsOf(imported.value), issues }
}

const importFile = (path: string) => run(importSuppliers, path)

/** `2 new, 1 duplicate`: what is not zero. */
function countsOf({ added, changed, unchanged, attached, rejected }: ImportReport): string {
  const named = Object.entries({ new: added, changed, unchanged, attached, rejected })
  return named
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
}

/** Everything the module and its facts hold, as one text: the same when nothing was written. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select jsonb_build_array(
      (select jsonb_agg(to_jsonb(supplier) order by id) from suppliers.supplier),
      (select jsonb_agg(to_jsonb(offering) order by id) from suppliers.offering),
      (select jsonb_agg(to_jsonb(delivery_area) order by id) from suppliers.delivery_area),
      (select jsonb_agg(to_jsonb(listing) order by id) from suppliers.listing),
      (select count(*) from kernel.fact)
    )::text as state
  `.execute(database)
  return rows[0]?.state ?? ''
}

async function suppliers(): Promise<{ name: string; slug: string; cvr: string | null; sources: number }[]> {
  const { rows } = await sql<{ name: string; slug: string; cvr: string | null; sources: number }>`
    select name, slug, cvr, (select count(*) from suppliers.listing where supplier_id = supplier.id) as sources
    from suppliers.supplier
    order by id
  `.execute(database)
  return rows
}

async function facts(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from kernel.fact`.execute(database)
  return rows[0]?.count ?? 0
}

const kox = {
  id: '1',
  name: 'Café Kox',
  cvr: '33102690',
  postcode: '9700',
  town: 'Brønderslev',
  offers: 'Kaffe | Kage',
  cpv: '55330000;15812000',
  delivers_to: 'Hjørring',
}
const voks = { ...kox, id: '2', name: 'VOKS', cvr: '', postcode: '2620', town: 'Albertslund' }

describe('an import', () => {
  beforeEach(() => sql`delete from suppliers.supplier`.execute(database))

  it('of the same file twice changes nothing', async () => {
    const path = await file('twice.csv', [kox, voks])
    assert.equal((await importFile(path)).counts, '2 new')
    const before = await everything()
    assert.equal((await importFile(path)).counts, '2 unchanged')
    assert.equal(await everything(), before)
  })

  it('reports a bad row with line, column, value and reason while the others go in', async () => {
    const path = await file('bad.csv', [kox, { ...kox, id: '7', name: '' }, { ...voks, cvr: '12345678' }])
    const { counts, issues } = await importFile(path)
    assert.equal(counts, '2 new, 1 rejected')
    assert.deepEqual(
      issues.map(({ line, column, value, severity }) => [line, column, value, severity]),
      [
        [3, 'name', '', 'rejected'],
        [4, 'cvr', '12345678', 'leftOut'],
      ],
    )
    assert.ok(issues.every(({ reason }) => /^[A-Z].*\.$/.test(reason)))
  })

  it('writes what has changed and keeps the address', async () => {
    await importFile(await file('change.csv', [kox, voks]))
    const before = await facts()
    const { counts } = await importFile(
      await file('change.csv', [{ ...kox, name: 'Café Kox Nord', offers: 'Te' }, voks]),
    )
    assert.equal(counts, '1 changed, 1 unchanged')
    assert.deepEqual(
      (await suppliers()).map(({ name, slug }) => [name, slug]),
      [
        ['Café Kox Nord', 'cafe-kox'],
        ['VOKS', 'voks'],
      ],
    )
    assert.equal((await facts()) - before, 1)
    const { rows } = await sql<{
      title: string
    }>`select title from suppliers.offering order by supplier_id, position`.execute(database)
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['Te', 'Kaffe', 'Kage'],
    )
  })

  it('recognises an enterprise by its CVR number, or by its name and place', async () => {
    const { counts, issues } = await importFile(
      await file('double.csv', [
        kox,
        { ...kox, id: '8', name: 'Kox', town: '', postcode: '' },
        { ...kox, id: '9', name: 'CAFE KOX ApS', cvr: '' },
      ]),
    )
    assert.equal(counts, '1 new, 2 attached')
    assert.deepEqual(
      (await suppliers()).map(({ name, sources }) => [name, sources]),
      [['Café Kox', 3]],
    )
    assert.match(issues[0]?.reason ?? '', /^Duplicate of line 2/)
    assert.equal(
      (await importFile(await file('other.csv', [{ ...voks, name: 'Cafe Kox', town: 'Brønderslev', postcode: '' }])))
        .counts,
      '1 attached',
    )
  })

  it('keeps namesakes in one town apart when their CVR numbers differ', async () => {
    const { counts } = await importFile(await file('namesakes.csv', [kox, { ...kox, id: '3', cvr: '25313763' }]))
    assert.equal(counts, '2 new')
    assert.deepEqual(
      (await suppliers()).map(({ slug }) => slug),
      ['cafe-kox', 'cafe-kox-2'],
    )
  })

  it('does not import a second row with the id of an earlier one', async () => {
    const { counts, issues } = await importFile(await file('ids.csv', [kox, { ...voks, id: '1' }]))
    assert.equal(counts, '1 new, 1 rejected')
    assert.match(issues[0]?.reason ?? '', /line 2/)
  })

  it('leaves a CVR number to the enterprise that has it', async () => {
    await importFile(await file('cvr.csv', [kox, voks]))
    const { counts, issues } = await importFile(await file('cvr.csv', [kox, { ...voks, cvr: kox.cvr }]))
    assert.equal(counts, '1 changed, 1 unchanged')
    assert.deepEqual(
      issues.map(({ severity, value }) => [severity, value]),
      [['leftOut', kox.cvr]],
    )
    assert.deepEqual(
      (await suppliers()).map(({ cvr }) => cvr),
      [kox.cvr, null],
    )
  })

  it('gives many namesakes addresses of their own, also where those are names of others', async () => {
    const rows = Array.from({ length: 1_203 }, (_, index) => ({ name: 'Магнити', town: `Town ${index}` }))
    await importFile(
      await file('namesakes.csv', [
        { name: 'Leverandoer 2', town: 'A' },
        ...rows,
        { name: 'Leverandoer 700', town: 'B' },
      ]),
    )
    const slugs = (await suppliers()).map(({ slug }) => slug)
    assert.equal(new Set(slugs).size, 1_205)
    assert.ok(slugs.every((slug) => /^leverandoer(?:-\d+){0,2}$/.test(slug)))
  })

  it('tried out first says the same numbers and writes nothing', async () => {
    await importFile(await file('preview.csv', [kox]))
    const path = await file('preview.csv', [
      { ...kox, town: 'Hjallerup' },
      voks,
      { ...voks, id: '4' },
      { ...voks, name: '' },
    ])
    const before = await everything()
    const preview = await run(previewImport, path)
    assert.equal(await everything(), before)
    assert.deepEqual(await importFile(path), preview)
  })

  it('beside another one waits for it', async () => {
    const path = await file(
      'both.csv',
      Array.from({ length: 1_500 }, (_, index) => ({ ...voks, id: `${index}`, name: `VOKS ${index}` })),
    )
    const both = await Promise.all([importFile(path), importFile(path)])
    assert.deepEqual(both.map(({ counts }) => counts).toSorted(), ['1500 new', '1500 unchanged'])
  })

  it('is for whoever runs the server', async () => {
    const refused = await importSuppliers({ ...context, actor: visitor }, { path: await file('visitor.csv', [kox]) })
    assert.deepEqual(refused, { ok: false, refusal: { kind: 'notAllowed' } })
  })

  it('is told in the audit log, once a run', async () => {
    await importFile(await file('audit.csv', [kox, voks]))
    const { rows } = await sql<{ subject: string; detail: unknown }>`
      select subject, detail
      from kernel.audit
      order by number desc
      limit 1
    `.execute(database)
    assert.deepEqual(rows[0], {
      subject: 'audit.csv',
      detail: { added: 2, changed: 0, unchanged: 0, attached: 0, kept: 0, rejected: 0 },
    })
  })

  it('takes the place of demo data that differ, and the demo then leaves it alone', async () => {
    assert.equal((await run(importDemo, await file('demo.csv', [kox]))).counts, '1 new')
    assert.equal((await importFile(await file('demo.csv', [kox]))).counts, '1 unchanged')
    assert.equal((await importFile(await file('demo.csv', [{ ...kox, name: 'Kox' }]))).counts, '1 changed')
    assert.equal((await run(importDemo, await file('demo.csv', [kox]))).counts, '1 unchanged')
    assert.deepEqual(
      (await suppliers()).map(({ name }) => name),
      ['Kox'],
    )
  })

  it('takes in whatever stands in the cells', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 30 })
    const row = fc.record({
      id: cell,
      name: cell,
      cvr: cell,
      postcode: cell,
      town: cell,
      country: cell,
      lat: cell,
      website: cell,
      offers: cell,
      employs: cell,
      other_names: cell,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        await importFile(await file('junk.csv', rows))
      }),
      { numRuns: 25 },
    )
  })
})
