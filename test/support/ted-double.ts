import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'
import { z } from 'zod'

/** `moved` sends on to another host; `foreign` names documents of another host; the rest speak for themselves. */
export type TedMode = 'well' | 'down' | 'busy' | 'nonsense' | 'moved' | 'foreign' | 'gone'

export interface TedDouble {
  /** As in `TED_URL`. */
  readonly url: string
  /** What was asked, in order: the query of a search, or the number of a notice. */
  readonly requests: readonly string[]
  behave(mode: TedMode): void
  /** Publishes a notice under a number: `00000077-2026`. */
  publish(number: string, xml: string): void
}

const question = z.strictObject({
  query: z.string(),
  fields: z.array(z.string()).min(1),
  limit: z.int().max(250),
  scope: z.literal('ALL'),
  paginationMode: z.literal('ITERATION'),
  iterationNextToken: z.string().optional(),
})

/** A server with the shape of TED's search service, version 3, that answers two notices a page. Gone when the test file ends. */
export async function tedDouble(): Promise<TedDouble> {
  const published = new Map<string, string>()
  const requests: string[] = []
  let mode: TedMode = 'well'
  let address = ''

  const server = createServer(async (request, response) => {
    const number = /^\/notice\/([\d-]+)\/xml$/.exec(request.url ?? '')?.[1]
    const body = await text(request)
    if (number === undefined) search(body, response)
    else read(number, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.close()
    server.closeAllConnections()
  })
  address = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`

  function search(body: string, response: ServerResponse): ServerResponse {
    const asked = question.parse(JSON.parse(body))
    requests.push(asked.query)
    if (mode === 'down') return send(response, 503, '')
    if (mode === 'busy') return send(response, 429, '')
    if (mode === 'nonsense') return send(response, 200, '<!doctype html>')
    if (mode === 'moved') return response.writeHead(302, { location: 'http://localhost:9/v3' }).end()
    const from = Number(asked.iterationNextToken ?? 0)
    const numbers = [...published.keys()].slice(from, from + 2)
    const notices = numbers.map((number) => ({ 'publication-number': number, links: { xml: { MUL: linkTo(number) } } }))
    const next = from + 2 < published.size ? { iterationNextToken: String(from + 2) } : {}
    return send(response, 200, JSON.stringify({ notices, totalNoticeCount: published.size, timedOut: false, ...next }))
  }

  function read(number: string, response: ServerResponse): ServerResponse {
    requests.push(number)
    const xml = published.get(number)
    if (mode === 'gone' || xml === undefined) return send(response, 404, '')
    return send(response, 200, xml)
  }

  function linkTo(number: string): string {
    return mode === 'foreign' ? `http://localhost:9/notice/${number}/xml` : `${address}/notice/${number}/xml`
  }

  return {
    url: address,
    requests,
    behave(next) {
      mode = next
    },
    publish: (number, xml) => void published.set(number, xml),
  }
}

function send(response: ServerResponse, status: number, body: string): ServerResponse {
  return response.writeHead(status).end(body)
}
