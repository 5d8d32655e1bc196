import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { DeclineReason, Invitation } from '../model/invitation.ts'

/** Everybody invited to an enquiry, as far as whoever asks may see it: a buyer all, an enterprise its own. */
export function invitationsTo(tx: Transaction, enquiryId: number): Promise<Invitation[]> {
  return invitationsWhere(tx, sql`invitation.enquiry_id = ${enquiryId}`)
}

/** Those of the enterprises, the newest first. */
export function invitationsOf(tx: Transaction, enterpriseIds: readonly number[]): Promise<Invitation[]> {
  return invitationsWhere(
    tx,
    sql`invitation.enterprise_id = any(${enterpriseIds})`,
    sql`invitation.invited_at desc, invitation.enquiry_id desc`,
  )
}

async function invitationsWhere(
  tx: Transaction,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`invitation.wave, invitation.fit desc, invitation.supplier_id`,
): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select
      invitation.enquiry_id as "enquiryId",
      invitation.supplier_id as "supplierId",
      invitation.buyer_id as "buyerId",
      invitation.enterprise_id as "enterpriseId",
      invitation.wave,
      invitation.origin,
      invitation.fit::float8 as fit,
      invitation.reasons,
      invitation.invited_at as "invitedAt",
      invitation.opened_at as "openedAt",
      invitation.interested_at as "interestedAt",
      invitation.declined_at as "declinedAt",
      invitation.decline_reason as "declineReason",
      invitation.decline_words as "declineWords",
      invitation.reminded_at as "remindedAt",
      invitation.nudges,
      invitation.nudged_at as "nudgedAt"
    from enquiries.invitation
    where ${condition}
    order by ${order}
  `.execute(tx)
  return rows
}

export type NewInvitation = Pick<
  Invitation,
  'enquiryId' | 'supplierId' | 'buyerId' | 'enterpriseId' | 'wave' | 'origin' | 'fit' | 'reasons' | 'invitedAt'
>

/** Invites; whoever is invited already is not invited again. Answers the enterprises that are invited now. */
export async function insertInvitations(tx: Transaction, invitations: readonly NewInvitation[]): Promise<number[]> {
  const { rows } = await sql<{ enterpriseId: number }>`
    insert into enquiries.invitation (
      enquiry_id, supplier_id, buyer_id, enterprise_id, wave, origin, fit, reasons, invited_at
    )
    select
      invited."enquiryId",
      invited."supplierId",
      invited."buyerId",
      invited."enterpriseId",
      invited.wave,
      invited.origin,
      invited.fit,
      invited.reasons,
      invited."invitedAt"
    from jsonb_to_recordset(${JSON.stringify(invitations)}::jsonb) as invited (
      "enquiryId" integer,
      "supplierId" integer,
      "buyerId" integer,
      "enterpriseId" integer,
      wave smallint,
      origin text,
      fit numeric,
      reasons jsonb,
      "invitedAt" timestamptz
    )
    on conflict do nothing
    returning enterprise_id as "enterpriseId"
  `.execute(tx)
  return rows.map(({ enterpriseId }) => enterpriseId)
}

export interface OneInvitation {
  readonly enquiryId: number
  readonly enterpriseId: number
  readonly at: Date
}

/** Notes when somebody of the enterprise opened the page for the first time. */
export async function noteOpened(tx: Transaction, { enquiryId, enterpriseId, at }: OneInvitation): Promise<void> {
  await sql`
    update enquiries.invitation
    set opened_at = ${at}
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
      and opened_at is null
  `.execute(tx)
}

/** Writes that the enterprise is interested. Answers whether it was not so before. */
export async function saveInterest(tx: Transaction, { enquiryId, enterpriseId, at }: OneInvitation): Promise<boolean> {
  const { rows } = await sql`
    update enquiries.invitation
    set interested_at = ${at}, declined_at = null, decline_reason = null, decline_words = null
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
      and (interested_at is null or declined_at is not null)
    returning enterprise_id
  `.execute(tx)
  return rows.length === 1
}

export interface Declined extends OneInvitation {
  readonly reason: DeclineReason
  readonly words: string | null
}

/** Writes that the enterprise says no. Answers whether it had not said so before. */
export async function saveDecline(tx: Transaction, declined: Declined): Promise<boolean> {
  const { rows } = await sql`
    update enquiries.invitation
    set declined_at = ${declined.at}, decline_reason = ${declined.reason}, decline_words = ${declined.words}
    where enquiry_id = ${declined.enquiryId}
      and enterprise_id = ${declined.enterpriseId}
      and declined_at is null
    returning enterprise_id
  `.execute(tx)
  return rows.length === 1
}

/** Counts a nudge for each of the enterprises. */
export async function noteNudged(
  tx: Transaction,
  enquiryId: number,
  enterpriseIds: readonly number[],
  at: Date,
): Promise<void> {
  await sql`
    update enquiries.invitation
    set nudges = nudges + 1, nudged_at = ${at}
    where enquiry_id = ${enquiryId}
      and enterprise_id = any(${enterpriseIds})
  `.execute(tx)
}

/** Notes the reminder of everybody who has not answered and was not reminded before. Answers the enterprises. */
export async function noteReminded(tx: Transaction, enquiryId: number, at: Date): Promise<number[]> {
  const { rows } = await sql<{ enterpriseId: number }>`
    update enquiries.invitation
    set reminded_at = ${at}
    where enquiry_id = ${enquiryId}
      and interested_at is null
      and declined_at is null
      and reminded_at is null
    returning enterprise_id as "enterpriseId"
  `.execute(tx)
  return rows.map(({ enterpriseId }) => enterpriseId)
}
