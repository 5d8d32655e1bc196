import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { FollowUp, FollowUpAnswer } from '../model/follow-up.ts'

export interface NewFollowUp extends Pick<FollowUp, 'enquiryId' | 'organisationId' | 'isBuyer' | 'dueAt'> {
  readonly buyerId: number
}

/** Notes that a side is to be asked. */
export async function insertFollowUp(tx: Transaction, followUp: NewFollowUp): Promise<void> {
  await sql`
    insert into quotes.follow_up (enquiry_id, organisation_id, is_buyer, buyer_id, due_at)
    values (
      ${followUp.enquiryId}, ${followUp.organisationId}, ${followUp.isBuyer}, ${followUp.buyerId}, ${followUp.dueAt}
    )
    on conflict do nothing
  `.execute(tx)
}

/** What sides of the asking person's are asked about an enquiry. */
export function followUpsOf(tx: Transaction, enquiryId: number): Promise<FollowUp[]> {
  return followUpsWhere(tx, sql`enquiry_id = ${enquiryId}`)
}

/** So many for which something is due, the oldest first. They are the caller's until its transaction ends. */
export function dueFollowUps(tx: Transaction, now: Date, most: number): Promise<FollowUp[]> {
  return followUpsWhere(tx, sql`due_at <= ${now} and came_of_it is null`, sql`limit ${most} for update skip locked`)
}

async function followUpsWhere(
  tx: Transaction,
  condition: RawBuilder<unknown>,
  ending: RawBuilder<unknown> = sql``,
): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`
    select
      enquiry_id as "enquiryId",
      organisation_id as "organisationId",
      is_buyer as "isBuyer",
      due_at as "dueAt",
      asked_at as "askedAt",
      reminders,
      answered_at as "answeredAt",
      came_of_it as "cameOfIt",
      amount::text,
      starts_on::text as "startsOn",
      without_platform as "withoutPlatform"
    from quotes.follow_up
    where ${condition}
    order by due_at, organisation_id
    ${ending}
  `.execute(tx)
  return rows
}

type Side = Pick<FollowUp, 'enquiryId' | 'organisationId'>

/** Notes that a side was asked for the first time, and when it is due again. */
export async function noteAsked(
  tx: Transaction,
  { enquiryId, organisationId }: Side,
  at: Date,
  next: Date,
): Promise<void> {
  await sql`
    update quotes.follow_up
    set
      asked_at = ${at},
      due_at = ${next}
    where enquiry_id = ${enquiryId}
      and organisation_id = ${organisationId}
  `.execute(tx)
}

/** Notes that a side was reminded, and when it is due again. */
export async function noteReminded(tx: Transaction, { enquiryId, organisationId }: Side, next: Date): Promise<void> {
  await sql`
    update quotes.follow_up
    set
      reminders = reminders + 1,
      due_at = ${next}
    where enquiry_id = ${enquiryId}
      and organisation_id = ${organisationId}
  `.execute(tx)
}

/** Nobody answered: it stays unknown. */
export async function noteUnknown(tx: Transaction, { enquiryId, organisationId }: Side): Promise<void> {
  await sql`
    update quotes.follow_up
    set came_of_it = 'unknown'
    where enquiry_id = ${enquiryId}
      and organisation_id = ${organisationId}
      and came_of_it is null
  `.execute(tx)
}

/** Keeps what a side says; it may say otherwise later. */
export async function putAnswer(
  tx: Transaction,
  { enquiryId, organisationId }: Side,
  answer: FollowUpAnswer,
  by: { readonly personId: number; readonly at: Date },
): Promise<void> {
  await sql`
    update quotes.follow_up
    set
      came_of_it = ${answer.cameOfIt},
      amount = ${answer.amount},
      starts_on = ${answer.startsOn},
      without_platform = ${answer.withoutPlatform},
      answered_at = ${by.at},
      answered_by = ${by.personId}
    where enquiry_id = ${enquiryId}
      and organisation_id = ${organisationId}
  `.execute(tx)
}
