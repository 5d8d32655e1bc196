import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { FormBody } from '../../../kernel/forms/form-body.ts'
import type { SentAnswer } from '../../enquiries/index.ts'
import type { DeclineReason, OwnQuote, Quote, QuoteState } from '../model/quote.ts'

const columns = sql`
  quote.id,
  quote.enquiry_id as "enquiryId",
  quote.buyer_id as "buyerId",
  quote.enterprise_id as "enterpriseId",
  quote.supplier_id as "supplierId",
  quote.state,
  quote.version,
  quote.is_open as "isOpen",
  quote.decline_reason as "declineReason",
  quote.decline_words as "declineWords"
`

/** The enterprise's own quote, with what it is writing. */
export async function findOwnQuote(
  tx: Transaction,
  enquiryId: number,
  enterpriseId: number,
): Promise<OwnQuote | undefined> {
  const { rows } = await sql<OwnQuote>`
    select ${columns}, quote.draft, quote.revision
    from quotes.quote
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
  `.execute(tx)
  return rows[0]
}

/** Those of an enquiry that the buyer sees, in an order that tells nothing. */
export function openQuotesOf(tx: Transaction, enquiryId: number): Promise<Quote[]> {
  return quotesWhere(tx, sql`enquiry_id = ${enquiryId} and is_open and state <> 'withdrawn'`)
}

/** Which enterprises have answered, and whether they stand by it: nothing of what they answered. */
export async function answersTo(tx: Transaction, enquiryId: number): Promise<SentAnswer[]> {
  const { rows } = await sql<SentAnswer>`
    select
      quote.enterprise_id as "enterpriseId",
      case when quote.state = 'withdrawn' then 'withdrawn' else 'sent' end as state,
      case when quote.state = 'withdrawn' then quote.updated_at else version.submitted_at end as at
    from quotes.quote
    join quotes.version on version.quote_id = quote.id and version.number = quote.version
    where quote.enquiry_id = ${enquiryId}
  `.execute(tx)
  return rows
}

/** The quote that was chosen, as far as whoever asks may see it. */
export async function findChosen(tx: Transaction, enquiryId: number): Promise<Quote | undefined> {
  const [chosen] = await quotesWhere(tx, sql`enquiry_id = ${enquiryId} and state = 'chosen'`)
  return chosen
}

async function quotesWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<Quote[]> {
  const { rows } = await sql<Quote>`
    select ${columns}
    from quotes.quote
    where ${condition}
    order by quote.id
  `.execute(tx)
  return rows
}

export interface Saving extends Pick<Quote, 'enquiryId' | 'buyerId' | 'enterpriseId' | 'supplierId'> {
  readonly draft: FormBody
  /** The revision that whoever typed had before them; 0 where there was no quote yet. */
  readonly seen: number
  readonly at: Date
  readonly personId: number
}

/** Keeps what was typed on top of the revision that was seen. Answers whether it was the newest. */
export async function putDraft(tx: Transaction, saving: Saving): Promise<boolean> {
  const { rows } = await sql`
    insert into quotes.quote (
      enquiry_id, buyer_id, enterprise_id, supplier_id, state, draft, created_at, created_by, updated_at, updated_by
    )
    values (
      ${saving.enquiryId}, ${saving.buyerId}, ${saving.enterpriseId}, ${saving.supplierId}, 'draft',
      ${JSON.stringify(saving.draft)}::jsonb, ${saving.at}, ${saving.personId}, ${saving.at}, ${saving.personId}
    )
    on conflict (enquiry_id, enterprise_id) do update
    set
      draft = excluded.draft,
      revision = quote.revision + case when quote.draft = excluded.draft then 0 else 1 end,
      updated_at = excluded.updated_at,
      updated_by = excluded.updated_by
    where quote.revision = ${saving.seen}
      or quote.draft = excluded.draft
    returning id
  `.execute(tx)
  return rows.length === 1
}

export interface Standing {
  readonly state: 'submitted' | 'withdrawn'
  readonly version: number
  readonly isOpen: boolean
  readonly at: Date
  readonly personId: number
}

/** Writes that a version was submitted, or the quote withdrawn; whoever writes holds the enquiry. */
export async function putStanding(tx: Transaction, id: string, standing: Standing): Promise<void> {
  await sql`
    update quotes.quote
    set
      state = ${standing.state},
      version = ${standing.version},
      is_open = ${standing.isOpen},
      updated_at = ${standing.at},
      updated_by = ${standing.personId}
    where id = ${id}
  `.execute(tx)
}

/** Opens to the buyer what was sealed; whoever writes holds the enquiry. */
export async function openSealed(tx: Transaction, enquiryId: number): Promise<void> {
  await sql`
    update quotes.quote
    set is_open = true
    where enquiry_id = ${enquiryId}
      and state = 'submitted'
      and not is_open
  `.execute(tx)
}

/** The enquiries to which an enterprise has an undecided quote. */
export async function enquiriesAnsweredBy(tx: Transaction, enterpriseId: number): Promise<number[]> {
  const quotes = await quotesWhere(tx, sql`enterprise_id = ${enterpriseId} and state = 'submitted'`)
  return quotes.map(({ enquiryId }) => enquiryId)
}

/** Withdraws the quote of an enterprise that is no more; whoever writes holds the enquiry. */
export async function withdrawOf(
  tx: Transaction,
  { enquiryId, enterpriseId }: Pick<Quote, 'enquiryId' | 'enterpriseId'>,
  at: Date,
): Promise<void> {
  await sql`
    update quotes.quote
    set state = 'withdrawn', is_open = false, updated_at = ${at}
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
      and state = 'submitted'
  `.execute(tx)
}

/** Closes what nobody has decided on; whoever writes holds the enquiry. Answers whose quotes these were. */
export async function closeUndecided(
  tx: Transaction,
  enquiryId: number,
): Promise<Pick<Quote, 'id' | 'enterpriseId' | 'version'>[]> {
  const { rows } = await sql<Pick<Quote, 'id' | 'enterpriseId' | 'version'>>`
    update quotes.quote
    set state = 'closed'
    where enquiry_id = ${enquiryId}
      and state = 'submitted'
    returning id, enterprise_id as "enterpriseId", version
  `.execute(tx)
  return rows
}

/** How each of the quotes stands. */
export async function statesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, QuoteState>> {
  const { rows } = await sql<Pick<Quote, 'id' | 'state'>>`
    select id, state
    from quotes.quote
    where id = any(${ids}::uuid[])
  `.execute(tx)
  return new Map(rows.map(({ id, state }) => [id, state]))
}

export interface Decision {
  readonly state: 'chosen' | 'declined'
  readonly reason: DeclineReason | null
  readonly words: string | null
  readonly at: Date
  readonly personId: number
}

/** Writes what the buyer decided; whoever writes holds the enquiry. */
export async function decide(tx: Transaction, id: string, decision: Decision): Promise<void> {
  await sql`
    update quotes.quote
    set
      state = ${decision.state},
      decline_reason = ${decision.reason},
      decline_words = ${decision.words},
      decided_at = ${decision.at},
      decided_by = ${decision.personId}
    where id = ${id}
  `.execute(tx)
}
