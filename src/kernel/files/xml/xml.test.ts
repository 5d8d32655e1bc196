import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { xmlReader } from './xml.ts'

const read = xmlReader({ namespaces: { shop: 'urn:shop' }, largest: 64 * 1024 })

/** What is read of the document: the texts of all its goods; or the sentence it is refused with. */
async function goodsIn(document: string | Uint8Array): Promise<string[] | string> {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document
  const goods = await read(bytes, (root) => root.all('shop:good'))
  return goods.ok ? goods.value : goods.refusal
}

describe('what is read', () => {
  test('elements are found by their namespace, whatever the document calls it', async () => {
    assert.deepEqual(await goodsIn('<a:list xmlns:a="urn:shop"><a:good>Brød</a:good></a:list>'), ['Brød'])
    assert.deepEqual(await goodsIn('<list xmlns="urn:shop"><good> Brød </good><good/></list>'), ['Brød'])
    assert.deepEqual(await goodsIn('<shop:list xmlns:shop="urn:other"><shop:good>Brød</shop:good></shop:list>'), [])
  })

  test('the encoding is the one that the document names, or that its mark says', async () => {
    const list = '<list xmlns="urn:shop"><good>Rødgrød</good></list>'
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${list}`, 'latin1')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')])
    for (const bytes of [latin, utf16, Buffer.from(`\ufeff${list}`)])
      assert.deepEqual(await goodsIn(bytes), ['Rødgrød'])
  })

  test('attributes are told by their name', async () => {
    const kind = await read(Buffer.from('<list kind="foods"/>'), (root) => root.attribute('kind'))
    assert.deepEqual(kind, { ok: true, value: 'foods' })
  })
})

describe('what is refused, in one sentence', () => {
  const cases: Readonly<Record<string, readonly [document: string | Uint8Array, sentence: RegExp]>> = {
    'an empty file': ['', /empty/],
    'what is not XML': ['PK\u0003\u0004', /not XML/],
    'a document that is cut off': ['<list xmlns="urn:shop"><good>Br', /not well-formed/],
    'too large a document': [`<a>${'x'.repeat(70_000)}</a>`, /larger than 0 MB/],
    'elements that nest too deep': [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, /256 deep/],
    'a document type': ['<!DOCTYPE list><list/>', /DOCTYPE/],
    'a document type behind comments and instructions': [
      '<?xml version="1.0"?><!-- > --><?go on?>\n<!DOCTYPE list><list/>',
      /DOCTYPE/,
    ],
    'a document type in another encoding': [
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<!DOCTYPE list><list/>', 'utf16le')]),
      /DOCTYPE/,
    ],
    'an external entity': ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', /DOCTYPE/],
    'an entity bomb': [
      '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;"><!ENTITY d "&c;&c;&c;">]><a>&d;</a>',
      /DOCTYPE/,
    ],
    'bytes that are no UTF-8': [Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]), /damaged/],
    'an encoding that hides what is written': ['<?xml version="1.0" encoding="UTF-7"?><a/>', /encoding/],
  }
  for (const [name, [document, sentence]] of Object.entries(cases)) {
    test(name, async () => {
      const refusal = await goodsIn(document)
      assert.match(String(refusal), sentence)
    })
  }

  test('an instruction to include another file is not followed', async () => {
    const include = '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd" parse="text"/></a>'
    assert.deepEqual(await read(Buffer.from(include), (root) => root.text), { ok: true, value: '' })
  })
})
