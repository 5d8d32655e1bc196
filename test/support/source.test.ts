// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the source that is planted has templates in it
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { importsOf, scan } from './source.ts'

describe('reading source', () => {
  test('finds templates within templates, each with its tag and texts', () => {
    const { templates } = scan('const a = html`<p>${list.map((x) => html`<b>${x}</b>`)}</p>` // html`no`')
    assert.deepEqual(templates, [
      { tag: 'html', texts: ['<b>', '</b>'] },
      { tag: 'html', texts: ['<p>', '</p>'] },
    ])
  })

  test('finds the tag before a type, and holes with braces and texts of their own', () => {
    const { templates } = scan('sql<Row & { a: Map<string, number> }>`select ${f({ a: "}`" })} from x`')
    assert.deepEqual(templates, [{ tag: 'sql', texts: ['select ', ' from x'] }])
  })

  test('is not led astray by quotes and backticks in comments, texts and patterns', () => {
    const { templates, code } = scan(
      "// it's `x`\nconst a = 'it\\'s `y`'\nconst b = /['`\"/]/.test(c) /* ` */\nhtml`z`",
    )
    assert.deepEqual(templates, [{ tag: 'html', texts: ['z'] }])
    assert.doesNotMatch(code, /it's `x`/)
  })

  test('finds every import, and knows which are types only', () => {
    const source = `import a from 'a'
import { type B, b } from './b.ts'
import type { C } from './c.ts'
import {
  d,
} from './d.ts'
import './e.ts'
export { f } from './f.ts'
export type { G } from './g.ts'
export * from './h.ts'
const i = await import('./i.ts')
// import { no } from './no.ts'
const text = \`
import { no } from './no.ts'
\`
export const name = 'no'`
    const found = importsOf(source)
    assert.deepEqual(
      found.map(({ specifier }) => specifier),
      ['a', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts', './h.ts', './i.ts'],
    )
    assert.deepEqual(
      found.filter(({ isType }) => isType).map(({ specifier }) => specifier),
      ['./c.ts', './g.ts'],
    )
  })
})
