import type { FastifyReply } from 'fastify'

/** Sends a document. Browsers may keep a public one for going back, but ask again: what it shows may have changed. */
export function sendHtml(
  reply: FastifyReply,
  status: number,
  markup: string,
  { isPrivate }: { readonly isPrivate: boolean },
): FastifyReply {
  const kept = isPrivate ? 'private, no-store' : 'no-cache'
  return reply.status(status).type('text/html; charset=utf-8').header('cache-control', kept).send(markup)
}
