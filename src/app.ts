import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'
import { assets } from './design/assets.ts'
import { visitor } from './kernel/access/actor.ts'
import type { Database } from './kernel/database/database.ts'
import { serveAssets } from './kernel/http/assets.ts'
import { answerFailures } from './kernel/http/failures.ts'
import { measure } from './kernel/http/metrics.ts'
import { type MountOptions, mount } from './kernel/http/mount.ts'
import { describeApi, openApi } from './kernel/http/openapi.ts'
import { probes } from './kernel/http/probes.ts'
import { protect } from './kernel/http/protect.ts'
import { createServer, type Server } from './kernel/http/server.ts'
import { shedLoad } from './kernel/http/shed-load.ts'
import { type Clock, systemClock } from './kernel/time/clock.ts'
import { apiDescription, failurePage, renderPage } from './modules/site/index.ts'
import { modules } from './modules.ts'
import { migrationsDirectory } from './platform.ts'

export interface AppOptions {
  readonly config: Pick<Config, 'baseUrl'> & Partial<Pick<Config, 'contactEmail'>>
  readonly database: Database
  readonly log: FastifyBaseLogger
  readonly clock?: Clock
}

/** Requests at work at a time, at most. Twice what two cores need to be busy; more would only wait. */
const inFlightLimit = 40

/** The web app, from the first thing that meets a request to the last. */
export async function createApp({ config, database, log, clock = systemClock }: AppOptions): Promise<Server> {
  const { baseUrl, contactEmail } = config
  const server = createServer(log)
  const options: MountOptions = {
    contextFor: (request, language) => ({
      actor: visitor,
      clock,
      database,
      log: request.log,
      language,
      baseUrl,
      contactEmail,
    }),
    render: (reply, view) => renderPage(reply, view, baseUrl),
  }

  // First of all, so that every answer carries the headers, also the refusals of what comes next.
  await protect(server, { baseUrl })
  shedLoad(server, { limit: inFlightLimit, exempt: ['/healthz', '/readyz', '/metrics'] })
  const registry = measure(server)
  answerFailures(server, (failure, view) =>
    options.render(failurePage(failure, view.language), { ...view, alternates: undefined }),
  )

  serveAssets(server, assets)
  mount(server, probes({ database, migrationsDirectory, registry }), options)
  await describeApi(server, { ...apiDescription, baseUrl })
  mount(server, openApi(server), options)
  for (const module of modules) mount(server, module.routes, options)
  return server
}
