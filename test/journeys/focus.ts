import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { z } from 'zod'

/** What has the focus, as somebody who sees the screen would describe it. */
const stopSchema = z.object({
  what: z.string(),
  /** What a field is called, or what a link or button says. */
  words: z.string(),
  /** Under which a field is sent; all radio buttons of a question have the same one. */
  name: z.string(),
  isInView: z.boolean(),
  isMarked: z.boolean(),
})
export type Stop = z.output<typeof stopSchema>

/** More stops than any page has. */
const manyStops = 300

/** Goes on until the wanted stop; each one on the way must be in view and marked. */
export async function tabTo(page: Page, isWanted: (stop: Stop) => boolean): Promise<void> {
  for (let step = 0; step < manyStops; step++) {
    const stop = await tab(page)
    assert.ok(stop, 'The end of the page came before what was looked for.')
    assert.ok(stop.isInView && stop.isMarked, `One does not see that the focus is on ${stop.what}`)
    if (isWanted(stop)) return
  }
  assert.fail('The end of the page does not come.')
}

/** All stops from here to the end of the page, or to its beginning. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let step = 0; step < manyStops; step++) {
    await page.keyboard.press(key)
    const stop = await focused(page)
    if (stop === undefined) return stops
    stops.push(stop)
  }
  return assert.fail('The end of the page does not come.')
}

export async function tab(page: Page): Promise<Stop | undefined> {
  await page.keyboard.press('Tab')
  return focused(page)
}

/** Nothing when the focus is on the page as a whole, as at its end. A field's mark may stand on its label. */
export async function focused(page: Page): Promise<Stop | undefined> {
  const found = await page.evaluate<unknown>(`(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const label = element.labels?.[0]
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const isOutlined = ({ outlineStyle, outlineWidth, outlineColor }) =>
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor)
    const marks = [getComputedStyle(element), ...(label ? [getComputedStyle(label, '::before')] : [])]
    return {
      what: element.outerHTML.slice(0, 80),
      words: (label?.innerText || element.innerText || element.getAttribute('aria-label') || '').trim(),
      name: element.getAttribute('name') ?? '',
      isInView: width > 1 && height > 1 && bottom > 0 && top < window.innerHeight,
      isMarked: marks.some(isOutlined),
    }
  })()`)
  return stopSchema.optional().parse(found)
}
