import assert from 'node:assert/strict'
import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, it, type TestContext } from 'node:test'
import { promisify } from 'node:util'
import pg from 'pg'
import { accountForNewCluster, canEnter } from './account.ts'
import { connectToRunningEmbeddedDatabase, type EmbeddedDatabase, startEmbeddedDatabase } from './index.ts'
import { findCluster, socketDirectoryOf, systemDirectory } from './location.ts'
import { readPidFile } from './pid-file.ts'
import { endProcesses, processesIn } from './processes.ts'

const fast = { fsync: 'off', shared_buffers: '16MB' }
const weAreRoot = process.geteuid?.() === 0
const onlyForRoot = { skip: !weAreRoot && 'only root has to use another account' }

let home = ''
before(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'rummelig-database-')))
  // The database's account must pass through a directory that only its maker can enter.
  await chmod(home, 0o711)
  await mkdir(pristine(), { mode: 0o711 })
  await (await start(pristine())).stop()
})
after(() => rm(home, { recursive: true, force: true }))

describe('the embedded database', () => {
  it('keeps its rows from one start to the next, and leaves no process behind', async (t) => {
    const directory = await dataDirectory(t)
    const first = await start(directory)
    await query(first.url, `create table enterprise as select 'Ærø Café' as name`)
    await first.stop()
    assert.deepEqual(await processesIn(join(directory, 'postgres')), [])

    const second = await start(directory)
    assert.deepEqual(await query(second.url, 'select name from enterprise'), [{ name: 'Ærø Café' }])
    await second.stop()
  })

  it('knows Danish: order, case and word stems', async (t) => {
    const { url } = await start(await usedDirectory(t))
    const sorted = `array(select w from unnest(array['å', 'z', 'ø', 'æ']) w order by w collate "da-x-icu")`
    const sql = `select ${sorted} as sorted, lower('ÆØÅ') as lower, to_tsvector('danish', 'ÆBLERNE')::text as stems`
    assert.deepEqual(await query(url, sql), [{ sorted: ['z', 'æ', 'ø', 'å'], lower: 'æøå', stems: "'æbl':1" }])
  })

  it('syncs to disk unless told otherwise, and takes settings', async (t) => {
    const directory = await usedDirectory(t)
    const { url } = await startEmbeddedDatabase({ directory, settings: { work_mem: '7MB' }, log: () => {} })
    const sql = `select current_setting('fsync') as fsync, current_setting('work_mem') as work_mem`
    assert.deepEqual(await query(url, sql), [{ fsync: 'on', work_mem: '7MB' }])
  })

  it('is found by a command while it runs, and only then', async (t) => {
    const directory = await usedDirectory(t)
    assert.equal(await connectToRunningEmbeddedDatabase(directory), undefined)
    const database = await start(directory)
    assert.equal((await connectToRunningEmbeddedDatabase(directory))?.url, database.url)
    await database.stop()
    assert.equal(await connectToRunningEmbeddedDatabase(directory), undefined)
  })

  it('is out of reach of Ctrl-C in the terminal, in a process group of its own', async (t) => {
    const directory = await usedDirectory(t)
    await start(directory)
    const pid = await serverOf(directory)
    const groupOf = (process: string) => process.slice(process.lastIndexOf(')')).split(' ')[3]
    assert.equal(groupOf(await readFile(`/proc/${pid}/stat`, 'utf8')), String(pid))
  })

  for (const name of ['with spaces, commas "and" æøå', 'x'.repeat(120)]) {
    it(`works in a directory named ${name}`, async (t) => {
      const directory = await dataDirectory(t, name)
      await (await start(directory)).stop()
      const { url } = await start(directory)
      assert.deepEqual(await query(url, 'select 1 as one'), [{ one: 1 }])
      assert.equal((await connectToRunningEmbeddedDatabase(directory))?.url, url)
    })
  }

  it('quotes the reason when it does not start', async (t) => {
    const directory = await usedDirectory(t)
    const settings = { ...fast, shared_buffers: 'much' }
    await assert.rejects(
      startEmbeddedDatabase({ directory, settings, log: () => {} }),
      /did not start: .*FATAL:.*"shared_buffers": "much".*postgres\.log/,
    )
  })

  it('clears away a cluster that a kill left half made', async (t) => {
    const directory = await dataDirectory(t)
    await mkdir(join(directory, 'postgres.new-abc', 'base'), { recursive: true })
    await start(directory)
    assert.deepEqual(await readdir(directory), ['postgres', 'postgres.log'])
  })

  it('does not overwrite what is no database', async (t) => {
    const directory = await dataDirectory(t)
    await mkdir(join(directory, 'postgres'))
    await writeFile(join(directory, 'postgres', 'thesis.txt'), '')
    await assert.rejects(start(directory), /is in the way: it is not a database\. Move it elsewhere/)
    assert.deepEqual(await readdir(directory), ['postgres'])
  })
})

describe('the embedded database after a crash', () => {
  it('has every acknowledged row after kill -9 of the application, and is taken over', async (t) => {
    const directory = await usedDirectory(t)
    const acknowledged = await writeUntilKilled(directory)
    const server = await serverOf(directory)
    const told: string[] = []
    const { url, stop } = await startEmbeddedDatabase({ directory, settings: fast, log: (line) => told.push(line) })
    assert.ok((await rowsIn(url)) >= acknowledged)
    assert.equal(await serverOf(directory), server)
    assert.match(told.join(), /^Taking over the database/)
    await stop()
    assert.deepEqual(await processesIn(join(directory, 'postgres')), [])
  })

  it('has every acknowledged row after kill -9 of the application and the server', async (t) => {
    const directory = await usedDirectory(t)
    const acknowledged = await writeUntilKilled(directory)
    process.kill(await serverOf(directory), 'SIGKILL')
    const { url } = await start(directory)
    assert.ok((await rowsIn(url)) >= acknowledged)
  })

  it('starts although an orphan of the killed server is still busy', async (t) => {
    const directory = await usedDirectory(t)
    const { url } = await start(directory)
    const busy = query(url, 'select count(*) from generate_series(1, 1e12::bigint)').catch(() => 'cut off')
    while (!(await isBusy(url)));
    process.kill(await serverOf(directory), 'SIGKILL')
    await start(directory)
    assert.equal(await busy, 'cut off')
  })

  it('is not fooled by traces whose process number now belongs to somebody else', async (t) => {
    const directory = await usedDirectory(t)
    const first = await start(directory)
    const pidFile = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')
    await first.stop()
    await writeFile(join(directory, 'postgres', 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)))
    await writeFile(join(directory, 'postgres', '.s.PGSQL.5432.lock'), pidFile.replace(/^\d+/, String(process.pid)))
    assert.equal(await connectToRunningEmbeddedDatabase(directory), undefined)
    await start(directory)
  })

  it('survives garbage in the traces, of a stopped and of a running server', async (t) => {
    const directory = await usedDirectory(t)
    let database = await start(directory)
    for (const garbage of ['', 'æøå\0\n\n', '-1\n/tmp\n', '99999999999999999999\n\n\n\n/nowhere\n']) {
      await writeFile(join(directory, 'postgres', 'postmaster.pid'), garbage)
      database = await start(directory)
      await database.stop()
      await writeFile(join(directory, 'postgres', 'postmaster.pid'), garbage)
      await writeFile(join(directory, 'postgres', '.s.PGSQL.5432.lock'), garbage)
      database = await start(directory)
      assert.deepEqual(await query(database.url, 'select 1 as one'), [{ one: 1 }])
    }
  })
})

describe('the account of the embedded database', () => {
  it('is nobody under root', onlyForRoot, async (t) => {
    const directory = await usedDirectory(t)
    await start(directory)
    assert.equal((await stat(join(directory, 'postgres'))).uid, (await accountForNewCluster()).uid)
  })

  it('finds its cluster in the system directory when it cannot enter the data directory', onlyForRoot, async (t) => {
    const directory = await dataDirectory(t)
    await chmod(directory, 0o700)
    await (await start(directory)).stop()
    const { url } = await start(directory)
    const [row] = await query(url, `select current_setting('data_directory') as cluster`)
    assert.match(String(row?.cluster), new RegExp(`^${systemDirectory}/[0-9a-f]{16}/postgres$`))
    assert.equal((await stat(directory)).mode & 0o777, 0o700)
    t.after(() => rm(dirname(String(row?.cluster)), { recursive: true }))
  })

  it('says whose database it is when we may not use it', onlyForRoot, async (t) => {
    const directory = await usedDirectory(t)
    await (await start(directory)).stop()
    process.seteuid?.(12345)
    t.after(() => process.seteuid?.(0))
    await assert.rejects(start(directory), /belongs to another user \(\d+\)\. Start as that user or as root\./)
    process.seteuid?.(0)
  })

  it('is our own for an ordinary user, and root goes on with it', onlyForRoot, async (t) => {
    const nobody = await accountForNewCluster()
    if (!(await canEnter(nobody, import.meta.dirname))) return t.skip('an ordinary user cannot read the project here')
    const directory = await dataDirectory(t)
    await chown(directory, nobody.uid, nobody.gid)
    const acknowledged = await writeUntilKilled(directory, { uid: nobody.uid, gid: nobody.gid })
    const { url } = await start(directory)
    assert.ok((await rowsIn(url)) >= acknowledged)
  })
})

/** An empty data directory; what runs on it is ended after the test. */
async function dataDirectory(t: TestContext, name = 'data'): Promise<string> {
  const directory = join(await mkdtemp(join(home, 'd')), name)
  await chmod(dirname(directory), 0o711)
  await mkdir(directory)
  await chmod(directory, 0o711)
  t.after(async () => {
    const location = await findCluster(directory)
    if (!location) return
    await endProcesses(location.cluster, 5_000)
    // The clusters themselves go at the very end: ext4 is slow to give out the many files of the next one otherwise.
    const sockets = await socketDirectoryOf(location)
    if (sockets !== location.cluster) await rm(sockets, { recursive: true })
  })
  return directory
}

/** A data directory whose cluster has been in use before: much faster than to create one. */
async function usedDirectory(t: TestContext): Promise<string> {
  const directory = await dataDirectory(t)
  await promisify(execFile)('cp', ['-a', join(pristine(), 'postgres'), directory])
  return directory
}

function pristine(): string {
  return join(home, 'pristine')
}

function start(directory: string): Promise<EmbeddedDatabase> {
  return startEmbeddedDatabase({ directory, settings: fast, log: () => {} })
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

async function rowsIn(url: string): Promise<number> {
  const [row] = await query(url, 'select count(*)::int as count from row_written')
  return Number(row?.count)
}

async function isBusy(url: string): Promise<boolean> {
  const sql = `select from pg_stat_activity where query like '%1e12%' and state = 'active' and pid <> pg_backend_pid()`
  return (await query(url, sql)).length > 0
}

async function serverOf(directory: string): Promise<number> {
  const file = await readPidFile(join(directory, 'postgres'))
  assert.ok(file)
  return file.pid
}

/** Runs an application that writes rows, kills it with -9 in the middle and gives the number of rows that it had confirmed. */
async function writeUntilKilled(directory: string, options: SpawnOptions = {}): Promise<number> {
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', writerScript, directory], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let acknowledged = 0
  for await (const line of linesOf(writer)) {
    acknowledged = Number(line)
    if (acknowledged === 300) writer.kill('SIGKILL')
  }
  assert.ok(acknowledged >= 300)
  return acknowledged
}

async function* linesOf(child: ChildProcess): AsyncGenerator<string> {
  assert.ok(child.stdout)
  const exit = once(child, 'exit')
  yield* createInterface({ input: child.stdout })
  await exit
}

const writerScript = `
  const { startEmbeddedDatabase } = await import(${JSON.stringify(import.meta.resolve('./index.ts'))})
  const { default: pg } = await import(${JSON.stringify(import.meta.resolve('pg'))})
  const { url } = await startEmbeddedDatabase({ directory: process.argv[1], settings: ${JSON.stringify(fast)}, log() {} })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table row_written (number int)')
  for (let number = 1; ; number++) {
    await client.query('insert into row_written values ($1)', [number])
    process.stdout.write(number + '\\n')
  }`
