import { z } from 'zod'
import { ok, type Result, refused } from '../../../../kernel/result.ts'
import type { Clock } from '../../../../kernel/time/clock.ts'
import { parseCvr } from '../../../reference/index.ts'
import { answerFrom, faultOf } from './entry.ts'
import { parseJson } from './json.ts'
import { type CvrAnswer, type CvrRegister, unreachable } from './port.ts'
import { wantedFields } from './record.ts'

export interface ElasticsearchOptions {
  /** Of the service, before `/cvr-permanent`; with or without a slash at the end. */
  readonly url: string
  readonly user: string
  readonly password: string
  readonly clock: Clock
}

const found = z.object({
  timed_out: z.boolean().nullish(),
  _shards: z.object({ failed: z.number() }).nullish(),
  hits: z.object({ hits: z.array(z.object({ _source: z.unknown() })) }),
})

/** The CVR search service of the Danish Business Authority. It hands credentials out on request, for those who honour the protection against advertising. */
export function elasticsearchRegister({ url, user, password, clock }: ElasticsearchOptions): CvrRegister {
  const endpoint = new URL('cvr-permanent/virksomhed/_search', url.endsWith('/') ? url : `${url}/`)
  const credentials = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

  return {
    async find(cvr, signal) {
      const number = parseCvr(cvr)
      if (!number.ok) return { kind: 'unknown' }

      const body = await exchange(endpoint, { credentials, body: question(number.value), signal })
      return body.ok ? answerIn(body.value, number.value, clock.now()) : unreachable(body.refusal)
    },
  }
}

function question(cvr: string): string {
  return JSON.stringify({ _source: wantedFields, query: { term: { 'Vrvirksomhed.cvrNummer': cvr } }, size: 1 })
}

interface Exchange {
  readonly credentials: string
  readonly body: string
  readonly signal: AbortSignal
}

/** The body of a good answer, or why there is none. A redirection is not followed: the credentials are for this address. */
async function exchange(endpoint: URL, { credentials, body, signal }: Exchange): Promise<Result<string, string>> {
  const headers = { authorization: credentials, 'content-type': 'application/json', accept: 'application/json' }
  try {
    const response = await fetch(endpoint, { method: 'POST', headers, body, signal, redirect: 'manual' })
    const text = await response.text()
    return response.ok ? ok(text) : refused(complaint(response.status))
  } catch (error) {
    return refused(signal.aborted ? 'The CVR register did not answer in time.' : disconnection(error))
  }
}

function complaint(status: number): string {
  if (status === 401 || status === 403) return `The CVR register does not accept the user and password (${status}).`
  if (status === 429) return 'The CVR register was asked too often (429).'
  return `The CVR register answered with status ${status}.`
}

/** Only the code: a message may hold the address, and an address may hold credentials. */
function disconnection(error: unknown): string {
  const cause = z.object({ cause: z.object({ code: z.string() }) }).safeParse(error)
  return `The CVR register cannot be reached${cause.success ? ` (${cause.data.cause.code})` : ''}.`
}

function answerIn(body: string, cvr: string, readAt: Date): CvrAnswer {
  const answer = found.safeParse(parseJson(body))
  if (!answer.success) return unreachable(`The CVR register gave an answer that does not fit: ${faultOf(answer.error)}`)

  const [hit] = answer.data.hits.hits
  if (hit) return only(cvr, answerFrom(hit._source, readAt))
  return isWhole(answer.data) ? { kind: 'unknown' } : unreachable('The CVR register did not search all of its records.')
}

/** A service that looks past the question must not put one enterprise's data into another's form. */
function only(cvr: string, answer: CvrAnswer): CvrAnswer {
  if (answer.kind !== 'found' || answer.entry.cvr === cvr) return answer
  return unreachable('The CVR register answered with another enterprise than the one asked for.')
}

/** Nothing found counts only where everything was searched. */
function isWhole({ timed_out, _shards }: z.output<typeof found>): boolean {
  return timed_out !== true && (_shards?.failed ?? 0) === 0
}
