import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Part } from '../model/part.ts'

/** The parts of a quote, in the order they were asked for. */
export function partsOfQuote(tx: Transaction, quoteId: string): Promise<Part[]> {
  return partsWhere(tx, sql`quote_id = ${quoteId}`)
}

/** What these enterprises are asked to do with others for an enquiry; what was taken back is left out. */
export function partsOfPartners(tx: Transaction, enquiryId: number, enterpriseIds: readonly number[]): Promise<Part[]> {
  return partsWhere(tx, sql`enquiry_id = ${enquiryId} and enterprise_id = any(${enterpriseIds}) and state <> 'removed'`)
}

async function partsWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select
      quote_id as "quoteId",
      enquiry_id as "enquiryId",
      enterprise_id as "enterpriseId",
      asked_by_enterprise_id as "askedByEnterpriseId",
      supplier_id as "supplierId",
      what,
      amount::text,
      state,
      revision,
      words
    from quotes.part
    where ${condition}
    order by asked_at, enterprise_id
  `.execute(tx)
  return rows
}

export interface NewPart extends Omit<Part, 'state' | 'revision' | 'words'> {
  readonly askedAt: Date
}

/**
 * Asks an enterprise for a part. Asked for another than before, it has to answer anew; asked for the same again, nothing
 * changes. Answers which revision it was asked now, if it was.
 */
export async function askPart(tx: Transaction, part: NewPart): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into quotes.part (
      quote_id, enterprise_id, asked_by_enterprise_id, enquiry_id, supplier_id, what, amount, state, asked_at
    )
    values (
      ${part.quoteId}, ${part.enterpriseId}, ${part.askedByEnterpriseId}, ${part.enquiryId}, ${part.supplierId},
      ${part.what}, ${part.amount}, 'asked', ${part.askedAt}
    )
    on conflict (quote_id, enterprise_id) do update
    set
      what = excluded.what,
      amount = excluded.amount,
      state = 'asked',
      revision = part.revision + 1,
      asked_at = excluded.asked_at,
      answered_at = null,
      answered_by = null,
      words = null
    where part.what <> excluded.what
      or part.amount is distinct from excluded.amount
      or part.state in ('refused', 'removed')
    returning revision
  `.execute(tx)
  return rows[0]?.revision
}

/** Takes a part out of the quote. */
export async function removePart(tx: Transaction, quoteId: string, enterpriseId: number): Promise<void> {
  await sql`
    update quotes.part
    set
      state = 'removed',
      answered_at = null,
      answered_by = null
    where quote_id = ${quoteId}
      and enterprise_id = ${enterpriseId}
  `.execute(tx)
}

export interface PartAnswer {
  readonly state: 'confirmed' | 'refused'
  readonly words: string | null
  /** Of what was asked, as the partner had it before them. */
  readonly revision: number
  readonly at: Date
  readonly personId: number
}

/** Writes what the partner says to what it was asked. Answers whether that is still what is asked. */
export async function answerPart(
  tx: Transaction,
  { quoteId, enterpriseId }: Pick<Part, 'quoteId' | 'enterpriseId'>,
  answer: PartAnswer,
): Promise<boolean> {
  const { rows } = await sql`
    update quotes.part
    set
      state = ${answer.state},
      words = ${answer.words},
      answered_at = ${answer.at},
      answered_by = ${answer.personId}
    where quote_id = ${quoteId}
      and enterprise_id = ${enterpriseId}
      and revision = ${answer.revision}
      and state <> 'removed'
    returning quote_id
  `.execute(tx)
  return rows.length === 1
}
