import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { languages } from '../../src/kernel/i18n/language.ts'
import { accessibilityFaults, complaintsOf, openPage, overflow } from '../support/browser.ts'
import { type DeskPage, setStage } from './desk-pages.ts'
import { openDesks, takeSession } from './desks.ts'
import { linksIn } from './links.ts'

const desks = await openDesks()
const stage = await setStage(desks)

describe('every page behind the sign-in', { concurrency: 2 }, () => {
  for (const language of languages) {
    it(`in ${language} is accessible, fits every window and makes the browser complain of nothing`, async () => {
      const faults: string[] = []
      for (const [who, pages] of Map.groupBy(stage.pages(language), (page) => page.who)) {
        const window = await openPage({ site: desks.site, language })
        await takeSession(window, stage.browsers[who])
        for (const page of pages) faults.push(...(await faultsOf(window, page, language)))
        await window.context().close()
      }
      assert.deepEqual(faults, [])
    })
  }
})

describe('the links on the pages behind the sign-in', () => {
  it('all lead somewhere that their reader may go', async () => {
    const faults: string[] = []
    const asked = new Set<string>()
    for (const { path, who } of languages.flatMap(stage.pages)) {
      const browser = stage.browsers[who]
      for (const link of linksIn((await browser.get(path)).body, desks.site + path)) {
        const { origin, pathname, search } = new URL(link)
        const question = `${who} ${pathname}${search}`
        if (origin !== desks.site || asked.has(question)) continue
        asked.add(question)
        const { statusCode } = await browser.get(pathname + search)
        if (statusCode >= 400) faults.push(`${path}: ${question} answers ${statusCode}`)
      }
    }
    assert.ok(asked.size > 200)
    assert.deepEqual(faults, [])
  })
})

async function faultsOf(window: Page, { path, status }: DeskPage, language: string): Promise<string[]> {
  const complaints = complaintsOf(window)
  await window.setViewportSize({ width: 1280, height: 800 })
  const response = await window.goto(path)
  assert.deepEqual([response?.status(), response?.url()], [status, desks.site + path])
  const faults = [...(await accessibilityFaults(window)), ...(await overflow(window))]
  for (const width of [360, 320]) {
    await window.setViewportSize({ width, height: 800 })
    faults.push(...(await overflow(window)).map((part) => `at ${width}, ${part}`))
  }
  faults.push(...(await accessibilityFaults(window)))
  if ((await window.locator('html').getAttribute('lang')) !== language) faults.push('Its language is not said.')
  return [...faults, ...complaints].map((fault) => `${path}: ${fault}`)
}
