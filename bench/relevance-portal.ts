import { z } from 'zod'
import { createApp } from '../src/app.ts'
import { consoleUser } from '../src/kernel/access/actor.ts'
import { deliverAll } from '../src/kernel/facts/worker.ts'
import { systemClock } from '../src/kernel/time/clock.ts'
import { createLog } from '../src/log.ts'
import { importSuppliers } from '../src/modules/suppliers/actions/import-suppliers.ts'
import { reactions } from '../src/modules.ts'
import { testKey, testPorts } from '../test/support/request.ts'
import { held } from './ending.ts'
import { openTemporaryPlatform, type TemporaryPlatform } from './temporary-platform.ts'

/** A supplier as an answer shows it. */
export interface Hit {
  /** Its id in the file it was imported from. */
  readonly id: string
  readonly name: string
}

interface Question {
  readonly query: string
  readonly municipality: string
}

/** A running portal, asked over HTTP as anybody may ask it. */
export interface Portal {
  /** Rows that were imported. */
  readonly suppliers: number
  /** Everything in the directory: the first page may not show all. */
  all(): Promise<Hit[]>
  /** The first 20 suppliers. */
  ask(question: Question): Promise<Hit[]>
}

const answer = z.object({
  items: z.array(z.object({ sourceId: z.string().nullable(), name: z.string() })),
  total: z.int(),
})

const log = createLog('error')

/** Imports the table into a database of its own and serves it on a free port of this machine. */
export async function openPortal(suppliersFile: string): Promise<Portal> {
  const platform = await openTemporaryPlatform()
  const suppliers = await fill(platform, suppliersFile)
  const address = await serve(platform)
  const get = async (parameters: Record<string, string>) => {
    return fetchHits(`${address}/api/v1/suppliers?${new URLSearchParams(parameters)}`)
  }
  return {
    suppliers,
    all: () => everyPage((page) => get({ page: String(page), page_size: '100' })),
    ask: async ({ query, municipality }) => {
      const asked = { q: query, page_size: '20' }
      // A purchaser names the municipality that is to be served: who comes from elsewhere and delivers there counts too.
      return (await get(municipality ? { ...asked, delivers_to: municipality } : asked)).hits
    },
  }
}

async function fill({ database }: TemporaryPlatform, path: string): Promise<number> {
  const imported = await importSuppliers({ actor: consoleUser, clock: systemClock, database, log }, { path })
  if (!imported.ok) throw new Error(`${path} cannot be imported: ${JSON.stringify(imported.refusal)}`)
  await deliverAll({ database, reactions, log })
  return imported.value.added
}

async function serve({ database }: TemporaryPlatform): Promise<string> {
  const server = await held(
    () => createApp({ config: { baseUrl: 'http://localhost' }, database, log, secretKey: testKey, ports: testPorts }),
    (app) => app.close(),
  )
  return server.listen({ host: '127.0.0.1', port: 0 })
}

async function fetchHits(url: string): Promise<{ hits: Hit[]; total: number }> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  const { items, total } = answer.parse(await response.json())
  return { hits: items.map(({ sourceId, name }) => ({ id: sourceId ?? '', name })), total }
}

async function everyPage(get: (page: number) => Promise<{ hits: Hit[]; total: number }>): Promise<Hit[]> {
  const hits: Hit[] = []
  for (let page = 1; ; page += 1) {
    const { hits: more, total } = await get(page)
    hits.push(...more)
    if (more.length === 0 || hits.length >= total) return hits
  }
}
