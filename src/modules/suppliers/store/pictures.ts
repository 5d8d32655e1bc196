import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { ProfilePicture } from '../model/picture.ts'

/** A picture as it is added: made safe and small, and who put it there. */
export interface NewPicture extends Omit<ProfilePicture, 'id' | 'isPublished'> {
  readonly supplierId: number
  readonly organisationId: number
  readonly bytes: Uint8Array
  readonly thumbnail: Uint8Array
  readonly addedAt: Date
}

/** Adds a picture behind those of its role; the very same one a second time is the first, with the newer words. */
export async function putPicture(tx: Transaction, picture: NewPicture): Promise<void> {
  await sql`
    insert into suppliers.picture (
      supplier_id, organisation_id, role, position, alternative_text, hash, width, height, bytes,
      thumbnail, thumbnail_width, thumbnail_height, added_at
    )
    values (
      ${picture.supplierId}, ${picture.organisationId}, ${picture.role}, ${picture.position}, ${picture.alternativeText},
      ${picture.hash}, ${picture.width}, ${picture.height}, ${Buffer.from(picture.bytes)},
      ${Buffer.from(picture.thumbnail)}, ${picture.thumbnailWidth}, ${picture.thumbnailHeight}, ${picture.addedAt}
    )
    on conflict (supplier_id, hash, role) do update
    set alternative_text = excluded.alternative_text
  `.execute(tx)
}

/** Logo and pictures, in their order, as far as whoever asks may see them. */
export async function listPictures(database: Database, supplierId: number): Promise<ProfilePicture[]> {
  const { rows } = await sql<ProfilePicture>`
    select
      id,
      role,
      position,
      alternative_text as "alternativeText",
      is_published as "isPublished",
      hash,
      width,
      height,
      thumbnail_width as "thumbnailWidth",
      thumbnail_height as "thumbnailHeight"
    from suppliers.picture
    where supplier_id = ${supplierId}
    order by role, position, id
  `.execute(database)
  return rows
}

/** Which of a picture's two sizes. */
export type PictureSize = 'whole' | 'thumbnail'

/** The bytes of a picture on a page that is shown. */
export function findPublicPicture(
  database: Database,
  hash: string,
  size: PictureSize,
): Promise<Uint8Array | undefined> {
  return findBytes(
    database,
    size,
    sql`
    where picture.hash = ${hash}
      and picture.is_published
      and supplier.is_listed
  `,
  )
}

/** The bytes of a picture, published or not, as far as whoever asks may see it. */
export function findOwnPicture(tx: Transaction, id: number, size: PictureSize): Promise<Uint8Array | undefined> {
  return findBytes(tx, size, sql`where picture.id = ${id}`)
}

export async function describePicture(tx: Transaction, id: number, alternativeText: string): Promise<void> {
  await sql`
    update suppliers.picture
    set alternative_text = ${alternativeText}
    where id = ${id}
  `.execute(tx)
}

/** Puts the pictures into the order of their numbers. */
export async function orderPictures(tx: Transaction, ids: readonly number[]): Promise<void> {
  await sql`
    update suppliers.picture
    set position = array_position(${ids}::integer[], id)
    where id = any(${ids})
  `.execute(tx)
}

export async function removePicture(tx: Transaction, id: number): Promise<void> {
  await sql`delete from suppliers.picture where id = ${id}`.execute(tx)
}

/** Of logos nobody has seen yet only the one with the hash stays. */
export async function removeUnpublishedLogos(tx: Transaction, supplierId: number, hash: string): Promise<void> {
  await sql`
    delete from suppliers.picture
    where supplier_id = ${supplierId}
      and role = 'logo'
      and not is_published
      and hash <> ${hash}
  `.execute(tx)
}

/** Puts the pictures of the working copy on the public page; of the logos only the newest stays. */
export async function publishPictures(tx: Transaction, supplierId: number): Promise<void> {
  await sql`
    delete from suppliers.picture
    where supplier_id = ${supplierId}
      and role = 'logo'
      and id < (
        select max(newest.id)
        from suppliers.picture as newest
        where newest.supplier_id = ${supplierId}
          and newest.role = 'logo'
      )
  `.execute(tx)
  await sql`
    update suppliers.picture
    set is_published = true
    where supplier_id = ${supplierId}
  `.execute(tx)
}

async function findBytes(
  database: Database,
  size: PictureSize,
  condition: ReturnType<typeof sql>,
): Promise<Uint8Array | undefined> {
  const column = size === 'whole' ? sql`picture.bytes` : sql`picture.thumbnail`
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select ${column} as bytes
    from suppliers.picture
    join suppliers.supplier on supplier.id = picture.supplier_id
    ${condition}
    limit 1
  `.execute(database)
  return rows[0]?.bytes
}
