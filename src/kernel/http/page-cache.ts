import { Counter, type Registry } from 'prom-client'
import type { Clock } from '../time/clock.ts'
import type { RenderedPage } from './rendered-page.ts'
import type { PageReply } from './reply.ts'

/** Pages that were made for nobody in particular, kept for the next who asks the same. */
export interface PageCache {
  /** The page under the key, while it is young enough; none for a request that has no key. Counts how often there is one. */
  find(key: string | undefined): KeptPage | undefined
  keep(key: string, page: KeptPage): void
}

export interface KeptPage extends Pick<PageReply, 'whenShown'> {
  readonly page: RenderedPage
}

export interface PageCacheOptions {
  /** How old a page may be. */
  readonly seconds: number
  readonly clock: Clock
  readonly registry: Registry
  /** What all pages together may take; 16 MB unless told. */
  readonly mostBytes?: number
  /** 2,000 unless told. */
  readonly mostPages?: number
}

interface Entry {
  readonly kept: KeptPage
  readonly bytes: number
  /** In milliseconds since 1970. */
  readonly until: number
}

/** Nothing is kept longer than this, whatever the setting says. */
export const longestKeptSeconds = 10

/**
 * A memory of pages, bounded in age, bytes and number; the one kept first goes first. What everybody asks for at once is made
 * once; what was asked for once goes when the next page comes after its time.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { seconds, clock, registry, mostBytes = 16_000_000, mostPages = 2_000 } = options
  const keptFor = Math.min(seconds, longestKeptSeconds) * 1_000
  const pages = new Map<string, Entry>()
  const outcomes = outcomeCounters(registry)
  const now = () => clock.now().getTime()
  let bytes = 0

  const forget = (key: string) => {
    bytes -= pages.get(key)?.bytes ?? 0
    pages.delete(key)
  }
  const makeRoom = () => {
    for (const [key, { until }] of pages) {
      if (bytes <= mostBytes && pages.size <= mostPages && now() < until) return
      forget(key)
    }
  }
  return {
    find: (key) => {
      const entry = key === undefined ? undefined : pages.get(key)
      const kept = entry !== undefined && now() < entry.until ? entry.kept : undefined
      outcomes[outcomeOf(key, kept)].inc()
      return kept
    },
    keep: (key, kept) => {
      forget(key)
      const size = sizeOf(key, kept.page)
      pages.set(key, { kept, bytes: size, until: now() + keptFor })
      bytes += size
      makeRoom()
    },
  }
}

type Outcome = 'hit' | 'miss' | 'bypass'

function outcomeOf(key: string | undefined, kept: KeptPage | undefined): Outcome {
  if (key === undefined) return 'bypass'
  return kept === undefined ? 'miss' : 'hit'
}

/** In bytes. The packed forms come later, on demand; all of them together are smaller than the page itself. */
function sizeOf(key: string, { body }: RenderedPage): number {
  return 2 * (body.length + key.length)
}

function outcomeCounters(registry: Registry): Readonly<Record<Outcome, { inc(): void }>> {
  const counter = new Counter({
    name: 'page_cache_requests_total',
    help: 'Pages asked for: answered from those kept (hit), made and kept (miss), made for one request alone (bypass).',
    labelNames: ['outcome'],
    registers: [registry],
  })
  return { hit: counter.labels('hit'), miss: counter.labels('miss'), bypass: counter.labels('bypass') }
}
