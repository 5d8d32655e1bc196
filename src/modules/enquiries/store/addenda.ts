import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Addendum } from '../model/addendum.ts'

/** What was added after the enquiry went out, the newest first. */
export async function listAddenda(tx: Transaction, enquiryId: number): Promise<Addendum[]> {
  const { rows } = await sql<Addendum>`
    select at, words, answers_until_before as "answersUntilBefore", answers_until as "answersUntil"
    from enquiries.addendum
    where enquiry_id = ${enquiryId}
    order by id desc
  `.execute(tx)
  return rows
}

export interface NewAddendum extends Addendum {
  readonly enquiryId: number
  readonly buyerId: number
  readonly personId: number
}

/** Writes it, and answers its number. */
export async function insertAddendum(tx: Transaction, addendum: NewAddendum): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into enquiries.addendum (
      enquiry_id, buyer_id, at, person_id, words, answers_until_before, answers_until
    )
    values (
      ${addendum.enquiryId}, ${addendum.buyerId}, ${addendum.at}, ${addendum.personId}, ${addendum.words},
      ${addendum.answersUntilBefore}, ${addendum.answersUntil}
    )
    returning id
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('An addendum is there once it was written.')
  return row.id
}

/** What somebody added, for their own record of their data. */
export async function addendaOfPerson(tx: Transaction, personId: number): Promise<{ words: string; at: Date }[]> {
  const { rows } = await sql<{ words: string; at: Date }>`
    select words, at
    from enquiries.addendum
    where person_id = ${personId}
    order by at
  `.execute(tx)
  return rows
}
