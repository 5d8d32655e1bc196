import type { FastifyReply, onResponseHookHandler } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Server } from './server.ts'

/** Counts and times requests by route and status; answers the registry that `/metrics` prints. */
export function measure(server: Server): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })

  const observe = (route: string, reply: FastifyReply) =>
    durations.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000)

  // The pattern, not the address: addresses are endless and may hold what somebody searched for. Noted once for each route,
  // since asking the framework for it at each request is dear.
  server.addHook('onRoute', (route) => {
    const observeRoute: onResponseHookHandler = (_, reply, done) => {
      observe(route.url, reply)
      done()
    }
    route.onResponse = [route.onResponse ?? [], observeRoute].flat()
  })
  server.addHook('onResponse', (request, reply, done) => {
    if (request.is404) observe('none', reply)
    done()
  })
  return registry
}
