import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { testDatabase } from '../test/support/database.ts'

const { database, ownerUrl, appUrl } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'rummelig-cli-'))
after(() => rm(folder, { recursive: true }))

const program = fileURLToPath(new URL('cli.ts', import.meta.url))
const environment = {
  ...process.env,
  DATABASE_URL: ownerUrl,
  DATABASE_APP_URL: appUrl,
  DATA_DIR: folder,
  NODE_TEST_CONTEXT: undefined,
}

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Types the command in the test's folder. */
function rummelig(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...words], { cwd: folder, env: environment }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err })
    })
  })
}

async function count(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from suppliers.supplier`.execute(database)
  return rows[0]?.count ?? -1
}

describe('the command line', () => {
  it('says in one sentence what failed, and ends with 1', async () => {
    const { code, out, err } = await rummelig('import', 'suppliers', 'none.csv')
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, /^There is no file .*none\.csv\.\n$/)
  })

  it('shows the usage of what was typed wrongly, and ends with 2', async () => {
    const { code, out, err } = await rummelig('import', 'suppliers', '--dry', 'x.csv')
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^Unknown option '--dry'\.\nUsage: rummelig import suppliers FILE /)
  })

  it('suggests the command that was meant', async () => {
    const { code, err } = await rummelig('import', 'suplier')
    assert.equal(code, 2)
    assert.equal(err, 'There is no command "import suplier". Did you mean "rummelig import suppliers"?\n')
  })

  it('imports a file named from where the user stands, makes it searchable and tells it as one JSON document', async () => {
    await writeFile(join(folder, 'mine.csv'), 'name;cvr;by\nKox;12345678;Hadsund\n;;\n')
    const { code, out, err } = await rummelig('import', 'suppliers', 'mine.csv', '--json', '--report', 'report.csv')
    assert.deepEqual([code, err], [0, ''])
    const { rows, report } = JSON.parse(out)
    assert.deepEqual(rows, { read: 1, added: 1, changed: 0, unchanged: 0, attached: 0, kept: 0, rejected: 0 })
    assert.equal(report, join(folder, 'report.csv'))
    const { rows: waiting } = await sql`select from kernel.delivery`.execute(database)
    const { rows: entries } = await sql`select from suppliers.search_entry`.execute(database)
    assert.deepEqual([waiting.length, entries.length], [0, 1])
  })

  it('leaves no report behind when there is nothing to report', async () => {
    await writeFile(join(folder, 'fine.csv'), 'name;by\nVoks;Hadsund\n')
    const before = await readdir(folder)
    await rummelig('import', 'suppliers', 'fine.csv')
    assert.deepEqual(await readdir(join(folder, 'imports')), [])
    assert.deepEqual(
      before.filter((name) => name === 'report.csv'),
      ['report.csv'],
    )
  })

  it('will not overwrite the file it imports with its report', async () => {
    assert.equal((await rummelig('import', 'suppliers', 'mine.csv', '--report', './mine.csv')).code, 2)
  })

  it('takes it well when the reader of its output goes away', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${program}" export suppliers; echo $? >&2`], {
      cwd: folder,
      env: environment,
    })
    child.stdout.destroy()
    const [said] = await once(child.stderr, 'data')
    assert.equal(String(said), '0\n')
  })

  it('checks the audit log', async () => {
    const { code, out } = await rummelig('check')
    assert.equal(code, 0)
    assert.match(
      out,
      /^The audit log is whole: \d+ entries\. Its head is [0-9a-f]{64}; note it down elsewhere now and then\.\n$/,
    )
  })
})

describe('an import that is killed', () => {
  it('leaves nothing half done', async () => {
    const before = await count()
    const rows = Array.from({ length: 60_000 }, (_, index) => `Killed ${index};By ${index}\n`)
    await writeFile(join(folder, 'killed.csv'), `name;by\n${rows.join('')}`)
    const child = spawn(process.execPath, [program, 'import', 'suppliers', 'killed.csv'], {
      cwd: folder,
      env: environment,
      stdio: 'ignore',
    })
    await hasWrittenSome(child)
    await kill(child)
    await isAlone()
    assert.equal(await count(), before)
    assert.deepEqual(
      (
        await sql`select from kernel.fact where payload ->> 'supplierId' not in (select id::text from suppliers.supplier)`.execute(
          database,
        )
      ).rows,
      [],
    )

    await writeFile(join(folder, 'killed.csv'), `name;by\n${rows.slice(0, 700).join('')}`)
    assert.equal((await rummelig('import', 'suppliers', 'killed.csv')).code, 0)
    assert.equal(await count(), before + 700)
  })

  /** The rows of an open transaction cannot be seen, but the room they take can. */
  async function hasWrittenSome(child: ChildProcess): Promise<void> {
    for (let pages = 0; pages < 100; await sleep(20)) {
      assert.equal(child.exitCode, null, 'The import ended before it could be killed.')
      const { rows } = await sql<{ pages: number }>`
        select pg_relation_size('suppliers.supplier') / 8192 as pages
      `.execute(database)
      pages = rows[0]?.pages ?? 0
    }
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL')
    const [, signal] = await once(child, 'exit')
    assert.equal(signal, 'SIGKILL')
  }

  /** PostgreSQL notices a moment later that nobody is there any more. */
  async function isAlone(): Promise<void> {
    for (let others = 1; others > 0; await sleep(20)) {
      const { rows } = await sql<{ others: number }>`
        select count(*) as others
        from pg_stat_activity
        where datname = current_database()
          and state like '%transaction%'
          and pid <> pg_backend_pid()
      `.execute(database)
      others = rows[0]?.others ?? 0
    }
  }
})
