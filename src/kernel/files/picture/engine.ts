import type { Sharp, SharpOptions } from 'sharp'

/** Opens the bytes of a picture, or bare pixels, to be made into another one. */
export type PictureEngine = (input: Uint8Array, options?: SharpOptions) => Sharp

let engine: Promise<PictureEngine> | undefined

/** The library, which takes some 20 MB: loaded with the first picture, so that who shows none does without. */
export function pictureEngine(): Promise<PictureEngine> {
  engine ??= loadEngine()
  return engine
}

/**
 * libvips, set up once for pictures that strangers send: it opens the five types we take and nothing else, whatever the
 * bytes claim to be. One thread and no cache, because a picture is read once and the memory is wanted elsewhere.
 */
async function loadEngine(): Promise<PictureEngine> {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((type) => `VipsForeignLoad${type}Buffer`),
  })
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}
