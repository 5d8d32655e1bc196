import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commandLine, dataDirectory, descendants, hasDatabaseRunning, startApp, until } from '../support/process.ts'

const directory = await dataDirectory()
const command = ['npm', 'start', '--silent'] as const

describe('npm start', () => {
  it('passes on the signal to stop', async () => {
    const npm = await startApp({ directory, command })
    npm.kill('SIGTERM')
    const { stdout } = await npm.ended
    assert.match(stdout, /Rummelig stops \(.*\)\.\n$/)
    assert.equal(await hasDatabaseRunning(directory), false)
  })

  it('leaves neither the app nor its database behind when npm is killed with -9', async () => {
    const npm = await startApp({ directory, command })
    const app = await appUnder(npm.pid)
    npm.kill('SIGKILL')
    const { stdout } = await npm.ended
    assert.match(stdout, /Rummelig stops \(npm is gone\)\.\n$/)
    await until('the app is gone', async () => (await commandLine(app)) === '')
    assert.equal(await hasDatabaseRunning(directory), false)
  })
})

async function appUnder(npm: number): Promise<number> {
  for (const pid of await descendants(npm)) if ((await commandLine(pid)).endsWith('src/main.ts')) return pid
  return assert.fail('npm start runs the app.')
}
