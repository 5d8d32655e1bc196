import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Enquiry, EnquiryContent, EnquiryDraft, EnquiryKind } from '../model/enquiry.ts'

export interface NewEnquiry {
  readonly reference: string
  readonly buyerId: number
  readonly kind: EnquiryKind
  readonly draft: EnquiryDraft
  readonly at: Date
  readonly personId: number
}

/** Begins an enquiry as a draft, and answers its number. */
export async function insertEnquiry(tx: Transaction, enquiry: NewEnquiry): Promise<number> {
  const id = await insertEnquiryOnce(tx, enquiry)
  if (id === undefined) throw new Error('An enquiry is there once it was begun.')
  return id
}

/** The same, unless there is one with that reference: a form that is sent twice begins one. */
export async function insertEnquiryOnce(tx: Transaction, enquiry: NewEnquiry): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into enquiries.enquiry (
      reference, buyer_id, kind, state, draft, created_at, created_by, updated_at, updated_by
    )
    values (
      ${enquiry.reference}, ${enquiry.buyerId}, ${enquiry.kind}, 'draft', ${JSON.stringify(enquiry.draft)}::jsonb,
      ${enquiry.at}, ${enquiry.personId}, ${enquiry.at}, ${enquiry.personId}
    )
    on conflict (reference) do nothing
    returning id
  `.execute(tx)
  return rows[0]?.id
}

/** Removes a draft with all that hangs on it. */
export async function deleteDraft(tx: Transaction, id: number): Promise<void> {
  await sql`
    delete from enquiries.enquiry
    where id = ${id}
      and state = 'draft'
  `.execute(tx)
}

/** Writes the enquiry as it is now, its content apart; whoever writes holds it. */
export async function saveEnquiry(tx: Transaction, enquiry: Enquiry): Promise<void> {
  await sql`
    update enquiries.enquiry
    set
      kind = ${enquiry.kind},
      state = ${enquiry.state},
      draft = ${JSON.stringify(enquiry.draft)}::jsonb,
      revision = ${enquiry.revision},
      wave_size = ${enquiry.waveSize},
      is_public = ${enquiry.isPublic},
      operator_words = ${enquiry.operatorWords},
      submitted_at = ${enquiry.submittedAt},
      opened_at = ${enquiry.openedAt},
      answers_closed_at = ${enquiry.answersClosedAt},
      closed_at = ${enquiry.closedAt},
      outcome = ${enquiry.outcome},
      outcome_words = ${enquiry.outcomeWords},
      updated_at = ${enquiry.updatedAt},
      updated_by = ${enquiry.updatedBy}
    where id = ${enquiry.id}
  `.execute(tx)
}

/** Writes what the enquiry says, as it was read from its forms. */
export async function saveContent(tx: Transaction, id: number, content: EnquiryContent): Promise<void> {
  await sql`
    update enquiries.enquiry
    set
      title = ${content.title},
      description = ${content.description},
      categories = ${content.categories},
      municipalities = ${content.municipalities},
      postcode = ${content.postcode},
      smallest_amount = ${content.smallestAmount},
      largest_amount = ${content.largestAmount},
      is_amount_shown = ${content.isAmountShown},
      starts_on = ${content.startsOn},
      ends_on = ${content.endsOn},
      answers_until = ${content.answersUntil},
      questions = ${JSON.stringify(content.questions)}::jsonb,
      wanted_answers = ${content.wantedAnswers},
      only_verified = ${content.onlyVerified},
      is_buyer_named = ${content.isBuyerNamed},
      is_sealed = ${content.isSealed}
    where id = ${id}
  `.execute(tx)
}

/** Moves the deadline; whoever writes holds the enquiry. */
export async function moveDeadline(tx: Transaction, id: number, answersUntil: Date): Promise<void> {
  await sql`
    update enquiries.enquiry
    set answers_until = ${answersUntil}
    where id = ${id}
  `.execute(tx)
}

/** Writes that no more answers are taken, unless that was written before. Answers whether it was written now. */
export async function closeAnswers(tx: Transaction, id: number, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update enquiries.enquiry
    set answers_closed_at = ${at}
    where id = ${id}
      and state = 'open'
      and answers_closed_at is null
    returning id
  `.execute(tx)
  return rows.length === 1
}
