import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Enquiry, EnquiryContent } from '../model/enquiry.ts'

/** The enquiry with this reference, as far as whoever asks may see it. */
export async function findEnquiry(tx: Transaction, reference: string): Promise<Enquiry | undefined> {
  const [found] = await enquiriesWhere(tx, sql`enquiry.reference = ${reference}`)
  return found
}

/** The enquiry with this number, as far as whoever asks may see it. */
export async function findEnquiryById(tx: Transaction, id: number): Promise<Enquiry | undefined> {
  const [found] = await enquiriesWhere(tx, sql`enquiry.id = ${id}`)
  return found
}

/** The enquiries with these numbers, as far as whoever asks may see them. */
export function enquiriesByIds(tx: Transaction, ids: readonly number[]): Promise<Enquiry[]> {
  return enquiriesWhere(tx, sql`enquiry.id = any(${ids})`)
}

/** Those of the organisations that buy, the last changed first. */
export function enquiriesOfBuyers(tx: Transaction, buyerIds: readonly number[]): Promise<Enquiry[]> {
  return enquiriesWhere(tx, sql`enquiry.buyer_id = any(${buyerIds})`, sql`enquiry.updated_at desc, enquiry.id desc`)
}

/** Those that wait for an operator, the oldest first. */
export function enquiriesWaiting(tx: Transaction): Promise<Enquiry[]> {
  return enquiriesWhere(tx, sql`enquiry.state = 'submitted'`, sql`enquiry.submitted_at, enquiry.id`)
}

/** Those that take no more answers, though nobody has written so yet. */
export function enquiriesOver(tx: Transaction, now: Date): Promise<Enquiry[]> {
  return enquiriesWhere(
    tx,
    sql`enquiry.state = 'open' and enquiry.answers_closed_at is null and enquiry.answers_until <= ${now}`,
  )
}

/** What somebody began or wrote on last, as it was typed. */
export async function enquiriesBegunBy(
  tx: Transaction,
  personId: number,
): Promise<Pick<Enquiry, 'reference' | 'state' | 'draft' | 'createdAt' | 'updatedAt'>[]> {
  const written = await enquiriesWhere(tx, sql`enquiry.created_by = ${personId} or enquiry.updated_by = ${personId}`)
  return written.map(({ reference, state, draft, createdAt, updatedAt }) => ({
    reference,
    state,
    draft,
    createdAt,
    updatedAt,
  }))
}

type Row = Omit<Enquiry, 'content'> & { readonly [Part in keyof EnquiryContent]: EnquiryContent[Part] | null }

/** Enquiries under a condition on `enquiry`, in the order told. */
async function enquiriesWhere(
  tx: Transaction,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`enquiry.id`,
): Promise<Enquiry[]> {
  const { rows } = await sql<Row>`
    select
      enquiry.id,
      enquiry.reference,
      enquiry.buyer_id as "buyerId",
      enquiry.kind,
      enquiry.state,
      enquiry.draft,
      enquiry.revision,
      enquiry.title,
      enquiry.description,
      enquiry.categories,
      enquiry.municipalities,
      enquiry.postcode,
      enquiry.smallest_amount::text as "smallestAmount",
      enquiry.largest_amount::text as "largestAmount",
      enquiry.is_amount_shown as "isAmountShown",
      enquiry.starts_on::text as "startsOn",
      enquiry.ends_on::text as "endsOn",
      enquiry.answers_until as "answersUntil",
      enquiry.questions,
      enquiry.wanted_answers as "wantedAnswers",
      enquiry.only_verified as "onlyVerified",
      enquiry.is_buyer_named as "isBuyerNamed",
      enquiry.is_sealed as "isSealed",
      enquiry.wave_size as "waveSize",
      enquiry.is_public as "isPublic",
      enquiry.operator_words as "operatorWords",
      enquiry.submitted_at as "submittedAt",
      enquiry.opened_at as "openedAt",
      enquiry.answers_closed_at as "answersClosedAt",
      enquiry.closed_at as "closedAt",
      enquiry.outcome,
      enquiry.outcome_words as "outcomeWords",
      enquiry.created_at as "createdAt",
      enquiry.created_by as "createdBy",
      enquiry.updated_at as "updatedAt",
      enquiry.updated_by as "updatedBy"
    from enquiries.enquiry
    where ${condition}
    order by ${order}
  `.execute(tx)
  return rows.map(asEnquiry)
}

function asEnquiry(row: Row): Enquiry {
  const {
    title,
    description,
    categories,
    municipalities,
    postcode,
    smallestAmount,
    largestAmount,
    isAmountShown,
    startsOn,
    endsOn,
    answersUntil,
    questions,
    wantedAnswers,
    onlyVerified,
    isBuyerNamed,
    isSealed,
    ...own
  } = row
  if (title === null || description === null) return { ...own, content: null }
  return {
    ...own,
    content: {
      title,
      description,
      categories: categories ?? [],
      municipalities: municipalities ?? [],
      postcode,
      smallestAmount,
      largestAmount,
      isAmountShown: isAmountShown ?? false,
      startsOn,
      endsOn,
      answersUntil,
      questions: questions ?? [],
      wantedAnswers: wantedAnswers ?? 1,
      onlyVerified: onlyVerified ?? false,
      isBuyerNamed: isBuyerNamed ?? true,
      isSealed: isSealed ?? true,
    },
  }
}
