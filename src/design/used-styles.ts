import { readdirSync, readFileSync } from 'node:fs'

const sourceFolder = new URL('../', import.meta.url)

/** The program's own text, in which every class stands that its pages can have: as a word, or as the beginning of one. */
export function programText(): string {
  return readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:design|modules)\b.*\.ts$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(new URL(path, sourceFolder), 'utf8'))
    .join('\n')
}

/**
 * The part of a minified style sheet that pages can need: rules without classes, and those whose classes all stand in the
 * texts. Of a class that is put together, such as `badge-${kind}`, all that begin so stay. Of the design system that is two
 * fifths: it has parts for every kind of public service.
 */
export function usedStyles(css: string, texts: readonly string[]): string {
  const isUsed = classesIn(texts)
  const shrink = (sheet: string): string =>
    blocksOf(sheet)
      .map(({ head, body }) => {
        if (body === undefined) return head
        if (/^@(?:media|supports)/.test(head)) return block(head, shrink(body))
        return head.startsWith('@') ? `${head}{${body}}` : block(usedSelectors(head, isUsed), body)
      })
      .join('')
  return shrink(css)
}

function block(head: string, body: string): string {
  return head === '' || body === '' ? '' : `${head}{${body}}`
}

/** Those of a rule's selectors that can fit something. What stands in brackets, as in `:not(...)` and `:is(...)`, need not be there. */
function usedSelectors(head: string, isUsed: (className: string) => boolean): string {
  return head
    .split(/,(?![^(]*\))/)
    .filter((selector) => {
      const classes = selector.replace(/\(.*?\)+/g, '').match(/\.[A-Za-z_][\w-]*/g) ?? []
      return classes.every((each) => isUsed(each.slice(1)))
    })
    .join(',')
}

function classesIn(texts: readonly string[]): (className: string) => boolean {
  const words = new Set(texts.flatMap((text) => text.match(/[A-Za-z_][\w-]*/g) ?? []))
  const beginnings = new Set(
    texts.flatMap((text) => [...text.matchAll(/([A-Za-z_][\w-]*-)\$\{/g)].map(([, part = '']) => part)),
  )
  const isBegun = (className: string) => [...beginnings].some((beginning) => className.startsWith(beginning))
  return (className) => words.has(className) || isBegun(className)
}

/** A rule, or a group of rules with what they depend on; or, without a body, a statement such as `@charset "utf-8";`. */
interface Block {
  readonly head: string
  readonly body?: string
}

function blocksOf(sheet: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  while (start < sheet.length) {
    const end = endOfHead(sheet, start)
    const head = sheet.slice(start, end)
    if (sheet[end] !== '{') {
      blocks.push({ head: sheet.slice(start, end + 1) })
      start = end + 1
      continue
    }
    const close = closingBrace(sheet, end)
    blocks.push({ head, body: sheet.slice(end + 1, close) })
    start = close + 1
  }
  return blocks
}

function endOfHead(sheet: string, start: number): number {
  const next = /[{;]/g
  next.lastIndex = start
  return next.exec(sheet)?.index ?? sheet.length
}

function closingBrace(sheet: string, open: number): number {
  let depth = 0
  for (let index = open; index < sheet.length; index++) {
    if (sheet[index] === '{') depth += 1
    if (sheet[index] === '}') depth -= 1
    if (depth === 0) return index
  }
  throw new Error('A rule of the style sheet has no end.')
}
