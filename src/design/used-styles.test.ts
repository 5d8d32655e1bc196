// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the program's text that is given has templates in it
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assets } from './assets.ts'
import { programText, usedStyles } from './used-styles.ts'

const program = 'html`<p class="badge badge-${kind}">` + html`<a class="card">`'

describe('the part of a style sheet that pages can need', () => {
  for (const [what, css, expected] of [
    ['keeps rules for elements', 'p{color:red}', 'p{color:red}'],
    ['keeps rules for classes that stand in the program', '.card{color:red}', '.card{color:red}'],
    ['leaves out rules for others', '.card{color:red}.toast{color:red}', '.card{color:red}'],
    ['leaves out rules of which one class is unknown', '.card .toast>p{color:red}', ''],
    ['leaves out only those selectors of a rule', '.toast,.card:hover,p{color:red}', '.card:hover,p{color:red}'],
    ['keeps what a class put together may be', '.badge-warning{color:red}', '.badge-warning{color:red}'],
    ['keeps what says that something is not there', '.card:not(.toast){color:red}', '.card:not(.toast){color:red}'],
    ['keeps what may be one or the other', ':is(.card,.toast) p{color:red}', ':is(.card,.toast) p{color:red}'],
    ['looks into groups', '@media print{.toast{top:0}.card{top:0}}', '@media print{.card{top:0}}'],
    ['leaves out groups that are left empty', '@media print{.toast{top:0}}p{top:0}', 'p{top:0}'],
    [
      'keeps what is no rule',
      '@charset "utf-8";@keyframes a{from{top:0}}',
      '@charset "utf-8";@keyframes a{from{top:0}}',
    ],
  ] as const) {
    test(what, () => assert.equal(usedStyles(css, [program]), expected))
  }

  test('refuses a sheet that breaks off', () => {
    assert.throws(() => usedStyles('@media print{.card{top:0}', [program]), /has no end/)
  })
})

describe("the design system's styles", () => {
  const [styles = ''] = assets.filter(({ path }) => path.endsWith('dkfds.min.css')).map(({ body }) => body.toString())

  test('hold what our pages have, put together or not', () => {
    for (const part of ['.card', '.badge-warning', '.alert-error', '.form-input', '.sr-only', '.button-primary'])
      assert.ok(styles.includes(part), part)
  })

  test('leave out what they have not', () => {
    assert.ok(!styles.includes('.cookie-message'))
    assert.ok(styles.length < 120_000, `${styles.length} characters`)
  })

  test('are found by the text of the pages, not by that of tests', () => {
    assert.match(programText(), /class="card collapsed-height"/)
    assert.doesNotMatch(programText(), /node:test/)
  })
})
