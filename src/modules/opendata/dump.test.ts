import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { z } from 'zod'
import { testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { testPorts } from '../../../test/support/request.ts'
import { consoleUser, system } from '../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../kernel/context.ts'
import type { JobContext } from '../../kernel/jobs/job.ts'
import { addOwnedSupplier, addSuppliers, anOffering } from '../suppliers/factories.ts'
import { everyListedSupplier, importSuppliers } from '../suppliers/index.ts'
import { newestDump, openDownload } from './actions/read-dump.ts'
import { makeDumpJob } from './jobs.ts'

const time = { now: new Date('2026-11-22T12:00:00Z') }
const clock = { now: () => new Date(time.now) }
const app = await testApp({ clock })
const ports = { ...testPorts, publicAddress: 'https://rummelig.example.dk' }
const context: JobContext = { actor: system, clock, database: app.database, log: memoryLog().log, ports }
const addresses = { csv: '/data/leverandoerer.csv.gz', jsonl: '/data/leverandoerer.jsonl.gz' } as const

describe('an empty directory', () => {
  test('is not worth a first copy: there is no file, and the page says when there will be', async () => {
    await makeDumpJob.run(context)
    assert.equal((await app.server.inject(addresses.csv)).statusCode, 404)
    assert.match((await app.server.inject('/data')).body, /Filerne er ikke lavet endnu/)
    assert.doesNotMatch((await app.server.inject('/data')).body, /\.csv\.gz/)
  })
})

describe('the copy of a directory', () => {
  test('holds every supplier that is shown, in both files, and none that is not', async () => {
    await fill()
    await makeDumpJob.run(context)
    const [rows, lines] = [await csvRows(), await jsonLines()]
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['KaffeFair', 'Grøn Hjælp', 'Ejet'],
    )
    assert.deepEqual(
      lines.map(({ name }) => name),
      ['KaffeFair', 'Grøn Hjælp', 'Ejet'],
    )
    assert.equal((await newestDump(context))?.suppliers, 3)
  })

  test('names for each the page, the source and its address', async () => {
    const [first] = await csvRows()
    assert.deepEqual(
      [first?.url, first?.source, first?.id, first?.source_url, first?.cvr, first?.delivers_to],
      [
        'https://rummelig.example.dk/leverandoerer/kaffefair',
        'register',
        '17',
        'https://kilde.example.dk/17',
        '25313763',
        'Danmark',
      ],
    )
    const [line] = await jsonLines()
    assert.deepEqual(line?.sources, [
      { source: 'register', sourceId: '17', sourceUrl: 'https://kilde.example.dk/17', readOn: '2026-10-01' },
    ])
    assert.equal(line?.url, first?.url)
  })

  test('names nobody and no way to reach them: no contact person, mail address or telephone number', async () => {
    for (const text of [await textOf('csv'), await textOf('jsonl')]) {
      assert.doesNotMatch(text, /Mette|Kim Prøve|@|12 ?34 ?56 ?78/)
      assert.match(text, /Skriv til \[…\]/)
    }
  })

  test('is what another installation imports: the same suppliers, and no page taken for a website', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rummelig-opendata-'))
    after(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'suppliers.csv'), await textOf('csv'))
    const other: Context = { ...context, actor: consoleUser, database: (await testDatabase()).database }
    const imported = await importSuppliers(other, { path: join(folder, 'suppliers.csv') })
    assert.ok(imported.ok)
    assert.equal(imported.value.added, 3)
    const suppliers = await Array.fromAsync(everyListedSupplier(other))
    assert.deepEqual(
      suppliers.map(({ name, website }) => [name, website]),
      [
        ['KaffeFair', null],
        ['Grøn Hjælp', null],
        ['Ejet', null],
      ],
    )
  })

  test('can be fetched by itself: with its length, and not again while it is the same', async () => {
    const { headers, rawPayload } = await app.server.inject(addresses.csv)
    assert.equal(headers['content-type'], 'application/gzip')
    assert.equal(headers['content-length'], String(rawPayload.length))
    assert.equal(headers['last-modified'], 'Sun, 22 Nov 2026 12:00:00 GMT')
    assert.equal(headers['access-control-allow-origin'], '*')
    for (const known of [
      { 'if-none-match': `W/"other", ${headers.etag}` },
      { 'if-modified-since': String(headers['last-modified']) },
    ]) {
      const again = await app.server.inject({ url: addresses.csv, headers: known })
      assert.deepEqual([again.statusCode, again.rawPayload.length], [304, 0])
    }
    for (const stale of [{ 'if-none-match': '"other"' }, { 'if-modified-since': 'Sun, 22 Nov 2026 11:59:59 GMT' }])
      assert.equal((await app.server.inject({ url: addresses.csv, headers: stale })).statusCode, 200)
  })

  test('tells its head without its body', async () => {
    const whole = await app.server.inject(addresses.jsonl)
    const head = await app.server.inject({ method: 'HEAD', url: addresses.jsonl })
    assert.deepEqual([head.statusCode, head.rawPayload.length], [200, 0])
    assert.equal(head.headers['content-length'], whole.headers['content-length'])
    assert.equal(head.headers.etag, whole.headers.etag)
  })

  test('is told of on the page in both languages', async () => {
    for (const [url, day] of [
      ['/data', '22. november 2026'],
      ['/en/data', '22 November 2026'],
    ] as const) {
      const { body } = await app.server.inject(url)
      assert.ok(body.includes(addresses.csv) && body.includes(addresses.jsonl) && body.includes(day), url)
    }
  })
})

describe('the next night', () => {
  test('a new copy takes its place, and not before three o’clock', async () => {
    const first = await newestDump(context)
    await addSuppliers(app.database, [{ name: 'Ny' }])
    time.now = new Date('2026-11-23T01:59:59Z')
    await makeDumpJob.run(context)
    assert.deepEqual(await newestDump(context), first)

    time.now = new Date('2026-11-23T02:00:00Z')
    await makeDumpJob.run(context)
    assert.deepEqual(
      (await csvRows()).map(({ name }) => name),
      ['KaffeFair', 'Grøn Hjælp', 'Ejet', 'Ny'],
    )
  })

  test('whoever is in the middle of the last one gets the rest of it', async () => {
    await sql`
      update suppliers.supplier
      set purpose = (select string_agg(md5(number::text), ' ') from generate_series(1, 60000) as number)
      where name = 'Ny'
    `.execute(app.database)
    await nextNight()
    const dump = await newestDump(context)
    assert.ok(dump && dump.files.csv.bytes > 2 * 256 * 1024, 'it has several pieces')
    const reading = openDownload(context, dump, 'csv')?.[Symbol.asyncIterator]()
    const pieces = [(await reading?.next())?.value]

    await sql`delete from suppliers.supplier where name <> 'KaffeFair'`.execute(app.database)
    await nextNight()
    assert.equal((await csvRows()).length, 1)
    while (pieces.at(-1) !== undefined) pieces.push((await reading?.next())?.value)
    const rows = rowsIn(Buffer.concat(pieces.filter((piece) => piece !== undefined)))
    assert.equal(rows.length, dump.suppliers)
  })

  test('older ones are gone, and so is what was begun and never finished', async () => {
    await sql`insert into opendata.dump (made_at) values (now())`.execute(app.database)
    await nextNight()
    await nextNight()
    const { rows } = await sql<{ dumps: number; orphans: number }>`
      select
        (select count(*) from opendata.dump) as dumps,
        (select count(*) from opendata.chunk where dump_id not in (select id from opendata.dump)) as orphans
    `.execute(app.database)
    assert.deepEqual(rows, [{ dumps: 2, orphans: 0 }])
  })

  test('one that cannot be finished leaves the last in its place', async () => {
    const last = await newestDump(context)
    time.now = new Date('2027-03-01T12:00:00Z')
    const broken = {
      ...context,
      ports: {
        ...ports,
        get publicAddress(): string {
          throw new Error('gone')
        },
      },
    }
    await assert.rejects(makeDumpJob.run(broken), /gone/)
    assert.deepEqual(await newestDump(context), last)
  })
})

async function fill(): Promise<void> {
  const [, , hidden = 0] = await addSuppliers(app.database, [
    {
      slug: 'kaffefair',
      name: 'KaffeFair',
      cvr: '25313763',
      description: 'Skriv til mette@example.dk, eller ring 12345678.',
      offerings: [anOffering({ title: 'Kantinedrift', description: 'Ring 12 34 56 78', categories: ['55512000'] })],
      deliveryAreas: [{ kind: 'country', country: 'DK' }],
      listing: { source: 'register', sourceId: '17', sourceUrl: 'https://kilde.example.dk/17', readOn: '2026-10-01' },
    },
    { name: 'Grøn Hjælp', employsNote: 'Tlf. +45 12 34 56 78' },
    { name: 'Skjult' },
  ])
  await sql`update suppliers.supplier set is_listed = false where id = ${hidden}`.execute(app.database)
  const { supplierId, organisationId } = await addOwnedSupplier(app.database, { name: 'Ejet' })
  await inTransaction(context, (tx) =>
    sql`
      insert into suppliers.contact_person (supplier_id, organisation_id, name, email, phone)
      values (${supplierId}, ${organisationId}, 'Mette Prøve', 'mette@example.dk', '12345678')
    `.execute(tx),
  )
}

async function nextNight(): Promise<void> {
  time.now = new Date(time.now.getTime() + 86_400_000)
  await makeDumpJob.run(context)
}

async function textOf(format: keyof typeof addresses): Promise<string> {
  const { rawPayload, statusCode } = await app.server.inject(addresses[format])
  assert.equal(statusCode, 200)
  return gunzipSync(rawPayload).toString()
}

const csvRow = z.record(z.string(), z.string())

function rowsIn(bytes: Buffer): z.output<typeof csvRow>[] {
  return z.array(csvRow).parse(parse(gunzipSync(bytes), { columns: true, bom: true }))
}

async function csvRows(): Promise<z.output<typeof csvRow>[]> {
  return rowsIn((await app.server.inject(addresses.csv)).rawPayload)
}

async function jsonLines(): Promise<Record<string, unknown>[]> {
  const lines = (await textOf('jsonl')).trimEnd().split('\n')
  return lines.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)))
}
