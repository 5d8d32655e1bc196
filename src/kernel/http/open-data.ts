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
  server.addHook('onSend', (request, reply, _, done) => {
    reply.headers(openDataHeaders(request.url))
    done()
  })
}

/** The headers of the answers at an address: none but for the API, its description and the files of open data. */
export function openDataHeaders(url: string): Readonly<Record<string, string>> {
  return /^\/(?:api\/v1(?:[/?]|$)|openapi\.json(?:[/?]|$)|data\/)/.test(url) ? headers : {}
}
