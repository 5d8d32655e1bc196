import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { attribute, Html, html, safeUrl, trustedHtml } from './html.ts'

describe('html', () => {
  test('escapes every character that means something in markup', () => {
    assert.equal(String(html`<p>${`<b a="1" c='2'>&`}</p>`), '<p>&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;</p>')
  })

  test('escapes what is escaped already, so that readers see what was written', () => {
    assert.equal(String(html`${'&amp;'}`), '&amp;amp;')
  })

  test('keeps markup that it made itself', () => {
    assert.equal(String(html`<p>${html`<b>${'<'}</b>`}</p>`), '<p><b>&lt;</b></p>')
  })

  test('joins lists, nested ones too, and escapes their texts', () => {
    assert.equal(String(html`${[html`<i>1</i>`, ['<', [2]], 3n]}`), '<i>1</i>&lt;23')
  })

  test('leaves out what is absent, but not zero', () => {
    assert.equal(String(html`[${false}${null}${undefined}${''}${0}]`), '[0]')
  })

  test('gives back any text unchanged to whoever reads the markup, between tags and in an attribute', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, inAttribute = '', between = ''] =
        /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(`${html`<p title="${text}">${text}</p>`}`) ?? []
      assert.equal(asReaderSees(inAttribute), text)
      assert.equal(asReaderSees(between), text)
    })
    fc.assert(property)
  })

  test('lets no text open a tag, close an attribute or begin an entity', () => {
    const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '=', '/', 's', ';', '#', ' ') })
    const property = fc.property(hostile, (text) => {
      const rendered = String(html`${text}`)
      assert.doesNotMatch(rendered, /[<>"']/)
      assert.doesNotMatch(rendered, /&(?!amp;|lt;|gt;|quot;|#39;)/)
    })
    fc.assert(property)
  })

  test('is the only maker of Html: a look-alike is refused', () => {
    assert.throws(() => Reflect.construct(Html, ['<script>', Symbol('html')]), /Only html/)
    assert.throws(() => Reflect.construct(Html, ['<script>']), /Only html/)
  })

  test('keeps trusted markup as it is', () => assert.equal(String(trustedHtml('<b>')), '<b>'))
})

describe('an attribute', () => {
  for (const [value, expected] of [
    [true, '<input checked>'],
    ['a"b', '<input checked="a&quot;b">'],
    [0, '<input checked="0">'],
    ['', '<input checked="">'],
    [false, '<input >'],
    [null, '<input >'],
    [undefined, '<input >'],
  ] as const) {
    test(`that is ${JSON.stringify(value)} reads ${expected}`, () => {
      assert.equal(String(html`<input ${attribute('checked', value)}>`), expected)
    })
  }
})

describe('an address from a stranger', () => {
  for (const url of [
    'https://example.dk/a?b=c#d',
    'http://example.dk',
    'HTTPS://EXAMPLE.DK',
    'mailto:kontakt@example.dk',
    '/leverandoerer',
    '#main',
    '?q=kantine',
  ]) {
    test(`may be ${url}`, () => assert.equal(safeUrl(url), url))
  }

  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.dk/1',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'example.dk',
    '',
  ]) {
    test(`may not be ${JSON.stringify(url)}`, () => assert.equal(safeUrl(url), '#'))
  }

  test('never leads to a script, whatever is put around the word', () => {
    const noise = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\0', '\u0001', '/', '\\', '&#9;') })
    const property = fc.property(noise, noise, (before, within) => {
      const url = safeUrl(`${before}java${within}script:alert(1)`)
      assert.notEqual(URL.parse(url, 'https://rummelig.example')?.protocol, 'javascript:')
    })
    fc.assert(property)
  })

  test('that begins like one of ours does not lead to another site', () => {
    const property = fc.property(fc.string({ unit: fc.constantFrom('/', '\\', '\t', 'e', '.', '@', ':') }), (rest) => {
      const url = safeUrl(`/${rest}`)
      assert.equal(URL.parse(url, 'https://rummelig.example')?.host, 'rummelig.example')
    })
    fc.assert(property)
  })
})

/** What a browser makes of escaped text. */
function asReaderSees(markup: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '')
}
