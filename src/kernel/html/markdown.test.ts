import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { markdown } from './markdown.ts'

describe('markdown from anybody', () => {
  test('keeps emphasis, lists, quotes and code', () => {
    const source = '**fed** og *kursiv*\n\n- et\n- to\n\n> citat\n\n`kode`'
    for (const tag of ['strong', 'em', 'ul', 'li', 'blockquote', 'code'])
      assert.match(shown(source), new RegExp(`<${tag}>`))
  })

  test('shows HTML as the text it is', () => {
    assert.match(shown('<b onclick="alert(1)">x</b>'), /&lt;b onclick=/)
    assert.match(shown('<div>\n<script>alert(1)</script>\n</div>'), /&lt;script&gt;/)
  })

  test('has headings from the third level on, under those of the page', () => {
    assert.match(shown('# en'), /<h3>en<\/h3>/)
    assert.match(shown('## to'), /<h3>to<\/h3>/)
    assert.match(shown('### tre'), /<h3>tre<\/h3>/)
    assert.doesNotMatch(shown('# en\n\n## to\n\n##### fem'), /<h[1256]/)
  })

  test('shows no pictures: they would tell their host who reads', () => {
    assert.doesNotMatch(shown('![x](https://evil.example/pixel.png)'), /<img|evil\.example/)
  })

  test('marks links as written by users', () => {
    assert.equal(
      shown('[vores side](https://example.dk)'),
      '<p><a href="https://example.dk" rel="nofollow noopener ugc">vores side</a></p>\n',
    )
  })

  test('makes pasted addresses into links', () => {
    assert.match(shown('Se https://example.dk her'), /<a href="https:\/\/example\.dk" rel="nofollow noopener ugc">/)
  })

  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&#115;cript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
  ]) {
    test(`links to no ${address}`, () => {
      assert.doesNotMatch(shown(`[x](${address})`), /href="(?:javascript|data|vbscript|file|\/\/)/i)
      assert.doesNotMatch(shown(`<${address}>`), /href="(?:javascript|data|vbscript|file|\/\/)/i)
    })
  }

  test('has no other tags and attributes than the allowed ones, whatever is written', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '*',
      '`',
      '\n',
      ' ',
      '&',
      ':',
      '/',
      'a',
      'javascript:',
      '<img src=x onerror=',
      '<svg/onload=',
      'https://x.dk',
    ]
    const property = fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const markup = shown(parts.join(''))
      const rest = markup.replace(/<\/?(?:p|br|strong|em|ul|ol|li|blockquote|code|h3|h4|\/a)(?: \/)?>|<\/a>/g, '')
      const links = rest.replace(
        /<a(?: href="(?:https?:|mailto:|#|\/(?!\/)|[^":]*")[^"]*"?)?(?: rel="nofollow noopener ugc")?>/g,
        '',
      )
      assert.doesNotMatch(links, /<[a-z/!]/i, markup)
    })
    fc.assert(property, { numRuns: 300 })
  })
})

function shown(source: string): string {
  return String(markdown(source))
}
