import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { EnquiryDeed, EnquiryEvent } from '../model/event.ts'

export interface NewEvent {
  readonly enquiryId: number
  readonly buyerId: number
  readonly at: Date
  /** Null when the platform did it by itself. */
  readonly personId: number | null
  readonly what: EnquiryDeed
  readonly words?: string | null
  readonly data?: Readonly<Record<string, unknown>>
}

/** Writes a line of an enquiry's history. */
export async function addEvent(tx: Transaction, event: NewEvent): Promise<void> {
  await sql`
    insert into enquiries.event (enquiry_id, buyer_id, at, person_id, what, words, data)
    values (
      ${event.enquiryId}, ${event.buyerId}, ${event.at}, ${event.personId}, ${event.what}, ${event.words ?? null},
      ${JSON.stringify(event.data ?? {})}::jsonb
    )
  `.execute(tx)
}

/** What has happened to an enquiry, the newest first. */
export async function listEvents(tx: Transaction, enquiryId: number): Promise<EnquiryEvent[]> {
  const { rows } = await sql<EnquiryEvent>`
    select at, person_id as "personId", what, words, data
    from enquiries.event
    where enquiry_id = ${enquiryId}
    order by id desc
  `.execute(tx)
  return rows
}

/** What somebody did, with which enquiry, the newest first. */
export async function deedsOfPerson(
  tx: Transaction,
  personId: number,
): Promise<(Pick<EnquiryEvent, 'at' | 'what' | 'words'> & { readonly reference: string })[]> {
  const { rows } = await sql<Pick<EnquiryEvent, 'at' | 'what' | 'words'> & { readonly reference: string }>`
    select enquiry.reference, event.at, event.what, event.words
    from enquiries.event
    join enquiries.enquiry on enquiry.id = event.enquiry_id
    where event.person_id = ${personId}
    order by event.id desc
  `.execute(tx)
  return rows
}
