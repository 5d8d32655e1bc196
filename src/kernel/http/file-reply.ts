import { addAbortSignal, Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { FileReply, FileVersion } from './reply.ts'

export interface FileOptions {
  readonly contentType: string
  /** Made for somebody who has signed in: kept by nobody. */
  readonly isPrivate: boolean
}

/** Whoever takes longer for a file that comes in pieces has stopped reading; in milliseconds. */
const longestDownload = 30 * 60_000

/** Sends a file, to be shown or to be saved under a name; or says that the receiver has it already. */
export function sendFile(reply: FastifyReply, file: FileReply, { contentType, isPrivate }: FileOptions): FastifyReply {
  if (file.downloadAs !== undefined) reply.header('content-disposition', attachment(file.downloadAs))
  if (isPrivate) reply.header('cache-control', 'private, no-store')
  else if (file.isImmutable) reply.header('cache-control', 'public, max-age=31536000, immutable')
  if (file.version !== undefined) describe(reply, file.version)
  if (file.version !== undefined && isKnown(reply, file.version)) return reply.status(304).send()
  return reply
    .status(file.status)
    .type(file.contentType ?? contentType)
    .send(bodyOf(reply, file))
}

function bodyOf(reply: FastifyReply, { body, version }: FileReply): string | Buffer | Readable {
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return Buffer.from(body)
  if (version !== undefined) reply.header('content-length', version.bytes)
  // Who asks for the head alone gets it without a piece being fetched.
  if (reply.request.method === 'HEAD') return Readable.from([])
  return addAbortSignal(AbortSignal.timeout(longestDownload), Readable.from(body))
}

function describe(reply: FastifyReply, { tag, changedAt }: FileVersion): void {
  reply.header('etag', `"${tag}"`)
  if (changedAt !== undefined) reply.header('last-modified', changedAt.toUTCString())
}

/** RFC 9110: the tag decides where one is sent, else the time, which knows whole seconds only. */
function isKnown({ request }: FastifyReply, { tag, changedAt }: FileVersion): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers
  if (tags !== undefined) return tags.split(',').some((each) => /^(?:W\/)?"(.*)"$/.exec(each.trim())?.[1] === tag)
  return (
    since !== undefined &&
    changedAt !== undefined &&
    Math.floor(changedAt.getTime() / 1_000) * 1_000 <= Date.parse(since)
  )
}

/** RFC 6266: the plain name for old programs, the one with æ, ø and å for all others. */
function attachment(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w.-]+/g, '-')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
