import assert from 'node:assert/strict'
import { modules } from '../../src/modules.ts'
import type { Client, Fields } from './session.ts'

/** `text`: typed and shown again. `secret`: never shown. `choice`: a tick or an option. */
export type FieldKind = 'text' | 'secret' | 'choice' | 'hidden' | 'file'

export interface FormField {
  readonly name: string
  readonly kind: FieldKind
  /** As it stands on the page; of choices only what is chosen. */
  readonly value: string
}

/** A form as it stands on a page. */
export interface FoundForm {
  readonly page: string
  /** Where it is sent. */
  readonly action: string
  readonly fields: readonly FormField[]
}

/** All addresses and forms that somebody comes to who follows every link. */
export interface Walk {
  readonly pages: readonly string[]
  readonly forms: readonly FoundForm[]
}

/** Follows the links from the starts, and looks at three addresses of each page at most: they are all alike. */
export async function walk(browser: Client, starts: readonly string[]): Promise<Walk> {
  const waiting = [...starts]
  const seen = new Map<string, number>()
  const pages: string[] = []
  const forms: FoundForm[] = []
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const pattern = pagePatternOf(url)
    const times = seen.get(pattern ?? '') ?? 0
    if (pattern === undefined || pages.includes(url) || times >= 3) continue
    seen.set(pattern, times + 1)
    const { statusCode, body } = await browser.get(url)
    assert.ok(statusCode < 500, `${url} answers ${statusCode}.`)
    if (statusCode !== 200) continue
    pages.push(url)
    forms.push(...formsOn(url, body))
    waiting.push(...[...body.matchAll(/ href="(\/[^"#]*)/g)].map(([, href = '']) => unescaped(href)))
  }
  return { pages, forms: distinct(forms) }
}

/** The forms of a page, without the one in its frame that signs out. */
export function formsOn(page: string, html: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, attributes = '', content = '']) => {
    const action = attribute(attributes, 'action') ?? page
    return attribute(attributes, 'method') === 'post' && action !== '/log-ud'
      ? [{ page, action, fields: fieldsIn(content) }]
      : []
  })
}

/** What a browser would send when nobody touches anything, with some fields typed anew. */
export function filled({ fields }: FoundForm, typed: Readonly<Record<string, string>>): Fields {
  const sent: Record<string, string[]> = {}
  for (const { name, value, kind } of fields) {
    if (kind !== 'file' && (kind !== 'choice' || value !== '')) sent[name] = [...(sent[name] ?? []), value]
  }
  return { ...sent, ...typed }
}

/** The pattern in the table of URLs, such as `/leverandoerer/:slug`, that a page's address fits. */
function pagePatternOf(url: string): string | undefined {
  const [path = ''] = url.split('?')
  return pagePatterns.find(({ fits }) => fits.test(path))?.pattern
}

/** The Danish pattern of the action that an address in either language leads to. */
export function actionPatternOf(url: string): string | undefined {
  const [path = ''] = url.split('?')
  return actionPatterns.find(({ fits }) => fits.test(path))?.pattern
}

/** Whether a form at the address takes something away from somebody. */
export function endsSomething(url: string): boolean {
  return /sletning|lukning|udmeldelse|fjern|arkivering|pause|slut|log-ud|dubletter/.test(url)
}

const routes = modules.flatMap((module) => module.routes)
const pagePatterns = routes.flatMap((route) => (route.kind === 'page' ? [fitting(route.path.da, route.path.da)] : []))
const actionPatterns = routes.flatMap((route) =>
  route.kind === 'action' ? [fitting(route.path.da, route.path.da), fitting(route.path.en, route.path.da)] : [],
)

function fitting(path: string, pattern: string) {
  return { pattern, fits: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }
}

/** The same form on another page, or for another row, is one form. */
function distinct(forms: readonly FoundForm[]): FoundForm[] {
  const known = new Map(forms.map((form) => [`${form.action} ${form.fields.map(({ name }) => name)}`, form] as const))
  return [...known.values()]
}

function fieldsIn(content: string): FormField[] {
  const fields = content.matchAll(/<(?:input\b([^>]*)>|(textarea|select)\b([^>]*)>([\s\S]*?)<\/\2>)/g)
  return [...fields].flatMap(([, ofInput, tag = 'input', ofOther = '', inner = '']) => {
    const attributes = ofInput ?? ofOther
    const name = attribute(attributes, 'name')
    return name === undefined || name === '_token' ? [] : [fieldOf(name, tag, attributes, inner)]
  })
}

function fieldOf(name: string, tag: string, attributes: string, inner: string): FormField {
  const value = attribute(attributes, 'value') ?? ''
  const type = attribute(attributes, 'type') ?? 'text'
  if (tag === 'textarea') return { name, kind: 'text', value: unescaped(inner).trim() }
  if (tag === 'select') return { name, kind: 'choice', value: chosenIn(inner) }
  if (type === 'hidden' || type === 'file') return { name, kind: type, value }
  if (type === 'radio' || type === 'checkbox')
    return { name, kind: 'choice', value: / checked\b/.test(attributes) ? value : '' }
  return { name, kind: isSecret(type, attributes) ? 'secret' : 'text', value }
}

function isSecret(type: string, attributes: string): boolean {
  return type === 'password' || attribute(attributes, 'autocomplete') === 'one-time-code'
}

function chosenIn(options: string): string {
  const chosen = [...options.matchAll(/<option([^>]*)>/g)].find(([, each = '']) => / selected\b/.test(each))
  return attribute(chosen?.[1] ?? '', 'value') ?? ''
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

/** The text that stands in a page. */
export function unescaped(html: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name] ?? '')
}
