import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import {
  type App,
  commandLine,
  dataDirectory,
  descendants,
  hasDatabaseRunning,
  startApp,
  until,
} from '../support/process.ts'
import { serversOf } from './servers.ts'

const directory = await dataDirectory()
const environment = { RUMMELIG_PROCESSES: '2' }

describe('two processes on one port', () => {
  it('share the work; one that is killed is replaced; a stop ends them all', async () => {
    const app = await startApp({ directory, environment })
    const asked = 10
    for (let count = 0; count < asked; count++) await ask(`${app.url}/healthz`)
    const served = Number(/_count\{route="\/healthz",status="200"\} (\d+)/.exec(await ask(`${app.url}/metrics`))?.[1])
    assert.ok(served > 0 && served < asked, `One of them served ${served} of ${asked}.`)

    const [killed = 0] = await serversOf(app)
    process.kill(killed, 'SIGKILL')
    await until('the killed one is gone', async () => (await stillThere([killed])).length === 0)
    await until('the other one answers', () => answers(app.url))
    await until('another one is started', async () => (await serversOf(app)).length === 2)

    const all = await descendants(app.pid)
    await stop(app)
    assert.deepEqual(await stillThere(all), [])
    assert.equal(await hasDatabaseRunning(directory), false)
  })

  it('end when their parent is killed, and the next start works', async () => {
    const killed = await startApp({ directory, environment })
    const servers = await serversOf(killed)
    killed.kill('SIGKILL')
    await killed.ended
    await until('its children are gone', async () => (await stillThere(servers)).length === 0)

    const next = await startApp({ directory, environment })
    assert.equal((await fetch(`${next.url}/readyz`)).status, 200)
    await stop(next)
  })
})

async function stop(app: App): Promise<void> {
  app.kill('SIGTERM')
  assert.equal((await app.ended).code, 0)
}

/** Over a connection of its own, as another visitor would: who keeps a connection stays with one process. */
async function ask(url: string): Promise<string> {
  const [response] = await once(get(url, { agent: false, signal: AbortSignal.timeout(2_000) }), 'response')
  return text(response)
}

/** A connection that was handed to the killed one in its last moment is lost; the next is not. */
function answers(url: string): Promise<boolean> {
  return ask(`${url}/healthz`).then(
    () => true,
    () => false,
  )
}

/** Those that still run. One that nobody has taken note of since it ended has no command line any more. */
async function stillThere(pids: readonly number[]): Promise<number[]> {
  const lines = await Promise.all(pids.map(commandLine))
  return pids.filter((_, index) => lines[index] !== '')
}
