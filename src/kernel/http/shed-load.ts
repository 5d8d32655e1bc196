import type { FastifyRequest } from 'fastify'
import { Overloaded } from './failures.ts'
import type { Server } from './server.ts'

/**
 * Answers at once with 503 when too many requests are at work already. Better a quick "come back in a moment" for some
 * than a slow answer for everybody: beyond what two cores carry, waiting requests only make each other late.
 *
 * A request has its place until its answer is through and its handler is done, whichever comes last. A visitor who hangs
 * up does not stop the queries that were begun; who hangs up again and again would otherwise get past the limit.
 */
export function shedLoad(server: Server, { limit, exempt }: { limit: number; exempt: readonly string[] }): void {
  const places = countPlaces()

  server.addHook('onRequest', (request, reply, done) => {
    if (exempt.includes(request.url)) return done()
    if (places.taken() >= limit) return done(new Overloaded())

    places.hold(request)
    // `close` comes once for every response, also when there is no handler or the visitor has gone away in the middle.
    reply.raw.once('close', () => places.letGo(request))
    done()
  })

  server.addHook('onRoute', (route) => {
    const { handler } = route
    route.handler = async function (request, reply) {
      if (!places.isKnown(request)) return handler.call(this, request, reply)
      places.hold(request)
      try {
        return await handler.call(this, request, reply)
      } finally {
        places.letGo(request)
      }
    }
  })
}

/** Counts requests that somebody holds: the answer on its way is one holder, the handler at work another. */
function countPlaces() {
  const holders = new WeakMap<FastifyRequest, number>()
  let taken = 0

  const change = (request: FastifyRequest, by: 1 | -1) => {
    const before = holders.get(request) ?? 0
    holders.set(request, before + by)
    if (before === 0) taken += 1
    if (before + by === 0) taken -= 1
  }
  return {
    taken: () => taken,
    isKnown: (request: FastifyRequest) => holders.has(request),
    hold: (request: FastifyRequest) => change(request, 1),
    letGo: (request: FastifyRequest) => change(request, -1),
  }
}
