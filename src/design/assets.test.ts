import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { describe, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { assets, assetUrl } from './assets.ts'

const urls = new Set(assets.map((asset) => asset.url))
const styleSheets = assets.filter((asset) => asset.contentType.startsWith('text/css'))

describe('the static files', () => {
  test('stand under one address that changes with the content', () => {
    assert.match(assetUrl('rummelig.css'), /^\/assets\/[0-9a-f]{12}\/rummelig\.css$/)
    assert.equal(new Set(assets.map(({ url }) => url.split('/')[2])).size, 1)
  })

  test('hold everything the style sheets refer to', () => {
    for (const { url, body } of styleSheets) {
      for (const [, address = ''] of body.toString().matchAll(/url\(["']?(?!data:)([^"')]+)/g)) {
        assert.ok(urls.has(posix.join(posix.dirname(url), address)), address)
      }
    }
  })

  test('come from nowhere else', () => {
    for (const { body } of styleSheets) assert.doesNotMatch(body.toString(), /@import|url\(["']?(https?:)?\/\//)
  })

  test('leave out placeholder logos, whole fonts and source maps', () => {
    for (const { path } of assets) assert.doesNotMatch(path, /placeholder|complete|\.map$/)
    for (const { body } of styleSheets) assert.doesNotMatch(body.toString(), /sourceMappingURL/)
  })

  test('have a known type each', () => {
    assert.deepEqual(
      assets.filter(({ contentType }) => contentType === 'application/octet-stream'),
      [],
    )
  })

  test('are the same after compression', () => {
    for (const { body, brotli } of assets) if (brotli) assert.deepEqual(brotliDecompressSync(brotli), body)
  })

  test('stay light: what a first visit fetches is under 100 KB', () => {
    const first = assets.filter(({ path }) => !path.includes('svg-icons'))
    const bytes = first.reduce((sum, { body, brotli }) => sum + (brotli ?? body).length, 0)
    assert.ok(bytes < 100_000, `${bytes} bytes`)
  })

  test('an unknown file is a mistake that shows at once', () => {
    assert.throws(() => assetUrl('nowhere.css'), /add it to the entries/)
  })
})
