import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { consoleUser } from '../../../kernel/access/actor.ts'
import { aContext, aPerson } from '../factories.ts'
import { findSupplierBySlug } from '../store/read.ts'
import { clearDemo } from './demo.ts'
import { type ImportReport, importDemo, importSuppliers } from './import-suppliers.ts'
import { mergeSuppliers } from './merge.ts'

const { database } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'rummelig-kept-'))
after(() => rm(folder, { recursive: true }))
const context = { ...aContext(database), actor: consoleUser }

/** Imports rows of id, name, town and purpose from the source. */
async function importRows(
  source: string,
  rows: readonly (readonly [string, string, string, string])[],
  work: typeof importSuppliers = importSuppliers,
): Promise<ImportReport> {
  const path = join(folder, `${source}.csv`)
  await writeFile(path, ['id,name,town,purpose', ...rows.map((row) => row.join(','))].join('\n'))
  const imported = await work(context, { path })
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusal))
  return imported.value
}

async function claim(slug: string, organisationId: number): Promise<void> {
  await sql`update suppliers.supplier set organisation_id = ${organisationId} where slug = ${slug}`.execute(database)
}

describe('an import', () => {
  test('never changes what an owner says: it notes the source, and says so', async () => {
    await importRows('liste', [['1', 'Kaffefair', 'Aarhus', 'Vi rister kaffe']])
    await claim('kaffefair', 1)
    const report = await importRows('liste', [['1', 'Kaffefair', 'Odense', 'Noget andet']])
    assert.deepEqual([report.kept, report.changed, report.attached], [1, 0, 0])
    assert.equal((await findSupplierBySlug(database, 'kaffefair'))?.purpose, 'Vi rister kaffe')
    const again = await importRows('liste', [['1', 'Kaffefair', 'Odense', 'Noget andet']])
    assert.deepEqual([again.kept, again.unchanged], [0, 1])
    const other = await importRows('anden', [['9', 'Kaffefair', 'Aarhus', 'Tredje']])
    assert.equal(other.attached, 1)
    assert.equal((await findSupplierBySlug(database, 'kaffefair'))?.purpose, 'Vi rister kaffe')
  })

  test('of what was merged adds to the one that stayed, and never changes it', async () => {
    await importRows('par', [
      ['1', 'Trykkeriet', 'Aarhus', 'Gammelt formål'],
      ['2', 'Trykkeriet Nord', 'Aalborg', 'Nyt formål'],
    ])
    const [goes, stays] = [
      await findSupplierBySlug(database, 'trykkeriet'),
      await findSupplierBySlug(database, 'trykkeriet-nord'),
    ]
    const operator = { ...context, actor: aPerson({ personId: 1, isOperator: true }) }
    const merged = await mergeSuppliers(operator, { stays: stays?.id ?? 0, goes: goes?.id ?? 0 })
    assert.ok(merged.ok)
    const report = await importRows('par', [['1', 'Trykkeriet', 'Aarhus', 'Ændret formål']])
    assert.equal(report.attached, 1)
    const fresh = await importRows('frisk', [['7', 'Trykkeriet', 'Aarhus', 'Endnu et']])
    assert.deepEqual([fresh.added, fresh.attached], [0, 1])
    assert.equal((await findSupplierBySlug(database, 'trykkeriet-nord'))?.purpose, 'Nyt formål')
    const own = await importRows('par', [['2', 'Trykkeriet Nord', 'Aalborg', 'Dens eget nye']])
    assert.equal(own.changed, 1)
  })
})

describe('clearing the demo data', () => {
  test('leaves what an owner has taken over', async () => {
    const rows = [
      ['1', 'Demo Et', 'Aarhus', 'A'],
      ['2', 'Demo To', 'Odense', 'B'],
    ] as const
    await importRows('demo', rows, importDemo)
    await claim('demo-et', 2)
    assert.deepEqual(await clearDemo(context), { ok: true, value: { removed: 1, kept: 1 } })
    assert.equal((await findSupplierBySlug(database, 'demo-et'))?.purpose, 'A')
    assert.equal(await findSupplierBySlug(database, 'demo-to'), undefined)
  })
})
