import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { after } from 'node:test'
import { z } from 'zod'
import { type AppOptions, createApp } from '../../src/app.ts'
import type { Server } from '../../src/kernel/http/server.ts'
import type { Ports } from '../../src/kernel/ports.ts'
import type { Clock } from '../../src/kernel/time/clock.ts'
import { today } from './clock.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type LogLine, memoryLog } from './log.ts'
import { testKey, testPorts } from './request.ts'

export interface TestAppOptions {
  readonly clock?: Clock
  readonly baseUrl?: string
  /** A database of one's own unless told. */
  readonly on?: TestDatabase
  /** What is reached outside: nothing unless told. */
  readonly ports?: Partial<Ports>
}

export interface RegisteredRoute {
  readonly method: string
  readonly path: string
}

export interface TestApp extends TestDatabase {
  readonly server: Server
  /** Every route there is, in the order of registration; HEAD, which comes with each GET, is left out. */
  readonly routes: readonly RegisteredRoute[]
  readonly logged: readonly LogLine[]
}

/** The whole web app on a database of its own, with a clock that stands still. Closed after the test. */
export async function testApp({
  clock = today,
  baseUrl = 'http://localhost:3000',
  on,
  ports = {},
}: TestAppOptions = {}): Promise<TestApp> {
  const database = on ?? (await testDatabase())
  const { log, logged } = memoryLog()
  const { server, routes } = await withRoutes({
    config: { baseUrl },
    database: database.database,
    log,
    clock,
    secretKey: testKey,
    ports: { ...testPorts, ...ports },
  })
  after(() => server.close())
  return { ...database, server, routes, logged }
}

/** Creates the app and writes down each route as it is registered, whoever registers it. */
async function withRoutes(options: AppOptions): Promise<{ server: Server; routes: RegisteredRoute[] }> {
  const routes: RegisteredRoute[] = []
  const watch = (message: unknown) => {
    for (const server of serversIn(message)) {
      server.addHook('onRoute', ({ method, url }) => {
        for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, path: url })
      })
    }
  }
  subscribe('fastify.initialization', watch)
  const server = createApp(options)
  unsubscribe('fastify.initialization', watch)
  return { server: await server, routes }
}

/** The framework announces each server it makes: `{ fastify: server }`. */
function serversIn(message: unknown): Server[] {
  return typeof message === 'object' && message !== null && 'fastify' in message
    ? [announced.parse(message.fastify)]
    : []
}

const announced = z.custom<Server>((value) => typeof value === 'object' && value !== null && 'addHook' in value)
