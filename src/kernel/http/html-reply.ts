import type { FastifyReply } from 'fastify'
import { renderedPage, sendRenderedPage } from './rendered-page.ts'

/** What browsers may do with a page for everybody: keep it for going back, but ask again, since what it shows may have changed. */
export const publicPage = 'no-cache'

/**
 * Sends a document. One that was made for somebody is not packed: who can have words of their own shown in it could tell from
 * its length what else stands there, such as the token of a form.
 */
export function sendHtml(
  reply: FastifyReply,
  status: number,
  markup: string,
  { isPrivate }: { readonly isPrivate: boolean },
): FastifyReply {
  reply.status(status)
  if (!isPrivate) return sendRenderedPage(reply.request, reply, renderedPage(reply, markup, publicPage))
  return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(markup)
}
