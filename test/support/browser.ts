import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import packedChromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { projectDirectory } from '../../src/config.ts'
import type { Language } from '../../src/kernel/i18n/language.ts'

export interface PageOptions {
  /** The site that relative addresses belong to. */
  readonly site: string
  /** Of the window, in CSS pixels. */
  readonly width?: number
  readonly javaScript?: boolean
  /** What the browser asks for; the site goes by the address alone. */
  readonly language?: Language
}

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' }

/** A window with nothing in it, in a profile of its own. All of them close after the test file. */
export async function openPage(options: PageOptions): Promise<Page> {
  const { site, width = 1280, javaScript = true, language = 'da' } = options
  const context = await (await sharedBrowser()).newContext({
    baseURL: site,
    viewport: { width, height: 800 },
    javaScriptEnabled: javaScript,
    locale: locales[language],
    // The page's own policy must hold in the tests as it does for visitors.
    bypassCSP: false,
  })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

/** What the browser complains about from now on: errors of scripts, refused or missing files, a breach of the policy. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? 'failed'
    // A script gave it up itself, for newer letters or the next page.
    const isGivenUp = request.resourceType() === 'fetch' && error === 'net::ERR_ABORTED'
    if (!isGivenUp) complaints.push(`${request.url()} ${error}`)
  })
  page.on('console', (message) => {
    // That the page itself is answered with 400 or 404 is for the test to judge.
    const isAboutPage = message.location().url === page.url() && message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isAboutPage) complaints.push(message.text())
  })
  return complaints
}

const axeFaults = z.array(z.object({ rule: z.string(), help: z.string(), targets: z.array(z.string()) }))
const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe finds against WCAG 2.0 to 2.2 (A and AA) and good practice, in sentences. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<unknown>(`
    axe.run(document, { runOnly: ${JSON.stringify(axeRules)}, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => ({ rule: id, help, targets: nodes.map(({ target }) => String(target)) })))`)
  return axeFaults.parse(found).map(({ rule, help, targets }) => `${rule}: ${help} (${targets.join(', ')})`)
}

const cutOff = z.array(z.string())

/**
 * Words, pictures and fields that reach beyond the right edge of the window. Looks at each of them: the page's own width
 * tells nothing where styles cut off what is too wide. What stands in a part that scrolls by itself may be wide.
 */
export async function overflow(page: Page): Promise<string[]> {
  const found = await page.evaluate<unknown>(`(() => {
    const ancestors = (element) => element ? [element, ...ancestors(element.parentElement)] : []
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element !== document.body
    const isForScreenReaders = (element) => element.offsetWidth <= 1
    const isExcused = (element) => ancestors(element).some((each) => scrolls(each) || isForScreenReaders(each))
    const reachesOut = (box) => box.width > 0 && box.right > document.documentElement.clientWidth + 1
    const boxesOf = (node) => {
      const range = document.createRange()
      range.selectNode(node)
      return [...range.getClientRects()]
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode)
    const parts = [...texts, ...document.querySelectorAll('img, input, button, select, textarea')]
    return parts
      .filter((part) => boxesOf(part).some(reachesOut) && !isExcused(part.parentElement))
      .map((part) => (part.data ?? part.outerHTML).trim().slice(0, 80))
  })()`)
  return cutOff.parse(found).map((part) => `beyond the edge of the window: ${part}`)
}

let browser: Promise<Browser> | undefined
after(async () => (await browser?.catch(() => undefined))?.close())

function sharedBrowser(): Promise<Browser> {
  browser ??= launch()
  return browser
}

async function launch(): Promise<Browser> {
  const executablePath = await unpacked()
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  try {
    return await chromium.launch({ executablePath, args })
  } catch (error) {
    if (!/error while loading shared libraries/.test(String(error))) throw error
    throw new Error(
      'The browser tests need libraries that this machine lacks. Install them: apt-get install libnss3 libnspr4 libexpat1',
      { cause: error },
    )
  }
}

/** Unpacked once beside the packages; renamed into place, so that nobody sees or keeps a half unpacked one. */
async function unpacked(): Promise<string> {
  const cache = join(projectDirectory, 'node_modules', '.cache')
  const place = join(cache, `chromium-${await packedVersion()}`)
  const program = join(place, 'chromium')
  if (existsSync(program)) return program

  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(`${place}-`)
  await chmod(draft, 0o755)
  await unpackInto(draft)
  await rename(draft, place).catch(() => rm(draft, { recursive: true }))
  return program
}

/** The package knows no other place to unpack to than the system's temporary directory. */
async function unpackInto(directory: string): Promise<void> {
  const usual = process.env.TMPDIR
  process.env.TMPDIR = directory
  try {
    await chmod(await packedChromium.executablePath(), 0o755)
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
}

async function packedVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const description = await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(description)).version
}
