import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { z } from 'zod'
import { openPage } from '../support/browser.ts'
import { openPortal } from './portal.ts'

const site = await openPortal()
const namedAnswer = z.object({ name: z.string() })

for (const javaScript of [true, false]) {
  for (const width of [360, 1280]) {
    describe(`a purchaser with a window of ${width} pixels ${javaScript ? 'and' : 'without'} JavaScript`, () => {
      it('searches, narrows, looks at a supplier, widens again and fetches the same as data', async () => {
        const page = await openPage({ site, width, javaScript })
        await search(page, 'kantine')
        const all = await shownNames(page)

        await showFilters(page)
        await filterLink(page, 'Kommune', 'Aarhus').click()
        assert.equal(addressOf(page), '/leverandoerer?q=kantine&municipality=aarhus')
        const narrowed = await shownNames(page)
        assert.ok(narrowed.length > 0 && narrowed.length < all.length)

        const [name = ''] = narrowed
        await page.getByRole('link', { name, exact: true }).click()
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
        await page.goBack()
        await page.getByRole('link', { name: 'Fjern filteret Aarhus' }).click()
        assert.equal(addressOf(page), '/leverandoerer?q=kantine')
        assert.deepEqual(await shownNames(page), all)

        await page.getByRole('link', { name, exact: true }).click()
        await page.getByRole('link', { name: 'English' }).click()
        assert.equal(await page.locator('html').getAttribute('lang'), 'en')
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
        await page.getByRole('link', { name: 'The same as data (JSON)' }).click()
        assert.equal(namedAnswer.parse(JSON.parse((await page.locator('body').textContent()) ?? '')).name, name)
      })
    })
  }
}

describe('a purchaser who finds nothing', () => {
  it('learns which filter is in the way, and finds suppliers without it', async () => {
    const page = await openPage({ site })
    await page.goto('/leverandoerer?q=kantine&municipality=laesoe')
    await page.getByRole('heading', { name: 'Ingen leverandører passer til søgningen' }).waitFor()
    await page.getByRole('link', { name: /^Uden “Læsø” \(\d+\)$/ }).click()
    assert.equal(addressOf(page), '/leverandoerer?q=kantine')
    assert.ok((await shownNames(page)).length > 0)
  })

  it('is led on from words that nobody uses', async () => {
    const page = await openPage({ site })
    await search(page, 'xyzzy')
    await page.getByText('Vi fandt ingen for “xyzzy”.').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Kategorier' }).click()
    await page.getByRole('heading', { level: 1, name: 'Kategorier' }).waitFor()
  })

  it('is led back from a page after the last', async () => {
    const page = await openPage({ site })
    await page.goto('/leverandoerer?page=99')
    await page.getByRole('link', { name: 'Til første side' }).click()
    assert.equal(addressOf(page), '/leverandoerer')
    assert.ok((await shownNames(page)).length > 0)
  })

  it('is told of a misspelt municipality in the address, and keeps the words', async () => {
    const page = await openPage({ site })
    const response = await page.goto('/leverandoerer?q=kantine&municipality=aahrus')
    assert.equal(response?.status(), 400)
    await page.getByText('Vi kender ikke kommunen “aahrus”.').waitFor()
    assert.equal(await searchField(page).inputValue(), 'kantine')
    assert.ok((await shownNames(page)).length > 0)
  })
})

describe('a purchaser who goes by category', () => {
  it('searches within a category and steps up the tree again', async () => {
    const page = await openPage({ site })
    await page.goto('/kategorier')
    await page.getByRole('link', { name: /^Restaurationsvirksomhed og servering/ }).click()
    assert.equal(addressOf(page), '/leverandoerer?category=55300000')

    await searchField(page).fill('Aarhus')
    await page.getByRole('button', { name: 'Søg' }).click()
    assert.equal(addressOf(page), '/leverandoerer?category=55300000&q=Aarhus')
    const names = await shownNames(page)
    assert.ok(names.length > 0)

    await chosenFilter(page, 'Kategori').click()
    assert.equal(addressOf(page), '/leverandoerer?q=Aarhus&category=55000000')
    assert.ok((await shownNames(page)).length >= names.length)
    await chosenFilter(page, 'Kategori').click()
    assert.equal(addressOf(page), '/leverandoerer?q=Aarhus')
  })
})

async function search(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await searchField(page).fill(words)
  await page.getByRole('button', { name: 'Søg' }).click()
  await page.getByRole('heading', { level: 1, name: 'Find en leverandør' }).waitFor()
}

/** With script it is a combobox with suggestions, without it a plain field: it has the same name. */
function searchField(page: Page): Locator {
  return page.getByLabel('Hvad skal I købe?', { exact: true })
}

/** On narrow windows the filters wait behind a button. */
async function showFilters(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded')
  const button = page.getByText('Vælg filtre')
  if (await button.isVisible()) await button.click()
}

function filterLink(page: Page, title: string, value: string): Locator {
  return filterGroup(page, title).getByRole('link', { name: new RegExp(`^${value} \\d`) })
}

function chosenFilter(page: Page, title: string): Locator {
  return filterGroup(page, title).getByRole('link', { name: 'Følg linket for at fjerne filteret.' })
}

function filterGroup(page: Page, title: string): Locator {
  return page.locator('.facet-group').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
}

/** The names of the suppliers that the page of results shows. A click waits only until the next page begins. */
async function shownNames(page: Page): Promise<string[]> {
  await page.waitForLoadState('domcontentloaded')
  return page.getByRole('main').getByRole('article').getByRole('heading').allInnerTexts()
}

function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}
