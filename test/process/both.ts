import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { type App, startApp } from '../support/process.ts'
import { type Ask, toBothProcesses } from './kept-connection.ts'
import { type Visitor, visitor } from './visitor.ts'

/** The program, and a connection to each of its processes. */
export interface Both {
  readonly app: App
  readonly one: Ask
  readonly other: Ask
}

/** Starts the program before the tests of a suite and stops it after them; what is in the directory stays. */
export function startedBefore(options: Parameters<typeof startApp>[0]): () => Both {
  let both: Both | undefined
  before(async () => {
    const app = await startApp(options)
    const [one, other] = await toBothProcesses(app)
    both = { app, one, other }
  })
  after(async () => {
    both?.app.kill('SIGTERM')
    assert.equal((await both?.app.ended)?.code, 0)
  })
  return () => {
    assert.ok(both)
    return both
  }
}

/** Somebody of the demo, who comes in by an address that the start has printed. */
export async function signedIn({ url, said }: App, ask: Ask, role: string): Promise<Visitor> {
  const printed = [...said().matchAll(/^ {2}(\S.*?) +(http\S+)$/gm)]
  const path = printed.find(([, each]) => each === role)?.[2]?.slice(url.length) ?? ''
  const browser = visitor(url, ask)
  assert.equal((await browser.get(path)).status, 200)
  assert.equal((await browser.post(path)).status, 303)
  return browser
}
