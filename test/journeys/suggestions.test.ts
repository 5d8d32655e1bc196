import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addSuppliers, anOffering } from '../../src/modules/suppliers/factories.ts'
import { accessibilityFaults, complaintsOf, openPage, overflow } from '../support/browser.ts'
import { openDesks } from './desks.ts'

const desks = await openDesks()
await addSuppliers(desks.database, [
  {
    slug: 'kantinen',
    name: 'Kantinen på havnen',
    address: { municipality: '0751' },
    offerings: [anOffering({ title: 'Kantinedrift', categories: ['55512000'] })],
  },
  { slug: 'to', name: 'To', offerings: [anOffering({ title: 'Kantinemad' })] },
])
await desks.settle()

const boxes = { 'front page': '/', 'search page': '/leverandoerer', map: '/leverandoerer/kort' }

describe('suggestions while somebody types', () => {
  for (const [name, address] of Object.entries(boxes)) {
    test(`are walked through with the arrows on the ${name}, and Escape leaves what was typed`, async () => {
      const { page, complaints } = await open(address)
      const field = await type(page, 'kantine')
      assert.equal(await field.getAttribute('aria-expanded'), 'true')
      assert.match(String(await page.locator('.search [role="status"]').textContent()), /^\d forslag\. Brug pil ned\.$/)
      await page.keyboard.press('ArrowDown')
      const first = await field.getAttribute('aria-activedescendant')
      assert.equal(await page.locator(`#${first}`).getAttribute('aria-selected'), 'true')
      assert.deepEqual(await accessibilityFaults(page), [])
      await page.keyboard.press('Escape')
      assert.equal(await field.getAttribute('aria-expanded'), 'false')
      assert.equal(await field.inputValue(), 'kantine')
      await page.keyboard.press('Enter')
      await page.waitForURL(/[?&]q=kantine(&|$)/)
      assert.deepEqual(complaints, [])
    })
  }

  test('stay away after Escape until the text changes, also where they were still on their way', async () => {
    const { page } = await open('/')
    const field = await type(page, 'kantine')
    await page.keyboard.press('Escape')
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Shift']) {
      await page.keyboard.press(key)
      assert.equal(await field.getAttribute('aria-expanded'), 'false', key)
    }
    assert.equal(await status(page), '')

    const answer = await heldAnswer(page)
    await page.keyboard.press('Backspace')
    await answer.asked
    await page.keyboard.press('Escape')
    await answer.release()
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
    assert.equal(await field.inputValue(), 'kantin')

    await page.unrouteAll()
    await page.keyboard.type('e')
    await page.getByRole('listbox', { name: 'Forslag' }).waitFor()
  })

  test('are chosen from the first to the last and round, while Home, End and letters go on in the text', async () => {
    const { page } = await open('/')
    const field = await type(page, 'kantine')
    const options = page.getByRole('option')
    const last = (await options.count()) - 1
    const chosen = () => page.getByRole('option', { selected: true })
    await page.keyboard.press('ArrowUp')
    assert.equal(await field.getAttribute('aria-activedescendant'), await options.nth(last).getAttribute('id'))
    await page.keyboard.press('ArrowDown')
    assert.equal(await field.getAttribute('aria-activedescendant'), null)
    for (const [key, at] of [
      ['Home', 0],
      ['End', 7],
      ['ArrowLeft', 6],
      ['ArrowRight', 7],
    ] as const) {
      await page.keyboard.press('ArrowDown')
      assert.equal(await chosen().count(), 1, key)
      await page.keyboard.press(key)
      assert.equal(await chosen().count(), 0, key)
      assert.equal(await field.getAttribute('aria-activedescendant'), null, key)
      assert.equal(await field.getAttribute('aria-expanded'), 'true', key)
      assert.equal(await caret(page), at, key)
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?q=kantine$/)
  })

  test('are told of by their number, and by none where there are none', async () => {
    const { page } = await open('/')
    await type(page, 'kantine')
    const count = await page.getByRole('option').count()
    assert.equal(await status(page), `${count} forslag. Brug pil ned.`)
    const field = page.getByLabel('Hvad skal I købe?')
    await field.fill('qqqqzzzz')
    await page.locator('.search [role="status"]', { hasText: 'Ingen forslag.' }).waitFor()
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
  })

  test('lead from an offering to the search for it, with the filters already chosen', async () => {
    const { page } = await open('/leverandoerer?municipality=aarhus')
    await choose(page, 'kantine', 'Kantinedrift')
    await page.waitForURL(/\?municipality=aarhus&q=Kantinedrift$|\?q=Kantinedrift&municipality=aarhus$/)
    await page.getByRole('link', { name: 'Kantinen på havnen' }).waitFor()
  })

  test('lead from a category to its filter, and from a place to the search there', async () => {
    const { page } = await open('/')
    await choose(page, 'drift af', 'Drift af kantiner')
    await page.waitForURL(/\?category=55512000$/)
    await choose(page, 'kantine aarh', 'kantine Aarhus')
    await page.waitForURL(/q=kantine\+Aarhus/)
  })

  test('lead from an enterprise to its page, with a finger too', async () => {
    const { page } = await open('/')
    await type(page, 'havnen')
    await page.getByRole('option', { name: /^Kantinen på havnen/ }).click()
    await page.waitForURL(/\/leverandoerer\/kantinen$/)
  })

  test('fit on the narrowest screens, move nothing, and go when the field is left', async () => {
    const { page } = await open('/', 320)
    const below = page.locator('main h2').first()
    const before = await below.boundingBox()
    const field = await type(page, 'kantine')
    assert.deepEqual(await overflow(page), [])
    assert.deepEqual(await below.boundingBox(), before)
    await page.keyboard.press('Tab')
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
  })

  test('are missed by nobody where there is no connection or no script: the box searches as ever', async () => {
    const { page } = await open('/')
    await page.route('**/api/v1/suggestions**', (route) => route.abort('failed'))
    await page.getByLabel('Hvad skal I købe?').pressSequentially('kantine')
    await page.waitForEvent('requestfailed')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?q=kantine$/)

    const plain = await openPage({ site: desks.site, javaScript: false })
    await plain.goto('/')
    assert.equal(await plain.getByLabel('Hvad skal I købe?').getAttribute('role'), null)
    await plain.getByLabel('Hvad skal I købe?').fill('kantine')
    await plain.keyboard.press('Enter')
    await plain.waitForURL(/\?q=kantine$/)
  })
})

async function open(address: string, width = 1280): Promise<{ page: Page; complaints: readonly string[] }> {
  const page = await openPage({ site: desks.site, width })
  const complaints = complaintsOf(page)
  await page.goto(address)
  return { page, complaints }
}

/** What a screen reader says without being asked. */
function status(page: Page): Promise<string | null> {
  return page.locator('.search [role="status"]').textContent()
}

/** Where in the text the next letter goes. */
function caret(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.selectionStart')
}

/** Holds back the next answer: `asked` once the page waits for it; `release` lets it go, and waits until the page has it. */
async function heldAnswer(page: Page) {
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/api/v1/suggestions**', async (route) => {
    isAsked()
    await released
    // Given up by the page, it cannot be let through any more.
    await route.fallback().catch(() => {})
  })
  const over = Promise.race([page.waitForEvent('requestfinished'), page.waitForEvent('requestfailed')])
  return {
    asked,
    async release() {
      release()
      await over
      await page.evaluate('new Promise(requestAnimationFrame)')
    },
  }
}

/** Types into the box and waits for the list. */
async function type(page: Page, text: string) {
  const field = page.getByLabel('Hvad skal I købe?')
  await field.fill('')
  await field.pressSequentially(text)
  await page.getByRole('listbox', { name: 'Forslag' }).waitFor()
  return field
}

/** Chooses a suggestion with the keyboard. */
async function choose(page: Page, typed: string, wanted: string): Promise<void> {
  await type(page, typed)
  const options = await page.getByRole('option').allInnerTexts()
  const place = options.findIndex((text) => text.startsWith(wanted))
  assert.ok(place >= 0, options.join(', '))
  for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
