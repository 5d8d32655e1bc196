import { z } from 'zod'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { largestNotice } from '../model/notice.ts'

declare module '../../../kernel/ports.ts' {
  interface Ports {
    /** Where tender notices are published. Absent: only what is imported by hand is there. */
    readonly ted?: TedSource | undefined
  }
}

/** Days of publication, both included. */
export interface TedQuestion {
  readonly from: Day
  readonly until: Day
  /** Of the page before; absent for the first. */
  readonly token?: string | undefined
}

/** A notice that was published: its number, and where it can be read. */
export interface TedHit {
  readonly number: string
  readonly url: string
}

export interface TedPage {
  readonly hits: readonly TedHit[]
  /** To ask for the next page with; absent after the last. */
  readonly token: string | undefined
}

/** `later`: to be tried again. `never`: this one will not be had, others may. */
export interface TedFault {
  readonly kind: 'later' | 'never'
  readonly reason: string
}

/** The notices of the Official Journal, by the day on which they are published. */
export interface TedSource {
  search(question: TedQuestion): Promise<Result<TedPage, TedFault>>
  read(hit: TedHit): Promise<Result<Uint8Array, TedFault>>
}

const pageLength = 100
const longestWait = 30_000
const longestAnswer = 10 * 1024 ** 2
const mostRedirections = 3

const answerShape = z.object({
  notices: z.array(
    z.object({
      'publication-number': z.string(),
      links: z.object({ xml: z.record(z.string(), z.string()).optional() }).optional(),
    }),
  ),
  iterationNextToken: z.string().nullish(),
})

/** The search service of Tenders Electronic Daily, version 3: anybody may ask, without a key. Only Danish buyers are asked for. */
export function tedSource(url: string): TedSource {
  const base = new URL(url)
  const endpoint = new URL('v3/notices/search', url.endsWith('/') ? url : `${url}/`)
  return {
    async search(question) {
      const body = JSON.stringify(bodyOf(question))
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const answer = await exchange(endpoint, { base, most: longestAnswer, init: { method: 'POST', headers, body } })
      return answer.ok ? pageIn(answer.value) : answer
    },
    async read({ number, url: address }) {
      const target = URL.parse(address)
      if (target === null || !isOurs(target, base)) return never(`${number} stands at an address that is not TED's.`)
      return exchange(target, { base, most: largestNotice, init: { headers: { accept: 'application/xml' } } })
    },
  }
}

function bodyOf({ from, until, token }: TedQuestion) {
  const days = `publication-date>=${from.replaceAll('-', '')} AND publication-date<=${until.replaceAll('-', '')}`
  return {
    query: `buyer-country IN (DNK) AND ${days} SORT BY publication-number ASC`,
    fields: ['publication-number', 'links'],
    limit: pageLength,
    scope: 'ALL',
    paginationMode: 'ITERATION',
    ...(token === undefined ? {} : { iterationNextToken: token }),
  }
}

function pageIn(bytes: Uint8Array): Result<TedPage, TedFault> {
  const answer = answerShape.safeParse(jsonIn(bytes))
  if (!answer.success) return later('TED gave an answer that does not fit.')
  const { notices, iterationNextToken } = answer.data
  const hits = notices.flatMap(({ 'publication-number': number, links }) => {
    // One document has all languages; where each has its own they say the same.
    const url = links?.xml?.MUL ?? Object.values(links?.xml ?? {})[0]
    return url === undefined ? [] : [{ number, url }]
  })
  return ok({ hits, token: notices.length === 0 ? undefined : (iterationNextToken ?? undefined) })
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * Whether the address belongs to the service: its own host, or the site it is a part of (`ted.europa.eu` for
 * `api.ted.europa.eu`). An answer must not make us call on anybody else, least of all on this machine's own network.
 */
function isOurs(target: URL, base: URL): boolean {
  if (target.protocol !== base.protocol || target.username !== '' || target.password !== '') return false
  const isParent = target.hostname.split('.').length >= 3 && base.host.endsWith(`.${target.host}`)
  return target.host === base.host || isParent
}

interface Exchange {
  readonly base: URL
  /** Longest answer, in bytes. */
  readonly most: number
  readonly init: RequestInit
}

/** The body of a good answer. A redirection is followed as far as it leads to the service itself. */
async function exchange(target: URL, { base, most, init }: Exchange): Promise<Result<Uint8Array, TedFault>> {
  let url = target
  try {
    for (let redirections = 0; redirections <= mostRedirections; redirections += 1) {
      const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(longestWait) })
      if (response.status < 300 || response.status >= 400) return await bodyIn(response, most)
      await response.body?.cancel()
      const next = URL.parse(response.headers.get('location') ?? '', url.href)
      if (next === null || !isOurs(next, base)) return never('TED sends us on to an address that is not its own.')
      url = next
    }
    return never('TED sends us on again and again.')
  } catch {
    return later('TED cannot be reached, or did not answer in time.')
  }
}

async function bodyIn(response: Response, most: number): Promise<Result<Uint8Array, TedFault>> {
  const { status } = response
  if (!response.ok) {
    await response.body?.cancel()
    const isOver = status >= 400 && status < 500 && status !== 429 && status !== 408
    const reason = `TED answered with status ${status}.`
    return isOver ? never(reason) : later(reason)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > most) return never('TED answered with more than we take in.')
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}

function later(reason: string): Result<never, TedFault> {
  return refused({ kind: 'later', reason })
}

function never(reason: string): Result<never, TedFault> {
  return refused({ kind: 'never', reason })
}
