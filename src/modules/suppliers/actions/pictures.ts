import { createHash } from 'node:crypto'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type PictureRefusal, readPicture } from '../../../kernel/files/picture/picture.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { mostPictures, type PictureRole, type ProfilePicture } from '../model/picture.ts'
import {
  describePicture,
  findOwnPicture,
  findPublicPicture,
  listPictures,
  orderPictures,
  type PictureSize,
  putPicture,
  removeUnpublishedLogos,
  removePicture as takeOut,
} from '../store/pictures.ts'
import { saveProfile } from '../store/profile.ts'
import { changedBy, lockOwnProfile } from './edit-profile.ts'

/** Pixels on the longer side: as wide as the page's column, and as a card on a dense screen. */
const sides = {
  logo: { maxSide: 600, thumbnailSide: 160 },
  picture: { maxSide: 1_600, thumbnailSide: 480 },
} as const

export interface SentPicture {
  readonly role: PictureRole
  readonly alternativeText: string
  readonly bytes: Uint8Array
}

export type AddPictureRefusal = PictureRefusal | 'noPage' | 'tooManyPictures'

/** Adds a logo or picture to the working copy. The same one sent twice is there once; a new logo takes the place of one not yet published. */
export async function addPicture(context: Context, sent: SentPicture): Promise<Result<'added', AddPictureRefusal>> {
  // Outside of the transaction: it takes seconds, and a transaction holds a connection.
  const read = await readPicture(sent.bytes, sides[sent.role])
  if (!read.ok) return read
  const { bytes, width, height, thumbnail } = read.value
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return inTransaction(context, async (tx) => {
    const profile = await lockOwnProfile(tx, context)
    if (profile === undefined) return refused('noPage')
    const those = (await listPictures(tx, profile.supplierId)).filter(({ role }) => role === sent.role)
    const isThere = those.some((each) => each.hash === hash)
    if (!isThere && sent.role === 'picture' && those.length >= mostPictures) return refused('tooManyPictures')
    if (sent.role === 'logo') await removeUnpublishedLogos(tx, profile.supplierId, hash)
    await putPicture(tx, {
      supplierId: profile.supplierId,
      organisationId: profile.organisationId,
      role: sent.role,
      position: Math.max(0, ...those.map(({ position }) => position)) + 1,
      alternativeText: sent.alternativeText,
      hash,
      bytes,
      width,
      height,
      thumbnail: thumbnail.bytes,
      thumbnailWidth: thumbnail.width,
      thumbnailHeight: thumbnail.height,
      addedAt: context.clock.now(),
    })
    if (!isThere) await saveProfile(tx, { ...changedBy(profile, context), hasChanges: true })
    return ok('added')
  })
}

/** Writes anew what a picture shows. */
export function describe(context: Context, id: number, text: string): Promise<Result<'described', 'notFound'>> {
  return withPicture(context, id, async (tx) => {
    await describePicture(tx, id, text)
    return 'described' as const
  })
}

/** Puts a picture at a place among the others, counted from 0. */
export function movePicture(context: Context, id: number, index: number): Promise<Result<'moved', 'notFound'>> {
  return withPicture(context, id, async (tx, all) => {
    const others = all.filter((each) => each.role === 'picture' && each.id !== id).map((each) => each.id)
    await orderPictures(tx, others.toSpliced(index, 0, id))
    return 'moved' as const
  })
}

/** Takes a picture away, from the public page too; one that is gone already is gone. */
export async function removePicture(context: Context, id: number): Promise<void> {
  await withPicture(context, id, async (tx) => {
    await takeOut(tx, id)
    return 'removed' as const
  })
}

/** Logo and pictures of the page that whoever asks works on: of several logos the newest. */
export async function ownPictures(context: Context, supplierId: number): Promise<ProfilePicture[]> {
  return newestLogo(await inTransaction(context, (tx) => listPictures(tx, supplierId)))
}

/** Logo and pictures on a public page. */
export async function publishedPictures({ database }: Context, supplierId: number): Promise<ProfilePicture[]> {
  return (await listPictures(database, supplierId)).filter(({ isPublished }) => isPublished)
}

/** The bytes of a picture on a public page. */
export function publicPictureBytes({ database }: Context, hash: string, size: PictureSize) {
  return findPublicPicture(database, hash, size)
}

/** The bytes of a picture as those see it who work on the page, or decide about it. */
export function ownPictureBytes(context: Context, id: number, size: PictureSize) {
  return inTransaction(context, (tx) => findOwnPicture(tx, id, size))
}

async function withPicture<Deed>(
  context: Context,
  id: number,
  work: (tx: Transaction, all: readonly ProfilePicture[]) => Promise<Deed>,
): Promise<Result<Deed, 'notFound'>> {
  return inTransaction(context, async (tx) => {
    const profile = await lockOwnProfile(tx, context)
    if (profile === undefined) return refused('notFound')
    const all = await listPictures(tx, profile.supplierId)
    if (!all.some((each) => each.id === id)) return refused('notFound')
    await saveProfile(tx, changedBy(profile, context))
    return ok(await work(tx, all))
  })
}

function newestLogo(pictures: readonly ProfilePicture[]): ProfilePicture[] {
  const newest = Math.max(0, ...pictures.filter(({ role }) => role === 'logo').map(({ id }) => id))
  return pictures.filter(({ role, id }) => role === 'picture' || id === newest)
}
