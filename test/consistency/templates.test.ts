// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the source that is planted has templates in it
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markupFaults } from '../support/markup.ts'
import { programTree } from '../support/source.ts'

describe('templates', () => {
  test('quote every attribute and hold no script, handler or style', () =>
    assert.deepEqual(markupFaults(programTree()), []))

  for (const [planted, found] of [
    ['html`<a href=${url}>x</a>`', /an attribute without quotes/],
    ['html`<p>${list.map((x) => html`<i class= ${x}></i>`)}</p>`', /an attribute without quotes/],
    ['html`<${tag}>`', /where the name of a tag/],
    ['html`<input ${name}="1">`', /where the name of a tag/],
    ['html`<script>alert(${text})</script>`', /a script with a body/],
    ['html`<script nonce="${nonce}">go()</script>`', /a script with a body/],
    ['html`<style>p { color: ${colour} }</style>`', /a style sheet/],
    ['html`<a href="JavaScript:go()">x</a>`', /an address that is a script/],
    ['html`<p style="color: red">x</p>`', /a style attribute/],
    ['html`<button type="button"\n  onclick="go()">x</button>`', /an event handler/],
    ['html`<!-- ${text} -->`', /a comment with a hole/],
  ] as const) {
    test(`such as ${planted.split('\n')[0]} would be found`, () => {
      assert.match(markupFaults(new Map([['src/a.ts', planted]])).join('\n'), found)
    })
  }

  test('may write a block of data for machines in one place, and nothing else there or elsewhere', () => {
    const block = 'html`<script type="application/ld+json">${data}</script>`'
    const home = 'src/kernel/html/structured-data.ts'
    assert.deepEqual(markupFaults(new Map([[home, block]])), [])
    for (const [path, planted] of [
      ['src/a.ts', block],
      [home, block.replace('application/ld+json', 'module')],
      [home, block.replace('${data}', 'const x = ${data}')],
      [home, 'html`<script>${data}</script>`'],
    ] as const) {
      assert.deepEqual(markupFaults(new Map([[path, planted]])), [`${path} has a script with a body.`])
    }
  })

  test('may have whole attributes in a hole, and scripts that are files', () => {
    const fine =
      'html`<input ${attribute(\'checked\', on)} data-on="${on}"><script src="${url}" nonce="${nonce}"></script>`'
    assert.deepEqual(markupFaults(new Map([['src/a.ts', fine]])), [])
  })
})
