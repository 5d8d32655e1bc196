import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, describe, it } from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { consoleUser } from '../../../kernel/access/actor.ts'
import type { Context } from '../../../kernel/context.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { clearDemo, loadDemo, loadDemoOnce } from './demo.ts'
import { exportCsv, exportJsonLines } from './export-suppliers.ts'
import { importSuppliers } from './import-suppliers.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }
const clock = clockAt('2026-11-22T12:00:00Z')
const folder = await mkdtemp(join(tmpdir(), 'rummelig-export-'))
after(() => rm(folder, { recursive: true }))

async function newContext(): Promise<Context> {
  return { actor: consoleUser, clock, database: (await testDatabase()).database, log }
}

async function exported(context: Context, write: typeof exportCsv): Promise<string> {
  const pieces: string[] = []
  await write(context, new Writable({ write: (chunk, _, done) => done(void pieces.push(String(chunk))) }))
  return pieces.join('')
}

async function importText(context: Context, name: string, text: string) {
  const path = join(folder, name)
  await writeFile(path, text)
  const imported = await importSuppliers(context, { path })
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusal))
  return imported.value
}

const difficult = `id,name,legal_form,cvr,street,postcode,town,country,lat,lon,description,offers,cpv,employs,delivers_to,other_names
1,"=cmd|' /C calc'!A0",f.m.b.a.,25313763,Vej 1,8000,Aarhus,DK,,,"one
two ""three""",A | B | C,55512000;;90910000,fleksjob,25 km fra Herning; Region Sjælland; DE,Old; Older
2,-5,,,,EC2A 4LT,London,UK,51.5,-0.08,+1,Only,55512000;90910000;98310000,,Danmark,
3,Магнити,,,,,,,,,,,,,,
`

describe('an export', () => {
  it('as CSV can be imported again and changes nothing', async () => {
    const context = await newContext()
    await loadDemo(context)
    assert.equal((await importText(context, 'difficult.csv', difficult)).added, 3)
    const csv = await exported(context, exportCsv)
    const { read, unchanged } = await importText(context, 'again.csv', csv)
    assert.deepEqual([read, unchanged], [83, 83])
  })

  it('as CSV fills an empty directory with the same', async () => {
    const context = await newContext()
    await importText(context, 'difficult.csv', difficult)
    const csv = await exported(context, exportCsv)
    const other = await newContext()
    await importText(other, 'from-another.csv', csv)
    assert.equal(await exported(other, exportCsv), csv)
  })

  it('as CSV is safe to open in a spreadsheet', async () => {
    const context = await newContext()
    await importText(context, 'difficult.csv', difficult)
    const csv = await exported(context, exportCsv)
    assert.ok(csv.startsWith('\uFEFF'))
    assert.ok(!/(?:^|[,"\n])[=+@]|(?:^|[,"\n])-(?!\d)/.test(csv))
    assert.ok(csv.includes(`'=cmd|`) && csv.includes(`,-0.08,`))
  })

  it('as JSON Lines holds each supplier whole', async () => {
    const context = await newContext()
    await importText(context, 'difficult.csv', difficult)
    const [first, ...others] = (await exported(context, exportJsonLines))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.equal(others.length, 2)
    assert.deepEqual(
      first.deliveryAreas.map(({ kind }: { kind: string }) => kind),
      ['radius', 'region', 'country'],
    )
  })
})

describe('the demo data', () => {
  it('can be cleared away without what was imported in earnest', async () => {
    const context = await newContext()
    await loadDemo(context)
    await importText(context, 'own.csv', 'name,town,country\nKox,Brønderslev,DK\nKaffeFair,Aalborg,DK\n')
    const cleared = await clearDemo(context)
    assert.deepEqual(cleared, { ok: true, value: { removed: 79, kept: 1 } })
    const { added, changed, unchanged } = await importText(
      context,
      'own.csv',
      'name,town,country\nKox,Brønderslev,DK\nKaffeFair,Aalborg,DK\n',
    )
    assert.deepEqual([added, changed, unchanged], [0, 1, 1])
  })

  it('go into an empty directory by themselves, and into no other', async () => {
    const context = await newContext()
    await loadDemoOnce(context)
    assert.equal((await exported(context, exportJsonLines)).split('\n').length, 81)
    const other = await newContext()
    await importText(other, 'own.csv', 'name\nKox\n')
    await loadDemoOnce(other)
    assert.equal((await exported(other, exportJsonLines)).split('\n').length, 2)
  })
})

describe('real lists', () => {
  const samples = new URL('../../../../../shared/samples/suppliers/', import.meta.url)
  const skip = existsSync(samples) ? false : `the samples are not at ${samples.pathname}`

  it('of enterprises in 25 countries go in row by row, stray quotes and all', { skip }, async () => {
    const text = await readFile(new URL('susy-half.tsv', samples), 'utf8')
    const context = await newContext()
    const { read, added, attached, rejected } = await importText(context, 'susy.tsv', text)
    assert.deepEqual([read, added, attached, rejected], [953, 945, 8, 0])
  })
})
