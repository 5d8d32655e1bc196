import type { FastifyBaseLogger } from 'fastify'
import { type Config, migrationsDirectory } from './config.ts'
import { assets } from './design/assets.ts'
import type { Database } from './kernel/database/database.ts'
import { serveAssets } from './kernel/http/assets.ts'
import { answerFailures } from './kernel/http/failures.ts'
import { formGuard } from './kernel/http/form-guard.ts'
import { measure } from './kernel/http/metrics.ts'
import { type MountOptions, mount } from './kernel/http/mount.ts'
import { describeApi, openApi } from './kernel/http/openapi.ts'
import { createPageCache } from './kernel/http/page-cache.ts'
import { probes } from './kernel/http/probes.ts'
import { protect } from './kernel/http/protect.ts'
import { readForms } from './kernel/http/sent-forms.ts'
import { createServer, type Server } from './kernel/http/server.ts'
import { shedLoad } from './kernel/http/shed-load.ts'
import type { Ports } from './kernel/ports.ts'
import type { SecretKey } from './kernel/secret-key.ts'
import { type Clock, systemClock } from './kernel/time/clock.ts'
import { loadPlatformSettings, platformSettings } from './modules/desk/index.ts'
import { secondFactorUrl, signInUrl } from './modules/identity/index.ts'
import { actorOf } from './modules/organisations/index.ts'
import { apiDescription, failurePage, renderPage } from './modules/site/index.ts'
import { modules } from './modules.ts'

export interface AppOptions {
  readonly config: Pick<Config, 'baseUrl'> & Partial<Pick<Config, 'contactEmail' | 'trustProxy' | 'pageCacheSeconds'>>
  readonly database: Database
  readonly log: FastifyBaseLogger
  readonly secretKey: SecretKey
  readonly ports: Ports
  readonly clock?: Clock
}

/** Requests at work at a time, at most. Twice what two cores need to be busy; more would only wait. */
const inFlightLimit = 40

/** The web app, from the first thing that meets a request to the last. */
export async function createApp(app: AppOptions): Promise<Server> {
  const { config, database, log, secretKey, ports, clock = systemClock } = app
  const { baseUrl, contactEmail, trustProxy = 0, pageCacheSeconds = 0 } = config
  const server = createServer(log, { trustProxy })
  await loadPlatformSettings({ database, clock })

  // First of all, so that every answer carries the headers, also the refusals of what comes next.
  protect(server, { baseUrl })
  shedLoad(server, { limit: inFlightLimit, exempt: ['/healthz', '/readyz', '/metrics'] })
  const registry = measure(server)

  const guard = formGuard(secretKey, { baseUrl })
  const options: MountOptions = {
    contextFor: async ({ request, language, visit }) => ({
      actor: await actorOf({ database, clock }, visit.sessionToken),
      clock,
      database,
      log: request.log,
      language,
      baseUrl,
      contactEmail,
      secretKey,
      ports,
      visit,
    }),
    render: (reply, view) => renderPage(reply, view, baseUrl, platformSettings({ database, clock })),
    guard,
    signInUrl,
    secondFactorUrl,
    ...(pageCacheSeconds > 0 ? { pageCache: createPageCache({ seconds: pageCacheSeconds, clock, registry }) } : {}),
  }

  await readForms(server)
  answerFailures(server, (failure, view) => options.render(failurePage(failure, view.language), view))

  serveAssets(server, assets)
  mount(server, probes({ database, migrationsDirectory, registry }), options)
  await describeApi(server, { ...apiDescription, baseUrl })
  mount(server, openApi(server), options)
  for (const module of modules) mount(server, module.routes, options)
  return server
}
