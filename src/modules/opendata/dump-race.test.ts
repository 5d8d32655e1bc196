import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { testPorts } from '../../../test/support/request.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Transaction } from '../../kernel/database/database.ts'
import type { JobContext } from '../../kernel/jobs/job.ts'
import { runDueJobs } from '../../kernel/jobs/worker.ts'
import { addSuppliers } from '../suppliers/factories.ts'
import { newestDump, openDownload } from './actions/read-dump.ts'
import { makeDumpJob } from './jobs.ts'
import { publishDump, saveChunk, saveFile } from './store/dumps.ts'

const time = { now: new Date('2026-11-22T12:00:00Z') }
const clock = { now: () => new Date(time.now) }
const app = await testApp({ clock })
const context: JobContext = { actor: system, clock, database: app.database, log: memoryLog().log, ports: testPorts }
const csv = '/data/leverandoerer.csv.gz'
await addSuppliers(app.database, [{ name: 'KaffeFair' }])
await makeDumpJob.run(context)

describe('at most eight files are on their way at a time', () => {
  test('so many are begun as there is room for, and the next when one is through or gone', async () => {
    const dump = await newestDump(context)
    assert.ok(dump)
    const open = () => openDownload(context, dump, 'csv')?.[Symbol.asyncIterator]()
    const [first, second, ...others] = Array.from({ length: 20 }, open).filter((each) => each !== undefined)
    assert.equal(others.length, 6)
    assert.equal((await app.server.inject(csv)).statusCode, 503)
    while ((await first?.next())?.done === false);
    assert.equal((await app.server.inject(csv)).statusCode, 200)
    const next = open()
    assert.equal((await app.server.inject(csv)).statusCode, 503)
    for (const each of [second, next, ...others]) await each?.return?.()
    assert.equal((await app.server.inject(csv)).statusCode, 200)
  })

  test('who asks for the head, or has the file already, takes nobody’s place', async () => {
    const { headers } = await app.server.inject({ method: 'HEAD', url: csv })
    const known = { 'if-none-match': String(headers.etag) }
    for (let time = 0; time < 20; time += 1) {
      await app.server.inject({ method: 'HEAD', url: csv })
      await app.server.inject({ url: csv, headers: known })
    }
    assert.equal((await app.server.inject(csv)).statusCode, 200)
  })
})

describe('a copy of the directory that several processes could make', () => {
  test('is one process’s work, however many look', async () => {
    const later = { now: () => new Date('2026-12-31T12:00:00Z') }
    const options = { ...context, clock: later, jobs: [makeDumpJob] }
    const ran = await Promise.all([runDueJobs(options), runDueJobs(options), runDueJobs(options)])
    assert.deepEqual(ran.flat(), ['opendata.makeDump'])
  })

  test('is made once, however many processes find at the same time that it is due', async () => {
    time.now = new Date('2027-01-15T12:00:00Z')
    const last = await newestDump(context)
    await Promise.all([makeDumpJob.run(context), makeDumpJob.run(context), makeDumpJob.run(context)])
    const newest = await newestDump(context)
    assert.deepEqual(newest?.madeAt, time.now)
    const { rows } = await sql`select from opendata.dump where id > ${last?.id ?? 0}`.execute(app.database)
    assert.equal(rows.length, 1)
  })

  test('is not made again by a process that found it due before another was finished', async () => {
    time.now = new Date('2027-01-16T12:00:00Z')
    const { late, id } = await inTransaction(context, async (tx) => {
      await sql`lock table opendata.dump in share mode`.execute(tx)
      const making = makeDumpJob.run(context)
      await untilWaiting()
      return { late: making, id: await finished(tx) }
    })
    await late
    assert.equal((await newestDump(context))?.id, id)
    const { rows } = await sql`select from opendata.dump where id > ${id}`.execute(app.database)
    assert.equal(rows.length, 0)
  })

  test('one that another process is making is left alone, whatever the clocks of the processes say', async () => {
    const { id, last } = await anotherProcessBegins(`now() + interval '1 minute'`)
    await nextNight()
    assert.deepEqual(await newestDump(context), last)
    await saveChunk(app.database, { dumpId: id, format: 'csv', number: 1, bytes: Buffer.from('more') })
    const { rows } = await sql`
      select
      from opendata.dump
      where id = ${id}
        and held_until > now() + interval '4 minutes'
    `.execute(app.database)
    assert.equal(rows.length, 1, 'each piece shows that it is still being made')
    await sql`delete from opendata.dump where id = ${id}`.execute(app.database)
  })

  test('one that a dead process left is taken over, and cannot be gone on with', async () => {
    const { id, last } = await anotherProcessBegins(`now() - interval '1 second'`)
    await nextNight()
    assert.notEqual((await newestDump(context))?.id, last?.id)
    const piece = { dumpId: id, format: 'csv', number: 1, bytes: Buffer.from('more') } as const
    await assert.rejects(saveChunk(app.database, piece), /taken over/)
    const publishing = { id, suppliers: 1, publishedAt: time.now }
    await assert.rejects(
      inTransaction(context, (tx) => publishDump(tx, publishing)),
      /taken over/,
    )
  })
})

/** Resolves when a statement on dumps waits for a lock. */
async function untilWaiting(): Promise<void> {
  const waiting = () =>
    sql`
      select
      from pg_stat_activity
      where datname = current_database()
        and wait_event_type = 'Lock'
        and strpos(query, 'opendata.dump') > 0
    `.execute(app.database)
  while ((await waiting()).rows.length === 0) await setImmediate()
}

/** As another process would that has finished one just now. */
async function finished(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into opendata.dump (made_at, published_at)
    values (${time.now}, ${time.now})
    returning id
  `.execute(tx)
  const id = rows[0]?.id ?? 0
  for (const format of ['csv', 'jsonl'] as const) await saveFile(tx, { dumpId: id, format, bytes: 0, sha256: '' })
  return id
}

/** As another process would that has written the first piece; held until then by the database's clock. */
async function anotherProcessBegins(heldUntil: string) {
  const last = await newestDump(context)
  const { rows } = await sql<{ id: number }>`
    insert into opendata.dump (made_at, held_until)
    values (now(), ${sql.raw(heldUntil)})
    returning id
  `.execute(app.database)
  const id = rows[0]?.id ?? 0
  await sql`
    insert into opendata.chunk (dump_id, format, number, bytes)
    values (${id}, 'csv', 0, 'some')
  `.execute(app.database)
  return { id, last }
}

async function nextNight(): Promise<void> {
  time.now = new Date(time.now.getTime() + 86_400_000)
  await makeDumpJob.run(context)
}
