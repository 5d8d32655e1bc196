import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { structuredDataBlock } from './structured-data.ts'

describe('structured data', () => {
  test('is a block of data in the page, not a script', () => {
    const block = String(structuredDataBlock({ '@type': 'Organization', name: 'KaffeFair' }))
    assert.equal(block, '<script type="application/ld+json">{"@type":"Organization","name":"KaffeFair"}</script>')
  })

  test('is read back as it was, and no text in it ends the block or begins a tag or a comment', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--<script>', '</SCRIPT', ']]>', '&lt;', '\u2028'),
    )
    const property = fc.property(hostile, hostile, (name, value) => {
      const block = String(structuredDataBlock({ name, [`x${value}`]: [value] }))
      const [, inside = ''] = /^<script type="application\/ld\+json">([^<>&]*)<\/script>$/.exec(block) ?? []
      assert.deepEqual(JSON.parse(inside), { name, [`x${value}`]: [value] })
    })
    fc.assert(property)
  })
})
