import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { AttachmentCard, AttachmentHead } from '../model/attachment.ts'

/** The files that everybody invited may read, in the order they came. */
export async function listAttachments(tx: Transaction, enquiryId: number): Promise<AttachmentCard[]> {
  const { rows } = await sql<AttachmentCard>`
    select id, name, content_type as "contentType", size, added_at as "addedAt"
    from enquiries.attachment
    where enquiry_id = ${enquiryId}
      and message_id is null
    order by added_at, id
  `.execute(tx)
  return rows
}

/** How many files everybody invited may read besides the one with this content: the same sent twice is kept once. */
export async function countOtherFiles(tx: Transaction, enquiryId: number, hash: string): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    select count(*)::integer as others
    from enquiries.attachment
    where enquiry_id = ${enquiryId}
      and message_id is null
      and hash <> decode(${hash}, 'hex')
  `.execute(tx)
  return rows[0]?.others ?? 0
}

/** The files of the messages with an enterprise. */
export async function listMessageFiles(
  tx: Transaction,
  enquiryId: number,
  enterpriseId: number,
): Promise<(AttachmentCard & { readonly messageId: string })[]> {
  const { rows } = await sql<AttachmentCard & { readonly messageId: string }>`
    select id, name, content_type as "contentType", size, added_at as "addedAt", message_id as "messageId"
    from enquiries.attachment
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
    order by added_at, id
  `.execute(tx)
  return rows
}

export interface NewAttachment {
  readonly enquiryId: number
  readonly buyerId: number
  /** With a message to or from an enterprise; null where it is for everybody invited. */
  readonly message: { readonly id: string; readonly enterpriseId: number } | null
  readonly name: string
  readonly contentType: string
  /** SHA-256, in hexadecimal. */
  readonly hash: string
  readonly bytes: Uint8Array
  readonly at: Date
  readonly personId: number
}

/** Keeps a file; the same once more in the same place is kept once. */
export async function insertAttachment(tx: Transaction, file: NewAttachment): Promise<void> {
  await sql`
    insert into enquiries.attachment (
      enquiry_id, buyer_id, enterprise_id, message_id, name, content_type, size, hash, bytes, added_at, added_by
    )
    values (
      ${file.enquiryId}, ${file.buyerId}, ${file.message?.enterpriseId ?? null}, ${file.message?.id ?? null},
      ${file.name}, ${file.contentType}, ${file.bytes.length}, decode(${file.hash}, 'hex'), ${Buffer.from(file.bytes)},
      ${file.at}, ${file.personId}
    )
    on conflict do nothing
  `.execute(tx)
}

/** Takes a file of the enquiry itself away. Those of messages stay: both sides have them. */
export async function deleteAttachment(tx: Transaction, enquiryId: number, id: string): Promise<void> {
  await sql`
    delete from enquiries.attachment
    where id = ${id}
      and enquiry_id = ${enquiryId}
      and message_id is null
  `.execute(tx)
}

/** What is known of a file, if whoever asks may read it. */
export async function findAttachment(tx: Transaction, id: string): Promise<AttachmentHead | undefined> {
  const { rows } = await sql<AttachmentHead>`
    select id, name, content_type as "contentType", size, added_at as "addedAt", encode(hash, 'hex') as hash
    from enquiries.attachment
    where id = ${id}
  `.execute(tx)
  return rows[0]
}

/** So many bytes of a file from there on; nothing where it is gone. */
export async function readPiece(
  tx: Transaction,
  id: string,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ piece: Uint8Array }>`
    select substring(bytes from ${from + 1}::integer for ${length}::integer) as piece
    from enquiries.attachment
    where id = ${id}
  `.execute(tx)
  return rows[0]?.piece
}

/** Deletes every file that an organisation had part in, as buyer or as enterprise. */
export async function deleteFilesOf(tx: Transaction, organisationId: number): Promise<void> {
  await sql`
    delete from enquiries.attachment
    where buyer_id = ${organisationId}
       or enterprise_id = ${organisationId}
  `.execute(tx)
}

/** Which files somebody added, for their own record of their data. */
export async function filesOfPerson(tx: Transaction, personId: number): Promise<{ name: string; addedAt: Date }[]> {
  const { rows } = await sql<{ name: string; addedAt: Date }>`
    select name, added_at as "addedAt"
    from enquiries.attachment
    where added_by = ${personId}
    order by added_at
  `.execute(tx)
  return rows
}
