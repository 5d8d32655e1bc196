import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Message, Thread, ThreadSummary } from '../model/message.ts'

/** What the two sides wrote to each other, the oldest first. */
export async function listMessages(tx: Transaction, { enquiryId, enterpriseId }: Thread): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select id, is_from_buyer as "isFromBuyer", words, sent_at as "sentAt", read_at as "readAt"
    from enquiries.message
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
    order by sent_at, id
  `.execute(tx)
  return rows
}

/** The threads of an enquiry, one with each enterprise invited; those with something new first. */
export async function listThreads(tx: Transaction, enquiryId: number): Promise<ThreadSummary[]> {
  const { rows } = await sql<ThreadSummary>`
    select
      invitation.enterprise_id as "enterpriseId",
      invitation.supplier_id as "supplierId",
      count(message.id)::integer as messages,
      count(message.id) filter (where not message.is_from_buyer and message.read_at is null)::integer as unread,
      max(message.sent_at) as "lastAt"
    from enquiries.invitation
    left join enquiries.message on message.enquiry_id = invitation.enquiry_id
      and message.enterprise_id = invitation.enterprise_id
    where invitation.enquiry_id = ${enquiryId}
    group by invitation.enterprise_id, invitation.supplier_id
    order by unread desc, "lastAt" desc nulls last, invitation.supplier_id
  `.execute(tx)
  return rows
}

/** How many messages of the other side nobody has seen. */
export async function countUnread(
  tx: Transaction,
  { enquiryId, enterpriseId, isForBuyer }: { enquiryId: number; enterpriseId: number | null; isForBuyer: boolean },
): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::integer as unread
    from enquiries.message
    where enquiry_id = ${enquiryId}
      and (${enterpriseId}::integer is null or enterprise_id = ${enterpriseId})
      and is_from_buyer <> ${isForBuyer}
      and read_at is null
  `.execute(tx)
  return rows[0]?.unread ?? 0
}

export interface NewMessage extends Thread {
  /** Made with the form, so that what is sent twice is one message. */
  readonly id: string
  readonly isFromBuyer: boolean
  readonly personId: number
  readonly words: string
  readonly at: Date
}

/** Answers whether it was written now, and not before. */
export async function insertMessage(tx: Transaction, message: NewMessage): Promise<boolean> {
  const { rows } = await sql`
    insert into enquiries.message (
      id, enquiry_id, buyer_id, enterprise_id, is_from_buyer, person_id, words, sent_at
    )
    values (
      ${message.id}, ${message.enquiryId}, ${message.buyerId}, ${message.enterpriseId}, ${message.isFromBuyer},
      ${message.personId}, ${message.words}, ${message.at}
    )
    on conflict do nothing
    returning id
  `.execute(tx)
  return rows.length === 1
}

/** Writes that one side has the messages of the other on the screen. */
export async function markRead(
  tx: Transaction,
  { enquiryId, enterpriseId }: Thread,
  { isForBuyer, at }: { readonly isForBuyer: boolean; readonly at: Date },
): Promise<void> {
  await sql`
    update enquiries.message
    set read_at = ${at}
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
      and is_from_buyer <> ${isForBuyer}
      and read_at is null
  `.execute(tx)
}

/** What somebody wrote, for their own record of their data. */
export async function messagesOfPerson(tx: Transaction, personId: number): Promise<{ words: string; sentAt: Date }[]> {
  const { rows } = await sql<{ words: string; sentAt: Date }>`
    select words, sent_at as "sentAt"
    from enquiries.message
    where person_id = ${personId}
    order by sent_at
  `.execute(tx)
  return rows
}

/** How many messages a side has written in a thread before one, which counts itself only once, however often it is sent. */
export async function countBefore(
  tx: Transaction,
  { id, enquiryId, enterpriseId, isFromBuyer }: Pick<NewMessage, 'id' | 'enquiryId' | 'enterpriseId' | 'isFromBuyer'>,
): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    select count(*)::integer as written
    from enquiries.message
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
      and is_from_buyer = ${isFromBuyer}
      and id <> ${id}
  `.execute(tx)
  return rows[0]?.written ?? 0
}
