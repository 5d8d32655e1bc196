import { after } from 'node:test'
import type { Registry } from 'prom-client'
import { type Actor, visitor } from '../../src/kernel/access/actor.ts'
import { type Database, openDatabase } from '../../src/kernel/database/database.ts'
import { html } from '../../src/kernel/html/html.ts'
import { answerFailures } from '../../src/kernel/http/failures.ts'
import { formGuard } from '../../src/kernel/http/form-guard.ts'
import type { BoundRoute } from '../../src/kernel/http/handlers.ts'
import { measure } from '../../src/kernel/http/metrics.ts'
import { mount } from '../../src/kernel/http/mount.ts'
import { createPageCache, type PageCacheOptions } from '../../src/kernel/http/page-cache.ts'
import { protect } from '../../src/kernel/http/protect.ts'
import { readForms } from '../../src/kernel/http/sent-forms.ts'
import { createServer, type Server } from '../../src/kernel/http/server.ts'
import { shedLoad } from '../../src/kernel/http/shed-load.ts'
import { today } from './clock.ts'
import { type LogLine, memoryLog } from './log.ts'
import { testKey, testPorts } from './request.ts'

export interface KernelServer {
  readonly server: Server
  readonly registry: Registry
  readonly logged: readonly LogLine[]
}

export interface KernelServerOptions {
  readonly routes: readonly BoundRoute[]
  /** Only for routes that ask it something. */
  readonly database?: Database
  /** Requests at work at a time. */
  readonly limit?: number
  /** Pages are kept for others only if told. */
  readonly keptPages?: Omit<PageCacheOptions, 'registry'>
  /** Who has a session; everybody is a visitor unless told. */
  readonly actorOf?: (sessionToken: string) => Actor
}

/** A server of the kernel's parts alone, with routes of the test's own. Its pages have no frame. */
export async function kernelServer({
  routes,
  database,
  limit = 40,
  keptPages,
  actorOf = () => visitor,
}: KernelServerOptions): Promise<KernelServer> {
  const { log, logged } = memoryLog()
  const server = createServer(log)
  await readForms(server)
  after(() => server.close())
  const baseUrl = 'http://localhost:3000'
  protect(server, { baseUrl })
  shedLoad(server, { limit, exempt: ['/healthz'] })
  const registry = measure(server)
  answerFailures(
    server,
    ({ kind, reference, status, resend }, { language }) =>
      `<html lang="${language}">${kind} ${status} ${reference}${resend?.fields.map(({ value }) => ` ${value}`).join('') ?? ''}`,
  )
  mount(server, routes, {
    contextFor: async ({ request, language, visit }) => ({
      actor: actorOf(visit.sessionToken),
      clock: today,
      database: database ?? disconnected,
      log: request.log,
      language,
      baseUrl,
      contactEmail: undefined,
      secretKey: testKey,
      ports: testPorts,
      visit,
    }),
    guard: formGuard(testKey, { baseUrl }),
    ...(keptPages === undefined ? {} : { pageCache: createPageCache({ ...keptPages, registry }) }),
    signInUrl: (_, next) => `/log-ind?next=${encodeURIComponent(next)}`,
    secondFactorUrl: () => '/to-trin',
    render: ({ title, main }, { language }) => String(html`<html lang="${language}"><title>${title}</title>${main}`),
  })
  return { server, registry, logged }
}

/** A pool that connects to nothing before it is asked. */
const disconnected = openDatabase({ url: 'postgresql://nobody@localhost:1/nothing' })
