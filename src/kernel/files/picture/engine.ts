import sharp from 'sharp'

/**
 * libvips, set up once for pictures that strangers send: it opens the five types we take and nothing else, whatever the
 * bytes claim to be. One thread and no cache, because a picture is read once and the memory is wanted elsewhere.
 */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((type) => `VipsForeignLoad${type}Buffer`),
})
sharp.concurrency(1)
sharp.cache(false)

export { sharp }
