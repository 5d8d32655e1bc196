import type { FastifyReply } from 'fastify'

/** Sends a document. Browsers may keep it for going back, but ask again: what it shows may have changed. */
export function sendHtml(reply: FastifyReply, status: number, markup: string): FastifyReply {
  return reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(markup)
}
