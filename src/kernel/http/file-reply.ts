import type { FastifyReply } from 'fastify'
import type { FileReply } from './reply.ts'

export interface FileOptions {
  readonly contentType: string
  /** Made for somebody who has signed in: kept by nobody. */
  readonly isPrivate: boolean
}

/** Sends a file, to be shown or to be saved under a name. */
export function sendFile(reply: FastifyReply, file: FileReply, { contentType, isPrivate }: FileOptions): FastifyReply {
  if (file.downloadAs !== undefined) reply.header('content-disposition', attachment(file.downloadAs))
  if (isPrivate) reply.header('cache-control', 'private, no-store')
  else if (file.isImmutable) reply.header('cache-control', 'public, max-age=31536000, immutable')
  const body = typeof file.body === 'string' ? file.body : Buffer.from(file.body)
  return reply
    .status(file.status)
    .type(file.contentType ?? contentType)
    .send(body)
}

/** RFC 6266: the plain name for old programs, the one with æ, ø and å for all others. */
function attachment(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w.-]+/g, '-')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
