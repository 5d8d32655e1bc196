import type { Server as HttpServer, ServerResponse } from 'node:http'
import type { Server } from './server.ts'

export interface DrainOptions {
  /** Milliseconds from the beginning of the closing after which whoever still reads is cut off. */
  readonly patience: number
}

/**
 * Closing lets every answer under way come to its end, and lets go whoever only keeps a connection open for the next
 * request. Node alone would cut off slow readers: it takes a connection for idle as soon as the answer is handed over,
 * even if most of it still waits to be sent.
 */
export function drainWhenClosing(server: Server, { patience }: DrainOptions): void {
  spareSlowReaders(server.server)
  let sweep: NodeJS.Timeout | undefined
  let end: NodeJS.Timeout | undefined

  server.addHook('preClose', async () => {
    // The framework closes only those that are idle when the closing begins; the others become so later.
    sweep = setInterval(() => server.server.closeIdleConnections(), 100)
    end = setTimeout(() => server.server.closeAllConnections(), patience)
  })
  server.addHook('onSend', (_, reply, __, done) => {
    if (sweep !== undefined) reply.header('connection', 'close')
    done()
  })
  server.addHook('onClose', async () => {
    clearInterval(sweep)
    clearTimeout(end)
  })
}

/**
 * Makes "close the idle connections" wait as long as an answer is being sent. Those that are truly idle wait with it: Node
 * does not tell the two apart, and the closing waits for the answer anyway.
 */
function spareSlowReaders(http: HttpServer): void {
  const underWay = new Set<ServerResponse>()
  http.on('request', (_, response: ServerResponse) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })

  const closeIdle = http.closeIdleConnections.bind(http)
  http.closeIdleConnections = () => {
    const someoneReads = [...underWay].some((response) => response.writableEnded)
    if (!someoneReads) closeIdle()
  }
}
