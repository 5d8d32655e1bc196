import type { Server } from './server.ts'

/** A file that pages refer to, in memory. Its address carries a hash of its content, so it may be kept for ever. */
export interface Asset {
  readonly url: string
  readonly contentType: string
  readonly body: Buffer
  /** The same, compressed; absent where that would save nothing. */
  readonly brotli?: Buffer
}

/** Serves the files, compressed to those who can read that. */
export function serveAssets(server: Server, assets: readonly Asset[]): void {
  for (const { url, contentType, body, brotli } of assets) {
    server.get(url, { schema: { hide: true } }, async (request, reply) => {
      reply
        .type(contentType)
        .headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
      if (brotli === undefined || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return body
      return reply.header('content-encoding', 'br').send(brotli)
    })
  }
}
