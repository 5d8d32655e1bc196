import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { accessibilityFaults, complaintsOf, overflow } from '../support/browser.ts'
import { focused, type Stop, tab } from './focus.ts'

/** Somebody who uses a window with the keyboard alone, and sees each page that comes up. */
export interface Hands {
  readonly page: Page
  /** What was wrong with the pages they came by. */
  readonly faults: readonly string[]
  /** Writes an address, or follows a link from a mail. */
  open(address: string): Promise<void>
  /** Follows a link, or presses a button, and waits for the page that comes. */
  press(words: string | RegExp): Promise<void>
  /** Writes in a field, instead of what stood there. */
  type(field: string | RegExp, text: string): Promise<void>
  /** Ticks a box, or chooses one answer of several. */
  choose(answer: string | RegExp): Promise<void>
  /** Follows a link to a file. Answers where it was put. */
  download(words: string | RegExp): Promise<string>
  attach(
    field: string | RegExp,
    file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void>
}

/** No page has as many stops. */
const manyStops = 400

/** Hands on the keyboard of a window; the mouse is never touched. */
export function handsOn(page: Page): Hands {
  const complaints = complaintsOf(page)
  const found: string[] = []
  const downloads: string[] = []
  const look = async () => {
    found.push(...(await faultsOf(page)).map((fault) => `${page.url()}: ${fault}`))
  }
  return {
    page,
    get faults() {
      return [...found, ...complaints.filter((complaint) => !downloads.includes(complaint))]
    },
    async open(address) {
      await page.goto(address)
      await look()
    },
    async press(words) {
      await goTo(page, ({ what, words: found }) => /^<(a|button)/.test(what) && isCalled(found, words), words)
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
      await look()
    },
    async download(words) {
      await goTo(page, ({ what, words: found }) => what.startsWith('<a') && isCalled(found, words), words)
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      // The browser counts a page that turns out to be a file as one that failed.
      downloads.push(`${download.url()} net::ERR_ABORTED`)
      return download.path()
    },
    async type(field, text) {
      await goTo(page, ({ what, words }) => /^<(input|textarea)/.test(what) && isCalled(words, field), field)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    async choose(answer) {
      const option = page.getByLabel(answer, { exact: true })
      const [type, name] = [await option.getAttribute('type'), await option.getAttribute('name')]
      if (type === 'radio') return chooseOne(page, name ?? '', answer)
      await goTo(page, ({ what, words }) => what.startsWith('<input') && isCalled(words, answer), answer)
      await page.keyboard.press('Space')
    },
    async attach(field, file) {
      await goTo(page, ({ what, words }) => what.startsWith('<input') && isCalled(words, field), field)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
      await chooser.setFiles(file)
    },
  }
}

/** The answers of a question are one stop; arrows go from one to the next. */
async function chooseOne(page: Page, question: string, answer: string | RegExp): Promise<void> {
  await goTo(page, ({ what, name }) => what.startsWith('<input') && name === question, answer)
  await page.keyboard.press('Space')
  for (let step = 0; step < 20; step++) {
    if (isCalled((await focused(page))?.words ?? '', answer)) return
    await page.keyboard.press('ArrowDown')
  }
  assert.fail(`There is no answer ${answer}.`)
}

/** From where the focus is to the end of the page, and once more from its beginning. */
async function goTo(page: Page, isWanted: (stop: Stop) => boolean, words: string | RegExp): Promise<void> {
  let ends = 0
  for (let step = 0; step < manyStops && ends < 2; step++) {
    const stop = await tab(page)
    if (stop === undefined) ends += 1
    else {
      assert.ok(stop.isInView && stop.isMarked, `On ${page.url()} one does not see the focus on ${stop.what}`)
      if (isWanted(stop)) return
    }
  }
  const shown = await page.locator('main').allInnerTexts()
  assert.fail(`The keyboard finds no ${words} on ${page.url()}:\n${shown}`)
}

/** A card is a link as a whole and a step has its number before it: one of the lines is what it is called. */
function isCalled(found: string, wanted: string | RegExp): boolean {
  return found
    .split('\n')
    .some((line) =>
      typeof wanted === 'string' ? [wanted, `${wanted} (valgfrit)`].includes(line.trim()) : wanted.test(line),
    )
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults = await accessibilityFaults(page)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 800 })
  faults.push(...(await overflow(page)))
  if (size) await page.setViewportSize(size)
  return faults
}
