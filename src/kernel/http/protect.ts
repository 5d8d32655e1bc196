import { randomUUID } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Server } from './server.ts'

export const policyHeader = 'content-security-policy'

/** What every page may load: styles, fonts and pictures, from this site alone. */
const ownThings = "style-src 'self';img-src 'self' data:;font-src 'self'"

/** What stands in the policy of all answers but those for the frames of other sites. */
const scriptlessPolicy = `default-src 'none';${ownThings};form-action 'self';base-uri 'none';frame-ancestors 'none'`

/** For the answers to addresses that cannot be read as well: the framework gives them before any hook runs. */
export const scriptlessHeaders = {
  [policyHeader]: scriptlessPolicy,
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Beside those: what older browsers, plug-ins and other windows may not do. */
const furtherHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

/**
 * The headers that keep an answer from being framed, sniffed or injected into; no script runs unless `allowOwnScripts` says
 * so. They are the same for every answer, so they are put together once: a library that makes them anew each time took
 * two thirds of what a small answer costs, and left 7 KB each behind.
 */
export function protect(server: Server, { baseUrl }: { readonly baseUrl: string }): void {
  const isHttps = baseUrl.startsWith('https:')
  const headers = {
    ...scriptlessHeaders,
    ...furtherHeaders,
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    [policyHeader]: scriptlessPolicy + upgrade(isHttps),
  }
  server.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers)
    done()
  })
}

/**
 * Lets the scripts of this answer run that carry the nonce, and no others, and answers the nonce. Nobody can guess it: it has
 * 122 random bits. Called once for each page that is made.
 */
export function allowOwnScripts(reply: FastifyReply): string {
  const nonce = randomUUID().replaceAll('-', '')
  const scripts = `script-src 'nonce-${nonce}';connect-src 'self';manifest-src 'self'`
  const isHttps = String(reply.getHeader(policyHeader)).endsWith(upgrade(true))
  reply.header(policyHeader, `${scriptlessPolicy};${scripts}${upgrade(isHttps)}`)
  return nonce
}

/**
 * Lets the answer stand in a frame of any other site: there is nothing to press in it but links. A site that has closed itself
 * off from all others (`Cross-Origin-Embedder-Policy`) lets in only what says by two headers that it may be. No script runs,
 * so the nonce that it answers is none.
 */
export function allowFrames(reply: FastifyReply): '' {
  reply.removeHeader('x-frame-options')
  reply.headers({ 'cross-origin-resource-policy': 'cross-origin', 'cross-origin-embedder-policy': 'require-corp' })
  reply.header(policyHeader, `default-src 'none';${ownThings};form-action 'none';base-uri 'none';frame-ancestors *`)
  return ''
}

/** A site that is reached encrypted loads nothing in the open. */
function upgrade(isHttps: boolean): string {
  return isHttps ? ';upgrade-insecure-requests' : ''
}
