import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Coding, codingFor, isWorthPacking, packed } from './compressed.ts'
import { policyHeader } from './protect.ts'

/** A page for nobody in particular, as it goes over the line: to one visitor, or to all who ask within a moment. */
export interface RenderedPage {
  readonly body: Buffer
  /** The security policy that belongs to it: its scripts carry the nonce that stands there. */
  readonly policy: string
  /** How long others may keep it. */
  readonly cacheControl: string
  /** The body in a form that the visitor's program can read; made when first asked for. */
  packed(coding: Coding): Buffer
}

/** The page that the reply is about to bring, in a form that can be sent more than once. */
export function renderedPage(reply: FastifyReply, markup: string, cacheControl: string): RenderedPage {
  const body = Buffer.from(markup)
  const forms = new Map<Coding, Buffer>()
  return {
    body,
    policy: String(reply.getHeader(policyHeader)),
    cacheControl,
    packed: (coding) => {
      const form = forms.get(coding) ?? packed(body, coding)
      forms.set(coding, form)
      return form
    },
  }
}

/** Sends the page as small as the receiver can read it. */
export function sendRenderedPage(request: FastifyRequest, reply: FastifyReply, page: RenderedPage): FastifyReply {
  const coding = isWorthPacking(page.body) ? codingFor(request.headers['accept-encoding']) : undefined
  reply
    .header(policyHeader, page.policy)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', page.cacheControl)
    .header('vary', 'accept-encoding')
  if (coding === undefined) return reply.send(page.body)
  return reply.header('content-encoding', coding).send(page.packed(coding))
}
