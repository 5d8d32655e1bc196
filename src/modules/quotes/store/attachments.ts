import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { AttachmentHead } from '../../enquiries/index.ts'
import type { AttachmentCard } from '../model/attachment.ts'
import type { Quote } from '../model/quote.ts'

/** The files that the next version of a quote has. */
export function currentAttachments(tx: Transaction, quoteId: string): Promise<AttachmentCard[]> {
  return attachmentsWhere(tx, sql`attachment.quote_id = ${quoteId} and until_version is null`)
}

/** How many files the next version has besides the one with this content: the same sent twice is kept once. */
export async function countOtherFiles(tx: Transaction, quoteId: string, hash: string): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    select count(*)::integer as others
    from quotes.attachment
    where quote_id = ${quoteId}
      and until_version is null
      and hash <> decode(${hash}, 'hex')
  `.execute(tx)
  return rows[0]?.others ?? 0
}

/** The files of the versions that the buyer sees. */
export function sentAttachments(tx: Transaction, quotes: readonly Pick<Quote, 'id'>[]): Promise<AttachmentCard[]> {
  const ids = quotes.map(({ id }) => id)
  return attachmentsWhere(tx, sql`attachment.quote_id = any(${ids}::uuid[]) and ${isSent}`)
}

const isSent = sql`from_version <= quote.version and coalesce(until_version > quote.version, true)`

async function attachmentsWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<AttachmentCard[]> {
  const { rows } = await sql<AttachmentCard>`
    select
      attachment.id,
      attachment.quote_id as "quoteId",
      attachment.name,
      attachment.content_type as "contentType",
      attachment.size,
      attachment.added_at as "addedAt"
    from quotes.attachment
    join quotes.quote on quote.id = attachment.quote_id
    where ${condition}
    order by attachment.added_at, attachment.id
  `.execute(tx)
  return rows
}

/** What is known of a file: the enterprise's own, or one of the version that the buyer sees. */
export async function findAttachment(
  tx: Transaction,
  id: string,
  enterpriseIds: readonly number[],
): Promise<AttachmentHead | undefined> {
  const { rows } = await sql<AttachmentHead>`
    select
      attachment.id,
      attachment.name,
      attachment.content_type as "contentType",
      attachment.size,
      attachment.added_at as "addedAt",
      encode(attachment.hash, 'hex') as hash
    from quotes.attachment
    join quotes.quote on quote.id = attachment.quote_id
    where attachment.id = ${id}
      and (quote.enterprise_id = any(${enterpriseIds}) or ${isSent})
  `.execute(tx)
  return rows[0]
}

/** So many bytes of a file from there on; nothing where it is gone, or is not for whoever asks. */
export async function readPiece(
  tx: Transaction,
  id: string,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ piece: Uint8Array }>`
    select substring(bytes from ${from + 1}::integer for ${length}::integer) as piece
    from quotes.attachment
    where id = ${id}
  `.execute(tx)
  return rows[0]?.piece
}

export interface NewAttachment {
  readonly quoteId: string
  readonly name: string
  readonly contentType: string
  /** SHA-256, in hexadecimal. */
  readonly hash: string
  readonly bytes: Uint8Array
  readonly at: Date
  readonly personId: number
}

/** Keeps a file for the next version; the same once more is kept once. */
export async function insertAttachment(tx: Transaction, file: NewAttachment): Promise<void> {
  await sql`
    insert into quotes.attachment (quote_id, name, content_type, size, hash, bytes, added_at, added_by)
    values (
      ${file.quoteId}, ${file.name}, ${file.contentType}, ${file.bytes.length}, decode(${file.hash}, 'hex'),
      ${Buffer.from(file.bytes)}, ${file.at}, ${file.personId}
    )
    on conflict do nothing
  `.execute(tx)
}

/** Leaves a file out of the next version. One that was in no version is gone. */
export async function leaveOut(tx: Transaction, { id, version }: Pick<Quote, 'id' | 'version'>, fileId: string) {
  await sql`
    delete from quotes.attachment
    where id = ${fileId}
      and quote_id = ${id}
      and from_version is null
  `.execute(tx)
  await sql`
    update quotes.attachment
    set until_version = ${(version ?? 0) + 1}
    where id = ${fileId}
      and quote_id = ${id}
      and until_version is null
  `.execute(tx)
}

/** Whether files came or went since the newest version. */
export async function haveChanged(tx: Transaction, { id, version }: Pick<Quote, 'id' | 'version'>): Promise<boolean> {
  const { rows } = await sql`
    select
    from quotes.attachment
    where quote_id = ${id}
      and (from_version is null or until_version > ${version})
  `.execute(tx)
  return rows.length > 0
}

/** The files that were added belong to the version from now on. */
export async function takeAlong(tx: Transaction, quoteId: string, version: number): Promise<void> {
  await sql`
    update quotes.attachment
    set from_version = ${version}
    where quote_id = ${quoteId}
      and from_version is null
  `.execute(tx)
}

/** Deletes every file that an enterprise put beside its quotes. */
export async function deleteFilesOf(tx: Transaction, enterpriseId: number): Promise<void> {
  await sql`
    delete from quotes.attachment
    using quotes.quote
    where quote.id = attachment.quote_id
      and quote.enterprise_id = ${enterpriseId}
  `.execute(tx)
}
