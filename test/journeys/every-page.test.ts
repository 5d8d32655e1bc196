import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { href } from '../../src/kernel/http/href.ts'
import { type Language, languages } from '../../src/kernel/i18n/language.ts'
import { startRoutes } from '../../src/modules/enquiries/routes/buying.ts'
import { calendarRoutes } from '../../src/modules/enquiries/routes/calendar.ts'
import { reachRoutes } from '../../src/modules/enquiries/routes/reach.ts'
import { routes as noticeRoutes } from '../../src/modules/notices/routes.ts'
import { openDataRoutes } from '../../src/modules/opendata/index.ts'
import { routes as procurementRoutes } from '../../src/modules/procurement/routes.ts'
import { routes } from '../../src/modules/site/routes.ts'
import { mapRoutes, orderRoutes, supplierRoutes } from '../../src/modules/suppliers/index.ts'
import { accessibilityFaults, complaintsOf, openPage, overflow } from '../support/browser.ts'
import { alternatesIn, answersTo, linksIn, readPage } from './links.ts'
import { openPortal, unusualSlugs } from './portal.ts'

interface Visited {
  readonly address: (language: Language) => string
  /** 200 unless told. */
  readonly status?: number
}

const tooNarrow = { q: 'kantine', municipality: 'aarhus', region: 'nordjylland' }

const pages: Readonly<Record<string, Visited>> = {
  'the front page': { address: (language) => href(routes.front, language, {}) },
  'the search': { address: search({}) },
  'a search with results and filters': { address: search({ q: 'kantine', municipality: 'aarhus' }) },
  'a later page of results': { address: search({ page: 3, sort: 'name' }) },
  'a page after the last': { address: search({ page: 99 }) },
  'a search that is too narrow': { address: search(tooNarrow) },
  'a search for an unknown word': { address: search({ q: 'xyzzy' }) },
  'a search with a misspelt filter': { address: search({ q: 'kaffe', municipality: 'aahrus' }), status: 400 },
  'the map': { address: map({}) },
  'the map of a search': { address: map({ q: 'kantine', region: 'midtjylland' }) },
  'the map of nobody': { address: map({ q: 'xyzzy' }) },
  'a profile': { address: profile('gallo-gartneriet') },
  'a profile with a contradicting address': { address: profile(unusualSlugs.contradictingAddress) },
  'a profile of a foreign enterprise': { address: profile(unusualSlugs.foreign) },
  'the page about the order': { address: (language) => href(orderRoutes.order, language, {}) },
  'the categories': { address: (language) => href(supplierRoutes.categories, language, {}) },
  'the page about the site': { address: (language) => href(routes.about, language, {}) },
  'the accessibility statement': { address: (language) => href(routes.accessibility, language, {}) },
  'the page of open data': { address: (language) => href(openDataRoutes.data, language, {}) },
  'the list for other sites': {
    address: (language) => href(openDataRoutes.embedded, language, {}, { municipality: 'aarhus' }),
  },
  'the page that makes the code of a list': {
    address: (language) => href(openDataRoutes.embedding, language, {}, { municipality: 'aarhus' }),
  },
  'the beginning of an enquiry': { address: (language) => href(startRoutes.start, language, {}) },
  'the page on how enterprises are found for one': { address: (language) => href(reachRoutes.formula, language, {}) },
  'the calendar of planned purchases': { address: (language) => href(calendarRoutes.list, language, {}) },
  'the lawful ways of buying': { address: (language) => href(procurementRoutes.wizard, language, {}) },
  'the public tender notices': { address: (language) => href(noticeRoutes.search, language, {}) },
  'the beginning of an enquiry about a category': {
    address: (language) => href(startRoutes.start, language, {}, { category: '55512000' }),
  },
  'the planned purchases of an area': {
    address: (language) => href(calendarRoutes.list, language, {}, { municipality: '0751' }),
  },
  'a search for tenders': { address: (language) => href(noticeRoutes.search, language, {}, { q: 'kantine' }) },
  'an answer about the lawful ways of buying': { address: advised },
  'the page about the API': { address: (language) => href(routes.api, language, {}) },
  'the page that is not there': {
    address: (language) => (language === 'da' ? '/findes-ikke' : '/en/not-there'),
    status: 404,
  },
}

/** What the adviser says of a purchase that is told whole. */
function advised(language: Language): string {
  const purchase = { buyer: 'regionalLocal', value: '9.000.000', words: '85312000', day: '2026-11-22' }
  return href(procurementRoutes.wizard, language, {}, { step: 'answer', ...purchase })
}

function search(query: Record<string, string | number>): (language: Language) => string {
  return (language) => href(supplierRoutes.search, language, {}, query)
}

function map(query: Record<string, string>): (language: Language) => string {
  return (language) => href(mapRoutes.map, language, {}, query)
}

function profile(slug: string): (language: Language) => string {
  return (language) => href(supplierRoutes.show, language, { slug })
}

const site = await openPortal()

describe('every page', { concurrency: 2 }, () => {
  for (const [name, { address, status = 200 }] of Object.entries(pages)) {
    for (const language of languages) {
      it(`${name} in ${language} is accessible, fits every window and makes the browser complain of nothing`, async () => {
        const page = await openPage({ site, language })
        const complaints = complaintsOf(page)
        const faults: string[] = []
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 })
          const response = await page.goto(address(language))
          assert.equal(response?.status(), status)
          faults.push(...(await accessibilityFaults(page)), ...(await overflowAt(page, width)))
        }
        faults.push(...(await overflowAt(page, 320)))
        assert.equal(await page.locator('html').getAttribute('lang'), language)
        assert.deepEqual([...faults, ...complaints], [])
        await page.context().close()
      })
    }
  }
})

async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  return (await overflow(page)).map((part) => `at ${width}, ${part}`)
}

describe('the addresses on a page', () => {
  it('name the same page in each language, for search engines', async () => {
    for (const { address } of Object.values(pages)) {
      const { alternates } = await readPage(site + address('da'))
      for (const [language, url] of alternates) {
        const { status, lang } = await readPage(url)
        assert.deepEqual([url, status, lang], [url, 200, language === 'x-default' ? 'da' : language])
      }
    }
  })

  it('are there in both languages on every page that search engines may show', async () => {
    const { alternates } = await readPage(site + href(routes.about, 'en', {}))
    assert.deepEqual(
      alternates.map(([language]) => language),
      ['da', 'en', 'x-default'],
    )
  })

  it('all lead somewhere', async () => {
    const good = Object.values(pages).filter(({ status }) => status === undefined)
    const addresses = good.flatMap(({ address }) => languages.map((language) => site + address(language)))
    const links = new Set((await Promise.all(addresses.map(readPage))).flatMap((page) => page.links))
    const inside = [...links].filter((address) => address.startsWith(`${site}/`)).slice(0, 1_000)
    assert.ok(inside.length > 100)
    assert.deepEqual(
      (await answersTo(inside)).filter(({ status }) => status >= 400),
      [],
    )
  })
})

describe('the checks of a page', () => {
  it('see a picture without words, a script that the policy forbids and a part that is too wide', async () => {
    const page = await openPage({ site, width: 360 })
    const complaints = complaintsOf(page)
    await page.route(site + href(routes.about, 'da', {}), async (route) => {
      const response = await route.fetch()
      const planted = `<img src="/api/v1/categories"><script>1</script><nobr>${'x'.repeat(500)}</nobr></main>`
      await route.fulfill({ response, body: (await response.text()).replace('</main>', planted) })
    })
    await page.goto(href(routes.about, 'da', {}))
    assert.match((await accessibilityFaults(page)).join(), /image-alt/)
    assert.match(complaints.join(), /inline script violates .* Content Security Policy/)
    assert.match((await overflow(page)).join(), /beyond the edge of the window: xxx/)
  })

  it('see a link that leads nowhere', async () => {
    assert.deepEqual(linksIn('<a href="/om?a=1&amp;b=2#contact">', site), [`${site}/om?a=1&b=2`])
    assert.deepEqual(alternatesIn('<link rel="alternate" hreflang="en" href="/en">'), [['en', '/en']])
    assert.deepEqual(await answersTo([`${site}/findes-ikke`]), [{ url: `${site}/findes-ikke`, status: 404 }])
  })
})
