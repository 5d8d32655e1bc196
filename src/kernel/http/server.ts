import { randomUUID } from 'node:crypto'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { answerClientError } from './client-error.ts'
import { drainWhenClosing } from './drain.ts'
import { openData, openDataHeaders } from './open-data.ts'
import { scriptlessHeaders } from './protect.ts'

/** Every server of the platform is this one; what differs is what is mounted on it. */
export type Server = FastifyInstance

/**
 * A server with the limits that protect it from a slow, large or malformed request. Sizes in bytes, times in milliseconds.
 * The request's id is the reference number that a visitor sees when something fails.
 */
export function createServer(
  log: FastifyBaseLogger,
  { trustProxy }: { readonly trustProxy: number } = { trustProxy: 0 },
): Server {
  const server: Server = fastify({
    loggerInstance: log,
    // One line a request would say little and cost much; failures are logged where they are answered, figures are at /metrics.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(0, 13),
    // Behind a proxy that says so, the visitor's address is the one the proxy tells.
    trustProxy: trustProxy === 0 ? false : (_, hop) => hop < trustProxy,
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    // Who asks once more on a connection that is about to close gets a proper answer; the framework's own is no problem document.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // These come before any hook; what hooks add to other answers is added here.
    frameworkErrors: (error, request, reply) =>
      server.errorHandler(error, request, reply.headers({ ...scriptlessHeaders, ...openDataHeaders(request.url) })),
    clientErrorHandler: answerClientError,
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  openData(server)
  drainWhenClosing(server, { patience: 10_000 })
  return server
}
