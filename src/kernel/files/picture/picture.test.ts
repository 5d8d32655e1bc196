import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { largestPicture, type Picture, type PictureRules, readPicture } from './picture.ts'
import type { PictureType } from './picture-type.ts'

const rules: PictureRules = { maxSide: 400, thumbnailSide: 100 }

describe('a picture', () => {
  for (const type of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
    test(`of type ${type} becomes WebP, with a thumbnail`, async () => {
      const picture = await read(await photo(600, 300).toFormat(type).toBuffer())
      assert.equal(picture.contentType, 'image/webp')
      assert.deepEqual(await sizeOf(picture.bytes), ['webp', 400, 200])
      assert.deepEqual([picture.width, picture.height], [400, 200])
      assert.deepEqual(await sizeOf(picture.thumbnail.bytes), ['webp', 100, 50])
      assert.deepEqual([picture.thumbnail.width, picture.thumbnail.height], [100, 50])
    })
  }

  test('keeps its size when it is smaller than allowed', async () => {
    const picture = await read(await photo(60, 30).png().toBuffer())
    assert.deepEqual([picture.width, picture.height], [60, 30])
    assert.deepEqual([picture.thumbnail.width, picture.thumbnail.height], [60, 30])
  })

  test('stands upright when the camera was held on its side', async () => {
    const bytes = await halves().jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const picture = await read(bytes)
    assert.deepEqual([picture.width, picture.height], [50, 100])
    assert.equal(await colourAt(picture.bytes, 25, 10), 'red')
    assert.equal(await colourAt(picture.bytes, 25, 90), 'blue')
  })

  test('loses everything that tells who took it, where and with what', async () => {
    const bytes = await revealingPhoto()
    for (const secret of secrets) assert.ok(bytes.includes(secret), `the picture of this test holds ${secret}`)
    const { exif, xmp, icc } = await sharp(bytes).metadata()
    assert.ok(exif && xmp && icc)

    const picture = await read(bytes)
    for (const rendition of [picture, picture.thumbnail]) {
      for (const secret of secrets) assert.ok(!Buffer.from(rendition.bytes).includes(secret))
      const { exif, xmp, icc, iptc, orientation, comments } = await sharp(rendition.bytes).metadata()
      for (const told of [exif, xmp, icc, iptc, orientation, comments]) assert.equal(told, undefined)
      assert.deepEqual(chunksOf(rendition.bytes), ['VP8 '])
    }
  })

  test('keeps what is transparent transparent', async () => {
    const glass = sharp({ create: { width: 20, height: 20, channels: 4, background: '#ff000000' } })
    const picture = await read(await glass.png().toBuffer())
    const { channels, isOpaque } = await sharp(picture.bytes).stats()
    assert.deepEqual([channels.length, isOpaque], [4, false])
  })

  test('comes out in sRGB from grey, from print colours and from 16 bits', async () => {
    const sources = [
      photo(40, 40).toColourspace('b-w').png(),
      photo(40, 40).toColourspace('cmyk').jpeg(),
      photo(40, 40).toColourspace('rgb16').png(),
    ]
    for (const source of sources) {
      const { space, channels, depth } = await sharp((await read(await source.toBuffer())).bytes).metadata()
      assert.deepEqual({ space, channels, depth }, { space: 'srgb', channels: 3, depth: 'uchar' })
    }
  })

  test('that moves gives its first frame', async () => {
    const frames = await sharp([await plain('red').png().toBuffer(), await plain('blue').png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer()
    assert.equal((await sharp(frames).metadata()).pages, 2)
    const picture = await read(frames)
    assert.equal(await colourAt(picture.bytes, 5, 5), 'red')
    assert.equal((await sharp(picture.bytes).metadata()).pages, undefined)
  })

  test('is read by what is in it, though a phone has hung a film behind it', async () => {
    const film = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')
    const picture = await read(Buffer.concat([await photo(60, 30).jpeg().toBuffer(), film]))
    assert.equal(Buffer.from(picture.bytes).includes('ftypmp42'), false)
  })

  test('may be sent by many at the same moment, and a broken one is no hindrance to the next', async () => {
    const whole = await photo(200, 100).jpeg().toBuffer()
    const sent = [whole, whole.subarray(0, 400), whole, whole.subarray(0, 400), whole]
    const answers = await Promise.all(sent.map((bytes) => readPicture(bytes, rules)))
    assert.deepEqual(
      answers.map((answer) => answer.ok),
      [true, false, true, false, true],
    )
  })
})

describe('what is sent as a picture is refused when it', () => {
  test('is larger than 15 MB', async () => {
    const bytes = new Uint8Array(largestPicture + 1)
    bytes.set(await photo(10, 10).jpeg().toBuffer())
    assert.equal(await refusalOf(bytes), 'tooLarge')
  })

  test('claims to be huge, before anything of it is unpacked', async () => {
    assert.equal(await refusalOf(pngThatClaims(50_000, 50_000)), 'tooManyPixels')
    assert.equal(await refusalOf(pngThatClaims(1, 40_000_001)), 'tooManyPixels')
    assert.equal(await refusalOf(pngThatClaims(2 ** 31 - 1, 2 ** 31 - 1)), 'broken')
  })

  test('has more pixels than its use allows', async () => {
    const bytes = await photo(100, 100).png().toBuffer()
    const answer = await readPicture(bytes, { ...rules, maxPixels: 9_999 })
    assert.deepEqual(answer, { ok: false, refusal: 'tooManyPixels' })
    assert.equal((await readPicture(bytes, { ...rules, maxPixels: 10_000 })).ok, true)
  })

  for (const type of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
    test(`is ${type} and was cut off`, async () => {
      const bytes = await noise(type)
      for (const part of [0.3, 0.6, 0.95])
        assert.equal(await refusalOf(bytes.subarray(0, bytes.length * part)), 'broken')
    })
  }

  test('only begins like a picture', async () => {
    assert.equal(await refusalOf(Buffer.from('\x89PNG\r\n\x1a\n and nothing more', 'latin1')), 'broken')
    assert.equal(await refusalOf(Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')), 'broken')
  })
})

const secrets = ['Bente Eksempel', 'Eksempelkamera 3', 'Køkkenvej 7', 'GPSMapDatum-WGS84']

/** A photo with a name, a camera, a place, a colour profile and a note in it. */
function revealingPhoto(): Promise<Buffer> {
  return halves()
    .jpeg()
    .withMetadata({ orientation: 3 })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Artist: 'Bente Eksempel', Model: 'Eksempelkamera 3' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 40/1 34/1', GPSMapDatum: 'GPSMapDatum-WGS84' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Køkkenvej 7</place></x:xmpmeta>')
    .toBuffer()
}

function photo(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#b5651d' } })
}

function plain(colour: string): Sharp {
  return sharp({ create: { width: 10, height: 10, channels: 3, background: colour } })
}

/** 100 by 50 pixels, the left half red, the right half blue. */
function halves(): Sharp {
  const blue = { create: { width: 50, height: 50, channels: 3, background: 'blue' } } as const
  return sharp({ create: { width: 100, height: 50, channels: 3, background: 'red' } }).composite([
    { input: blue, left: 50, top: 0 },
  ])
}

/** Grain everywhere, so that no part of the file can be missed. */
function noise(type: PictureType): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: 200, height: 200, channels: 3, background: 'red', noise: grain } })
    .toFormat(type)
    .toBuffer()
}

/** A PNG whose header is right and whose pixels are missing. */
function pngThatClaims(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** The names of the chunks a WebP file is made of: metadata would have one of its own. */
function chunksOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const names: string[] = []
  for (let at = 12; at < file.length; at += 8 + Math.ceil(file.readUInt32LE(at + 4) / 2) * 2)
    names.push(file.toString('latin1', at, at + 4))
  return names
}

async function read(bytes: Uint8Array): Promise<Picture> {
  const picture = await readPicture(bytes, rules)
  if (!picture.ok) throw new Error(picture.refusal)
  return picture.value
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const picture = await readPicture(bytes, rules)
  return picture.ok ? 'was read' : picture.refusal
}

async function sizeOf(bytes: Uint8Array): Promise<unknown[]> {
  const { format, width, height } = await sharp(bytes).metadata()
  return [format, width, height]
}

async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
  const [red = 0, , blue = 0] = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return red > blue ? 'red' : 'blue'
}
