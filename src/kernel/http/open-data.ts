import type { Server } from './server.ts'

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
}

/**
 * The API is open data: any site's script may read it, its refusals too. There is nothing to protect from them, since no
 * answer depends on a cookie. Caches ask again each time: what is found may have changed.
 */
export function openData(server: Server): void {
  server.addHook('onSend', async (request, reply) => {
    reply.headers(openDataHeaders(request.url))
  })
}

/** The headers of the answers at an address: none but for the API and its description. */
export function openDataHeaders(url: string): Readonly<Record<string, string>> {
  return /^\/(?:api\/v1|openapi\.json)(?:[/?]|$)/.test(url) ? headers : {}
}
