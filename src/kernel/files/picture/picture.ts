import type { OutputInfo } from 'sharp'
import { ok, type Result, refused } from '../../result.ts'
import { turns } from '../../turns.ts'
import { pictureEngine } from './engine.ts'
import { type PictureTypeRefusal, pictureType } from './picture-type.ts'

/** What we take in of one picture, in bytes: a phone's photo is 2 to 8 MB. */
export const largestPicture = 15 * 1024 ** 2

/** What a picture may unpack to, in pixels: 40 million are 120 MB of memory. A phone's photo has 12 million. */
const mostPixels = 40_000_000

/** How a picture is to come out. The sides are in pixels; a smaller picture is not enlarged. */
export interface PictureRules {
  readonly maxSide: number
  readonly thumbnailSide: number
  /** What to take in at most, where that is less or more than `mostPixels`. */
  readonly maxPixels?: number
}

/** The picture in one size, as WebP. */
export interface Rendition {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A picture made anew from its pixels: upright, in sRGB, without a word about who took it, where or with what. */
export interface Picture extends Rendition {
  readonly contentType: 'image/webp'
  readonly thumbnail: Rendition
}

/** Why a picture was not taken: too many bytes, too many pixels, cut off or damaged, or of the wrong type. */
export type PictureRefusal = PictureTypeRefusal | 'tooLarge' | 'tooManyPixels' | 'broken'

/**
 * A picture of 40 million pixels can take 300 MB while it is worked on: ten people who send theirs at the same moment wait
 * a second each instead of filling the memory together.
 */
const inTurn = turns(1)

/** Reads what somebody sent as a picture. Of a film (GIF, WebP, AVIF) it takes the first frame. */
export async function readPicture(bytes: Uint8Array, rules: PictureRules): Promise<Result<Picture, PictureRefusal>> {
  if (bytes.length > largestPicture) return refused('tooLarge')
  const type = pictureType(bytes)
  if (!type.ok) return type
  return inTurn(() => renderPicture(bytes, rules))
}

async function renderPicture(bytes: Uint8Array, rules: PictureRules): Promise<Result<Picture, PictureRefusal>> {
  const limitInputPixels = rules.maxPixels ?? mostPixels
  const pixels = await countPixels(bytes)
  if (pixels === undefined) return refused('broken')
  if (pixels > limitInputPixels) return refused('tooManyPixels')

  const bitmap = await decode(bytes, limitInputPixels, rules.maxSide)
  if (!bitmap) return refused('broken')
  const thumbnail = await encode(bitmap, rules.thumbnailSide)
  return ok({ ...(await encode(bitmap, rules.maxSide)), contentType: 'image/webp', thumbnail })
}

/** Reads the header only, so that a picture that claims to be huge costs nothing. */
async function countPixels(bytes: Uint8Array): Promise<number | undefined> {
  const open = await pictureEngine()
  const header = await open(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  return header && header.width * header.height
}

interface Bitmap {
  readonly data: Buffer
  readonly info: OutputInfo
}

/**
 * The pixels, upright and in sRGB. A warning is let pass, since cameras and old programs write files that earn one;
 * an error, and an end that comes too early, are not. Half a minute is many times what an honest picture takes.
 */
async function decode(bytes: Uint8Array, limitInputPixels: number, side: number): Promise<Bitmap | undefined> {
  const open = await pictureEngine()
  return open(bytes, { limitInputPixels, failOn: 'error', autoOrient: true })
    .timeout({ seconds: 30 })
    .resize(within(side))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined)
}

/** From bare pixels, so nothing else can come along. */
async function encode({ data, info }: Bitmap, side: number): Promise<Rendition> {
  const { width, height, channels } = info
  const open = await pictureEngine()
  const encoded = await open(data, { raw: { width, height, channels } })
    .resize(within(side))
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: encoded.data, width: encoded.info.width, height: encoded.info.height }
}

function within(side: number): { width: number; height: number; fit: 'inside'; withoutEnlargement: true } {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true }
}
