import type { FastifyRequest } from 'fastify'
import type { Language } from '../i18n/language.ts'
import { hasSession } from './form-guard.ts'
import type { PageRoute } from './route.ts'

/**
 * Under what a page is kept for others; nothing where it must be made for this request alone. The key holds all that a page
 * for nobody in particular is made from: its route, its language and what stands in its address. No header is part of it,
 * since none has a say in what the page is.
 */
export function pageCacheKey(
  route: PageRoute,
  language: Language,
  request: Pick<FastifyRequest, 'params' | 'query' | 'headers' | 'cookies'>,
): string | undefined {
  if (route.access !== 'everyone' || isPersonal(request)) return undefined
  const query = knownQuery(route, request.query)
  return query && [route.path[language], ...Object.values(request.params ?? {}), ...query].map(encoded).join('&')
}

/** Whoever brings along who they are may get a page of their own. */
function isPersonal(request: Pick<FastifyRequest, 'headers' | 'cookies'>): boolean {
  return request.headers.authorization !== undefined || hasSession(request)
}

/**
 * Names and values in the order of the names. Nothing when there is one that the route does not know, or one that comes twice:
 * anybody could fill the memory with made-up ones.
 */
function knownQuery({ query: known = [] }: PageRoute, query: unknown): string[] | undefined {
  const given = Object.entries(query ?? {})
  if (given.length === 0) return []
  if (!given.every(([name, value]) => known.includes(name) && typeof value === 'string')) return undefined
  return given.sort(([one], [other]) => (one < other ? -1 : 1)).flat()
}

/** As JSON first: half a pair of surrogates could not be encoded, or would be taken for another one. */
function encoded(part: unknown): string {
  return encodeURIComponent(JSON.stringify(part))
}
