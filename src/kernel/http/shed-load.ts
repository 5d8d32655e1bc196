import { Overloaded } from './failures.ts'
import type { Server } from './server.ts'

/**
 * Answers at once with 503 when too many requests are at work already. Better a quick "come back in a moment" for some
 * than a slow answer for everybody: beyond what two cores carry, waiting requests only make each other late.
 */
export function shedLoad(server: Server, { limit, exempt }: { limit: number; exempt: readonly string[] }): void {
  let inFlight = 0

  server.addHook('onRequest', async (request, reply) => {
    if (exempt.includes(request.url)) return
    if (inFlight >= limit) throw new Overloaded()

    inFlight += 1
    // `close` comes once for every response, also when the visitor has gone away in the middle of it.
    reply.raw.once('close', () => {
      inFlight -= 1
    })
  })
}
