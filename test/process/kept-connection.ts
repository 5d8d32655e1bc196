import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { after } from 'node:test'
import type { App } from '../support/process.ts'

/** Asks for an address, as `fetch` does. */
export type Ask = (url: string, init?: RequestInit) => Promise<Response>

/** Two kept connections to a program of two processes, one to each. */
export async function toBothProcesses({ url }: App): Promise<readonly [Ask, Ask]> {
  const one = keptConnection()
  for (let tries = 0; tries < 10; tries++) {
    const other = keptConnection()
    if (await reachDifferent(url, one, other)) return [one, other]
  }
  throw new Error('All connections reached the same process.')
}

const agents: Agent[] = []

after(() => {
  for (const agent of agents) agent.destroy()
})

/** Asks over one connection: of several processes that share a port always the same one answers. Fails when it is cut. */
function keptConnection(): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  agents.push(agent)
  let kept: Socket | undefined
  return async (url, init) => {
    const asked = new Request(url, init)
    const signal = AbortSignal.timeout(20_000)
    const sending = request(url, { agent, signal, method: asked.method, headers: Object.fromEntries(asked.headers) })
    sending.end(await asked.text())
    const [answer] = await once(sending, 'response')
    kept ??= answer.socket
    if (answer.socket !== kept) throw new Error('The connection was cut, and another process may have answered.')
    return new Response(new Uint8Array(await buffer(answer)), { status: answer.statusCode, headers: headersOf(answer) })
  }
}

/** Each process counts what it has answered itself. */
async function reachDifferent(url: string, one: Ask, other: Ask): Promise<boolean> {
  const before = await answered(url, other)
  await one(`${url}/healthz`)
  return (await answered(url, other)) === before
}

async function answered(url: string, ask: Ask): Promise<number> {
  const metrics = await (await ask(`${url}/metrics`)).text()
  return Number(/_count\{route="\/healthz",status="200"\} (\d+)/.exec(metrics)?.[1] ?? 0)
}

function headersOf({ rawHeaders }: { readonly rawHeaders: readonly string[] }): Headers {
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  return headers
}
