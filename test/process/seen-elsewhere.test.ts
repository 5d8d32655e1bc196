import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { dataDirectory, until } from '../support/process.ts'
import { signedIn, startedBefore } from './both.ts'
import { countFound, suppliersShown } from './directory.ts'
import type { Ask } from './kept-connection.ts'
import type { Visitor } from './visitor.ts'

/** As long as a kept page may be shown: long enough to tell it from one that is made anew. */
const keptSeconds = 5

/** An invented enterprise of the demo, which somebody keeps, and its number in the register, which finds it alone. */
const [kitchen, kitchensNumber] = ['Eksempel Kantine', '99990007']

const directory = await dataDirectory()
const environment = { RUMMELIG_PROCESSES: '2', PAGE_CACHE_SECONDS: String(keptSeconds) }

describe('what is changed at one of two processes', () => {
  const running = startedBefore({ directory, environment })

  it('is found at the other within two seconds, more often than not however busy the machine', async () => {
    const { app, other } = running()
    const seller = await keeperOf(running())
    const waits: number[] = []
    for (const [does, expected] of [...turns, ...turns, turns[0]]) {
      const began = performance.now()
      assert.equal((await seller.post(does)).status, 303)
      const isFound = async () => (await countFound(app.url, kitchensNumber, other)) === expected
      await until(`the search at the other finds ${expected}`, isFound)
      waits.push(performance.now() - began)
    }
    assert.ok(waits.filter((each) => each < 2_000).length >= 3, `It took ${waits.map(Math.round).join(', ')} ms.`)
    assert.equal((await seller.post(resumed)).status, 303)
  })

  it('is on no page of the other that is older than pages are kept', async () => {
    const { app, other } = running()
    const seller = await keeperOf(running())
    const shown = () => suppliersShown(app.url, kitchensNumber, other)
    await until('the page shows it again', async () => (await shown()).join() === kitchen)
    const before = await hitsAt(app.url, other)
    await shown()
    assert.ok((await hitsAt(app.url, other)) > before, 'The page was not kept.')

    assert.equal((await seller.post(paused)).status, 303)
    await until('the search at the other knows', async () => (await countFound(app.url, kitchensNumber, other)) === 0)
    const oldest = performance.now() + keptSeconds * 1_000
    while (performance.now() < oldest) await pause(100)
    for (let times = 0; times < 5; times++) assert.deepEqual(await shown(), [])
  })
})

const [paused, resumed] = ['/min-virksomhed/pause', '/min-virksomhed/genoptagelse']

/** What one may do with the page by turns, and how many its number finds then. */
const turns = [
  [paused, 0],
  [resumed, 1],
] as const

/** Who keeps the kitchen's page, with a form at hand. */
async function keeperOf({ app, one }: ReturnType<ReturnType<typeof startedBefore>>): Promise<Visitor> {
  const seller = await signedIn(app, one, 'social enterprise')
  await seller.get('/min-virksomhed')
  return seller
}

/** How often the process has shown a page that was kept. */
async function hitsAt(url: string, ask: Ask): Promise<number> {
  const metrics = await (await ask(`${url}/metrics`)).text()
  return Number(/^page_cache_requests_total\{[^}]*hit[^}]*\} (\d+)/m.exec(metrics)?.[1] ?? 0)
}
