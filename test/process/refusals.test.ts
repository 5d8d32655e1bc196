import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { testDatabase } from '../support/database.ts'
import { type App, dataDirectory, hasDatabaseRunning, programs, run, startApp } from '../support/process.ts'

interface Refusal {
  readonly settings: NodeJS.ProcessEnv
  readonly sentence: RegExp
}

const refusals: Readonly<Record<string, Refusal>> = {
  'a port that is none': {
    settings: { PORT: '80a' },
    sentence: /^PORT must be a whole number from 0 to 65535, not "80a"\. Try PORT=3000\.$/,
  },
  'a public address with a path': {
    settings: { BASE_URL: 'https://rummelig.example.dk/portal' },
    sentence: /^BASE_URL must be a web address without a path, .* not "https:\/\/rummelig\.example\.dk\/portal"\.$/,
  },
  'a level of the log that does not exist': {
    settings: { LOG_LEVEL: 'loud' },
    sentence: /^LOG_LEVEL must be one of debug, info, .* not "loud"\.$/,
  },
  'a host that is not ours': {
    settings: { HOST: '192.0.2.1', DATABASE_URL: (await testDatabase()).ownerUrl },
    sentence: /^HOST 192\.0\.2\.1 is not an address of this machine\. Try HOST=127\.0\.0\.1\.$/,
  },
  'a database that does not answer': {
    settings: { DATABASE_URL: 'postgresql://somebody:hidden@127.0.0.1:1/rummelig' },
    sentence:
      /^The database at postgresql:\/\/somebody:\*\*\*@127\.0\.0\.1:1\/rummelig cannot be used: .*DATABASE_URL is right\.$/,
  },
  'a data directory that cannot be made': {
    settings: { DATA_DIR: '/proc/rummelig' },
    sentence: /^\/proc\/rummelig cannot be created\. Set DATA_DIR to a directory that you may write to\.$/,
  },
  'a thesaurus that is not there': {
    settings: { THESAURUS_FILE: '/proc/none.dat', DATABASE_URL: (await testDatabase()).ownerUrl },
    sentence: /^\/proc\/none\.dat cannot be read \(ENOENT\)\. Set THESAURUS_FILE to .* leave it out .*\.$/,
  },
  'something else in place of a thesaurus, in each of several processes': {
    settings: {
      THESAURUS_FILE: programs.main,
      RUMMELIG_PROCESSES: '2',
      DATABASE_URL: (await testDatabase()).ownerUrl,
    },
    sentence: /^\/.*\/main\.ts is no such thesaurus\. Set THESAURUS_FILE to the \.dat file .*\.$/,
  },
  'production without a secret': {
    settings: { NODE_ENV: 'production' },
    sentence: /^SECRET_KEY is missing\. In production set it to at least 32 random characters, .*$/,
  },
  'production with a weak secret': {
    settings: { NODE_ENV: 'production', SECRET_KEY: 'secret'.repeat(10) },
    sentence: /^SECRET_KEY is too weak\. Use at least 32 random characters, .*$/,
  },
}

describe('the program does not start, and says in a sentence what to change, with', { concurrency: 3 }, () => {
  for (const [name, { settings, sentence }] of Object.entries(refusals)) {
    it(name, async () => {
      const directory = await dataDirectory()
      await refusesToStart(directory, settings, sentence)
      assert.equal(await hasDatabaseRunning(directory), false)
    })
  }

  it('a file in place of the data directory', async () => {
    const file = join(await dataDirectory(), 'file')
    await writeFile(file, '')
    await refusesToStart(file, {}, /^\/.*\/file is a file\. Set DATA_DIR to a directory\.$/)
  })
})

describe('a second start', () => {
  let app: App
  let directory: string
  before(async () => {
    directory = await dataDirectory()
    app = await startApp({ directory })
  })

  it('on the same data directory is refused, and the first goes on', async () => {
    const where = `${directory} \\(process ${app.pid}\\)`
    await refusesToStart(
      directory,
      {},
      new RegExp(`^Rummelig already runs on the data directory ${where}\\. .*DATA_DIR\\.$`),
    )
    assert.equal((await fetch(`${app.url}/readyz`)).status, 200)
  })

  it('on the same port is refused, and leaves no database behind', async () => {
    const { port } = new URL(app.url)
    const other = await dataDirectory()
    const sentence = new RegExp(`^Port ${port} is in use by another program\\. .* PORT=${Number(port) + 1}\\.$`)
    await refusesToStart(other, { PORT: port }, sentence)
    assert.equal(await hasDatabaseRunning(other), false)
    assert.equal((await fetch(`${app.url}/readyz`)).status, 200)
  })
})

async function refusesToStart(directory: string, settings: NodeJS.ProcessEnv, sentence: RegExp): Promise<void> {
  const environment = { DATA_DIR: directory, PORT: '0', ...settings }
  const { code, stdout, stderr } = await run([programs.node, programs.main], { environment }).ended
  assert.match(stderr.replace(/\n$/, ''), sentence)
  assert.deepEqual([code, stdout], [1, ''])
}
