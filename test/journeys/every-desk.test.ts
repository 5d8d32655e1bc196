import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Language, languages } from '../../src/kernel/i18n/language.ts'
import { accessibilityFaults, complaintsOf, openPage, overflow } from '../support/browser.ts'
import { type DeskPage, deskPages } from './desk-pages/index.ts'
import { setStage, type Who } from './desk-stage.ts'
import { openDesks, takeSession } from './desks.ts'
import { linksIn } from './links.ts'

const desks = await openDesks()
const stage = await setStage(desks)
const pagesIn = await deskPages(stage)

describe('every page of the desks, and the ways in', { concurrency: 2 }, () => {
  for (const language of languages) {
    it(`in ${language} is accessible, fits every window and makes the browser complain of nothing`, async () => {
      const faults: string[] = []
      for (const [who, pages] of Map.groupBy(pagesIn(language), (page) => page.who)) {
        const window = await openPage({ site: desks.site, language })
        await takeSession(window, stage.browsers[who])
        const complaints = complaintsOf(window)
        for (const page of pages) faults.push(...(await faultsOf(window, page, language)))
        faults.push(...complaints)
        await window.context().close()
      }
      assert.deepEqual(faults, [])
    })
  }
})

describe('the links on the pages of the desks', () => {
  it('all lead somewhere that their reader may go', async () => {
    const pages = languages.flatMap(pagesIn).filter(({ status }) => status === 200)
    const links = new Map<string, Link>()
    for (const page of pages) for (const link of await linksOn(page)) links.set(`${link.who} ${link.address}`, link)
    assert.ok(links.size > 200)
    const answers: string[] = []
    for (const [name, { who, address }] of links) {
      const { statusCode } = await stage.browsers[who].get(address)
      if (statusCode >= 400) answers.push(`${name} answers ${statusCode}`)
    }
    assert.deepEqual(answers, [])
  })
})

interface Link {
  readonly who: Who
  readonly address: string
}

/** Where the page leads on this site, for the one who reads it. */
async function linksOn({ path, who }: DeskPage): Promise<Link[]> {
  const { body } = await stage.browsers[who].get(path)
  const inside = linksIn(body, desks.site + path).filter((link) => link.startsWith(`${desks.site}/`))
  return inside.map((link) => ({ who, address: link.slice(desks.site.length) }))
}

/** Where axe looks: its rules ask for the same of each language, and of what stands in a wide and a narrow window. */
const lookedAt: Readonly<Record<Language, number>> = { da: 1280, en: 320 }

async function faultsOf(window: Page, { path, status }: DeskPage, language: Language): Promise<string[]> {
  const response = await window.goto(path)
  assert.deepEqual([response?.status(), response?.url()], [status, desks.site + path])
  const faults: string[] = []
  for (const width of [1280, 320]) {
    await window.setViewportSize({ width, height: 800 })
    faults.push(...(await overflow(window)).map((part) => `at ${width}, ${part}`))
    if (width === lookedAt[language]) faults.push(...(await accessibilityFaults(window)))
  }
  if ((await window.locator('html').getAttribute('lang')) !== language) faults.push('Its language is not said.')
  return faults.map((fault) => `${path}: ${fault}`)
}
