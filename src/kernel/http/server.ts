import { randomUUID } from 'node:crypto'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { answerClientError } from './client-error.ts'
import { scriptlessHeaders } from './protect.ts'

/** Every server of the platform is this one; what differs is what is mounted on it. */
export type Server = FastifyInstance

/**
 * A server with the limits that protect it from a slow, large or malformed request. Sizes in bytes, times in milliseconds.
 * The request's id is the reference number that a visitor sees when something fails.
 */
export function createServer(log: FastifyBaseLogger): Server {
  const server: Server = fastify({
    loggerInstance: log,
    // One line a request would say little and cost much; failures are logged where they are answered, figures are at /metrics.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(0, 13),
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => server.errorHandler(error, request, reply.headers(scriptlessHeaders)),
    clientErrorHandler: answerClientError,
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  letGoWhenClosing(server)
  return server
}

/**
 * Whoever keeps a connection open for the next request is let go with the answer at hand. The framework closes only those
 * that are idle when the closing begins; the others would be waited for until the end of their keep-alive.
 */
function letGoWhenClosing(server: Server): void {
  let sweep: NodeJS.Timeout | undefined
  server.addHook('preClose', async () => {
    // For answers that are on their way already and can no longer say it.
    sweep = setInterval(() => server.server.closeIdleConnections(), 100)
  })
  server.addHook('onSend', async (_, reply) => {
    if (sweep !== undefined) reply.header('connection', 'close')
  })
  server.addHook('onClose', async () => clearInterval(sweep))
}
