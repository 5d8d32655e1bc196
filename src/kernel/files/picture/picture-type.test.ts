import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { pictureEngine } from './engine.ts'
import { readPicture } from './picture.ts'
import { pictureType } from './picture-type.ts'

const openPicture = await pictureEngine()
const square = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })

describe('the type of a picture', () => {
  test('is what the bytes say', async () => {
    for (const type of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const)
      assert.deepEqual(pictureType(await square.clone().toFormat(type).toBuffer()), { ok: true, value: type })
  })

  test('is unknown for pictures we cannot read', async () => {
    assert.equal(refusalOf(await square.clone().tiff().toBuffer()), 'unknownType')
    assert.equal(refusalOf('BM\x46\0\0\0\0\0\0\0'), 'unknownType')
    assert.equal(refusalOf('\0\0\0\x0cJXL \r\n\x87\n'), 'unknownType')
  })

  test('is unknown for HEIC, whichever of its brands it carries', () => {
    assert.equal(refusalOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'unknownType')
    assert.equal(refusalOf('\0\0\0\x18ftypmif1\0\0\0\0mif1heix'), 'unknownType')
    assert.equal(refusalOf('\0\0\0\x18ftyphevc\0\0\0\0msf1hevc'), 'unknownType')
  })
})

describe('no picture', () => {
  const others = {
    'an SVG drawing': '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    'an SVG drawing with a script':
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'a page': '<!doctype html><title>Page</title>',
    'a PDF': '%PDF-1.7\n',
    'a film': '\0\0\0\x18ftypmp42\0\0\0\0mp42isom',
    'an archive': 'PK\x03\x04',
    'a text': 'Hello',
    nothing: '',
  }
  for (const [name, content] of Object.entries(others))
    test(`is ${name}`, () => assert.equal(refusalOf(content), 'notAPicture'))

  test('is a file that begins as a picture and goes on as a page', async () => {
    assert.equal(refusalOf('\x89PNG\r\n\x1a\n<html><script>alert(1)</script></html>'), 'notAPicture')
    for (const type of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
      const whole = await square.clone().toFormat(type).toBuffer()
      assert.equal(refusalOf(Buffer.concat([whole, Buffer.from('<SCRIPT>alert(1)</SCRIPT>')])), 'notAPicture')
    }
  })

  test('is a file that is a picture and a document or an archive at once', async () => {
    const picture = await square.clone().gif().toBuffer()
    assert.equal(refusalOf(Buffer.concat([picture, Buffer.from('\n%PDF-1.4\n')])), 'notAPicture')
    assert.equal(refusalOf(Buffer.concat([picture, emptyArchive('')])), 'notAPicture')
    assert.equal(refusalOf(Buffer.concat([picture, emptyArchive('with a comment')])), 'notAPicture')
  })

  test('is not opened even when the type were to let it through', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    await assert.rejects(openPicture(svg).metadata(), /unsupported image format/)
    await assert.rejects(openPicture(await square.clone().tiff().toBuffer()).metadata(), /unsupported image format/)
  })
})

describe('any bytes at all', () => {
  test('are read or refused, and never throw', async () => {
    const beginning = fc.constantFrom(
      '',
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'GIF89a',
      'RIFF\x20\0\0\0WEBP',
      '\0\0\0\x18ftypavif',
    )
    await fc.assert(
      fc.asyncProperty(beginning, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        const answer = await readPicture(Buffer.concat([Buffer.from(start, 'latin1'), rest]), {
          maxSide: 50,
          thumbnailSide: 10,
        })
        assert.equal(typeof answer.ok, 'boolean')
      }),
      { numRuns: 200 },
    )
  })

  test('in a picture that was damaged on its way are read or refused, and never throw', async () => {
    const whole = await square.clone().jpeg().toBuffer()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const damaged = Buffer.from(whole)
        damaged[at] = value
        const answer = await readPicture(damaged, { maxSide: 50, thumbnailSide: 10 })
        assert.equal(typeof answer.ok, 'boolean')
      }),
      { numRuns: 200 },
    )
  })
})

function refusalOf(content: string | Uint8Array): string {
  const type = pictureType(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  return type.ok ? type.value : type.refusal
}

/** The end of a zip archive, with its comment, behind a few packed bytes. */
function emptyArchive(comment: string): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([deflateRawSync('x'), end, Buffer.from(comment)])
}
