import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { after } from 'node:test'
import { z } from 'zod'

/** `slow` never answers, `stalling` stops in the middle of the body, `deaf` answers with what was not asked for; the rest answer at once. */
export type CvrMode =
  | 'well'
  | 'slow'
  | 'stalling'
  | 'down'
  | 'busy'
  | 'refusing'
  | 'moved'
  | 'nonsense'
  | 'unfit'
  | 'partial'
  | 'deaf'

export interface CvrRequest {
  readonly cvr: string
  /** The fields asked for; the answer has no other. */
  readonly fields: readonly string[]
}

export interface CvrDouble {
  /** As in `CVR_URL`. */
  readonly url: string
  readonly user: string
  readonly password: string
  /** The questions that came in with the right credentials, and in the right form. */
  readonly requests: readonly CvrRequest[]
  behave(mode: CvrMode): void
}

const record = z.object({ Vrvirksomhed: z.looseObject({ cvrNummer: z.number() }) })

const question = z.strictObject({
  _source: z.array(z.string()).min(1),
  query: z.strictObject({
    term: z.strictObject({ 'Vrvirksomhed.cvrNummer': z.union([z.string(), z.number()]).transform(String) }),
  }),
  size: z.number().optional(),
})

const user = 'rummelig-prøve'
const password = 'kodeord:æøå'

/** The invented register that comes with the platform: enterprises and public bodies as the search service has them. */
export function cvrSample(): unknown[] {
  const file = new URL('../../db/reference/cvr-sample.json', import.meta.url)
  return z.array(z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** A server with the shape of the CVR search service, for these records. It is gone when the test file ends. */
export async function cvrDouble(entries: readonly unknown[]): Promise<CvrDouble> {
  const records = z.array(record).parse(entries)
  const requests: CvrRequest[] = []
  let mode: CvrMode = 'well'

  const url = await listen(async (request, response) => {
    const asked = await read(request, response)
    if (!asked) return
    requests.push(asked)
    const hits = records.filter((hit) => mode === 'deaf' || String(hit.Vrvirksomhed.cvrNummer) === asked.cvr)
    behaviours[mode](response, searchAnswer(hits.map((hit) => only(hit, asked.fields, ''))))
  })
  const behave = (next: CvrMode) => {
    mode = next
  }
  return { url, user, password, requests, behave }
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return `http://127.0.0.1:${port}`
}

/** What is asked; nothing where the service would refuse to look, which is then answered. */
async function read(request: IncomingMessage, response: ServerResponse): Promise<CvrRequest | undefined> {
  if (request.method !== 'POST' || request.url !== '/cvr-permanent/virksomhed/_search') return send(response, 404, '')
  if (!isAllowed(request)) return send(response, 401, 'Unauthorized')

  const asked = question.safeParse(JSON.parse(await text(request)))
  if (!asked.success) return send(response, 400, z.prettifyError(asked.error))
  return { cvr: asked.data.query.term['Vrvirksomhed.cvrNummer'], fields: asked.data._source }
}

type Behaviour = (response: ServerResponse, answer: string) => void

const behaviours: Readonly<Record<CvrMode, Behaviour>> = {
  well: (response, answer) => send(response, 200, answer),
  deaf: (response, answer) => send(response, 200, answer),
  slow: () => {},
  stalling: (response, answer) => void response.writeHead(200).write(answer.slice(0, 40)),
  down: (response) => send(response, 503, 'Service Unavailable'),
  busy: (response) => send(response, 429, 'Too Many Requests'),
  refusing: (response) => send(response, 401, 'Unauthorized'),
  moved: (response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
  nonsense: (response) => send(response, 200, '<!doctype html><title>Vi er snart tilbage</title>'),
  unfit: (response) => send(response, 200, searchAnswer([{ Vrvirksomhed: { cvrNummer: 99990007, navne: 'many' } }])),
  partial: (response) => send(response, 200, searchAnswer([], 2)),
}

function isAllowed({ headers }: IncomingMessage): boolean {
  return headers.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

function searchAnswer(sources: readonly unknown[], failed = 0): string {
  const hits = sources.map((source, index) => ({
    _index: 'cvr-v',
    _type: '_doc',
    _id: `${index}`,
    _score: 1,
    _source: source,
  }))
  return JSON.stringify({
    took: 2,
    timed_out: false,
    _shards: { total: 6, successful: 6 - failed, failed },
    hits: { total: hits.length, max_score: 1, hits },
  })
}

/** Of a record what `_source` names, as the search service filters it: a field is named by its path, and comes whole. */
function only(value: unknown, fields: readonly string[], path: string): unknown {
  if (fields.includes(path) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => only(item, fields, path))
  const leading = Object.entries(value).map(([key, inner]) => [path ? `${path}.${key}` : key, key, inner] as const)
  const wanted = leading.filter(([to]) => fields.some((field) => field === to || field.startsWith(`${to}.`)))
  return Object.fromEntries(wanted.map(([to, key, inner]) => [key, only(inner, fields, to)]))
}

function send(response: ServerResponse, status: number, body: string): undefined {
  response.writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'text/plain' }).end(body)
}
