import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openPage } from '../support/browser.ts'
import { focused, tab, tabTo, walk } from './focus.ts'
import { openPortal, unusualSlugs } from './portal.ts'

const site = await openPortal()

describe('somebody with a keyboard alone', () => {
  it('searches, narrows, opens a supplier and changes the language, and always sees where they are', async () => {
    const page = await openPage({ site })
    await page.goto('/')
    await tabTo(page, (stop) => stop.what.startsWith('<input'))
    await page.keyboard.type('kantine')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/leverandoerer?q=kantine')

    await tabTo(page, ({ words }) => words.startsWith('Aarhus'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/leverandoerer?q=kantine&municipality=aarhus')

    const name = await page.getByRole('article').getByRole('heading').first().textContent()
    await tabTo(page, ({ words }) => words === name)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/leverandoerer/*')

    await tabTo(page, ({ words }) => words === 'English')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/suppliers/*')
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  })

  it('skips the menu with the first link of the page', async () => {
    const page = await openPage({ site })
    await page.goto('/leverandoerer')
    const first = await tab(page)
    assert.equal(first?.words, 'Gå til indholdet')
    assert.ok(first?.isInView)
    await page.keyboard.press('Enter')
    await tab(page)
    assert.equal(await page.locator('main :focus').count(), 1)
  })

  for (const width of [360, 1280]) {
    it(`walks through the pages with a window of ${width} pixels, back and forth, without being caught`, async () => {
      const page = await openPage({ site, width })
      const addresses = ['/', '/leverandoerer?q=kantine', `/leverandoerer/${unusualSlugs.contradictingAddress}`, '/api']
      for (const address of addresses) {
        await page.goto(address)
        const stops = await walk(page, 'Tab')
        const faults = stops.filter(({ isInView, isMarked }) => !(isInView && isMarked))
        assert.deepEqual(faults, [])
        assert.equal(stops.at(-1)?.words, 'Hent alle leverandører')
        assert.equal((await walk(page, 'Shift+Tab')).length, stops.length)
      }
    })
  }

  it('opens the menu of a narrow window, goes through it and closes it', async () => {
    const page = await openPage({ site, width: 360 })
    await page.goto('/om')
    const menu = page.locator('#menu')
    await tabTo(page, ({ words }) => words === 'Menu')
    await page.keyboard.press('Enter')
    await menu.waitFor({ state: 'visible' })
    await tabTo(page, ({ words }) => words === 'Leverandører')
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'hidden' })
    assert.equal((await focused(page))?.words, 'Menu')

    await page.keyboard.press('Space')
    await tabTo(page, ({ words }) => words === 'Luk')
    await page.keyboard.press('Enter')
    await menu.waitFor({ state: 'hidden' })
    assert.equal((await focused(page))?.words, 'Menu')
  })

  it('opens the filters of a narrow window', async () => {
    const page = await openPage({ site, width: 360 })
    await page.goto('/leverandoerer?q=kantine')
    await tabTo(page, ({ words }) => words === 'Vælg filtre')
    await page.keyboard.press('Enter')
    await tabTo(page, ({ words }) => words.startsWith('Aarhus'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/leverandoerer?q=kantine&municipality=aarhus')
  })
})

describe('the check of the focus', () => {
  it('sees a stop that is not marked, and one out of view', async () => {
    const page = await openPage({ site })
    await page.goto('/om')
    await page.evaluate(`document.styleSheets[0].insertRule('.skipnav { outline: none !important; }')`)
    await page.evaluate(`document.styleSheets[0].insertRule('.brand { position: fixed; top: -999px }')`)
    assert.equal((await tab(page))?.isMarked, false)
    assert.equal((await tab(page))?.isInView, false)
  })
})
