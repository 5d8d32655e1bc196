import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type HeldDirectory, holdDataDirectory, type Purpose, prepareDataDirectory } from './data-directory.ts'

describe('the lock on a data directory', () => {
  const home = temporaryHome()

  it('is held by one, and tells the other who has it', async () => {
    const directory = await home.directory()
    const first = await hold(directory, 'server')
    assert.deepEqual(await holdDataDirectory(directory, 'command'), {
      held: false,
      by: { pid: process.pid, purpose: 'server', stopping: false },
    })
    await first.release()
  })

  it('is free again after it was released', async () => {
    const directory = await home.directory()
    await (await hold(directory, 'server')).release()
    await (await hold(directory, 'command')).release()
  })

  it('is the same lock through a symbolic link', async () => {
    const directory = await home.directory()
    await symlink(directory, `${directory}-link`)
    const first = await hold(directory, 'server')
    assert.equal((await holdDataDirectory(`${directory}-link`, 'server')).held, false)
    await first.release()
  })

  it('does not lock another directory', async () => {
    const first = await hold(await home.directory(), 'server')
    const second = await hold(await home.directory(), 'server')
    await Promise.all([first.release(), second.release()])
  })

  it('goes to exactly one of many who start at once', async () => {
    const directory = await home.directory()
    const starters = await Promise.all(Array.from({ length: 20 }, () => holdDataDirectory(directory, 'server')))
    const winners = starters.filter((starter) => starter.held)
    assert.equal(winners.length, 1)
    await Promise.all(winners.map((winner) => winner.release()))
  })

  it('is waited for while its holder is stopping', async () => {
    const directory = await home.directory()
    const first = await hold(directory, 'server')
    first.announceStopping()
    const second = hold(directory, 'command')
    setTimeout(() => first.release(), 200)
    await (await second).release()
  })

  it('is free at once after kill -9 of its holder', async () => {
    const directory = await home.directory()
    const holder = await holderProcess(directory)
    assert.deepEqual(await holdDataDirectory(directory, 'server'), {
      held: false,
      by: { pid: holder.pid, purpose: 'server', stopping: false },
    })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    await (await hold(directory, 'server')).release()
  })
})

describe('preparing a data directory', () => {
  const home = temporaryHome()

  it('creates it where others cannot list it', async () => {
    const path = join(await home.directory(), 'a', 'æ ø')
    assert.equal(await prepareDataDirectory(path), path)
    assert.equal((await stat(path)).mode & 0o066, 0)
  })

  it('leaves the mode of an existing one alone', async () => {
    const path = await home.directory()
    await chmod(path, 0o750)
    await prepareDataDirectory(path)
    assert.equal((await stat(path)).mode & 0o777, 0o750)
  })

  it('refuses a file, in a sentence', async () => {
    const path = join(await home.directory(), 'file')
    await writeFile(path, '')
    await assert.rejects(prepareDataDirectory(path), /is a file. Set DATA_DIR to a directory\.$/)
    await assert.rejects(prepareDataDirectory(join(path, 'below')), /cannot be created\. Set DATA_DIR/)
  })

  it('refuses one that cannot be written to, in a sentence', {
    skip: process.getuid?.() === 0 && 'root may write anywhere',
  }, async () => {
    const path = join(await home.directory(), 'closed')
    await mkdir(path, { mode: 0o500 })
    await assert.rejects(prepareDataDirectory(path), /cannot be written to\. Change its owner/)
  })
})

function temporaryHome(): { directory(): Promise<string> } {
  let root = ''
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'rummelig-lock-'))
  })
  after(() => rm(root, { recursive: true }))
  return { directory: () => mkdtemp(join(root, 'd')) }
}

async function hold(directory: string, purpose: Purpose): Promise<HeldDirectory> {
  const outcome = await holdDataDirectory(directory, purpose)
  assert.ok(outcome.held)
  return outcome
}

async function holderProcess(directory: string): Promise<ChildProcess> {
  const script = `const { holdDataDirectory } = await import(${JSON.stringify(import.meta.resolve('./data-directory.ts'))})
    await holdDataDirectory(process.argv[1], 'server')
    console.log('held')
    setInterval(() => {}, 1000)`
  const options = ['--input-type=module', '--eval', script, directory]
  const holder = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  return holder
}
