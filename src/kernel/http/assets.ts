import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Server } from './server.ts'

/** A file that pages refer to. Its address carries a hash of its content, so it may be kept for ever. */
export interface Asset {
  readonly url: string
  readonly path: string
  readonly contentType: string
}

const compress = promisify(brotliCompress)

/** Serves the files from memory, compressed at the first request for each. */
export function serveAssets(server: Server, assets: readonly Asset[]): void {
  for (const asset of assets) {
    const contents = once(() => readFile(asset.path))
    const compressed = once(async () => compress(await contents()))

    server.get(asset.url, { schema: { hide: true } }, async (request, reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.contentType)
      reply.header('vary', 'accept-encoding')
      if (!isText(asset) || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return contents()
      reply.header('content-encoding', 'br')
      return compressed()
    })
  }
}

/** Fonts and pictures are compressed by their own format already. */
function isText({ contentType }: Asset): boolean {
  return /^text\/|javascript|svg/.test(contentType)
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}
