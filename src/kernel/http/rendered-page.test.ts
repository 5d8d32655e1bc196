import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { countingServer } from '../../../test/support/counting-server.ts'

describe('a page on the line', () => {
  const long = `/liste?q=${'kage+'.repeat(400)}`
  const plainForm = (bytes: Buffer) => bytes
  const forms = { br: brotliDecompressSync, gzip: gunzipSync, none: plainForm } as const

  for (const [accepted, coding] of [
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['GZIP', 'gzip'],
    ['identity', 'none'],
    ['br;q=0.0', 'none'],
    ['compress, x-brotli', 'none'],
  ] as const) {
    for (const [when, before] of [
      ['when it is made', '/liste'],
      ['when it is kept', long],
    ] as const) {
      test(`is packed as the browser can read it, ${when}: ${accepted}`, async () => {
        const { get } = await countingServer()
        await get(before)
        const { headers, rawPayload } = await get(long, { 'accept-encoding': accepted })
        assert.equal(headers['content-encoding'] ?? 'none', coding)
        assert.equal(headers.vary, 'accept-encoding')
        assert.equal(Number(headers['content-length']), rawPayload.length)
        assert.match(forms[coding](rawPayload).toString(), /made-\d.*kage kage.*<\/p>/)
        assert.equal(rawPayload.length < 1_000, coding !== 'none')
      })
    }
  }

  test('is not packed where it holds a token: its length would tell of it', async () => {
    const { get } = await countingServer()
    const { headers } = await get('/formular', { 'accept-encoding': 'br, gzip' })
    assert.equal(headers['content-encoding'], undefined)
    assert.equal(headers['cache-control'], 'private, no-store')
  })
})
