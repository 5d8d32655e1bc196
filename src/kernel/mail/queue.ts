import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'
import type { QueuedMail } from './render.ts'

/** A mail that is ours to send for the next minutes. */
export interface ClaimedMail extends QueuedMail {
  readonly id: number
  /** This one included. Tells our claim from a later one. */
  readonly attempts: number
  /** The receiver does not want mails of this kind. */
  readonly isUnwanted: boolean
}

/** Takes the mail that is due for longest and that nobody else sends; nobody else takes it before `until`. */
export async function claimMail(tx: Transaction, now: Date, until: Date): Promise<ClaimedMail | undefined> {
  const { rows } = await sql<ClaimedMail>`
    update kernel.mail
    set claimed_until = ${until},
        attempts = attempts + 1
    where id = (
      select id
      from kernel.mail
      where sent_at is null
        and failed_at is null
        and unwanted_at is null
        and due_at <= ${now}
        and (claimed_until is null or claimed_until <= ${now})
      order by due_at, id
      limit 1
      for update skip locked
    )
    returning
      id,
      attempts,
      message_id as "messageId",
      kind,
      to_address as "to",
      language,
      subject,
      content,
      secret,
      created_at as "createdAt",
      exists (
        select
        from kernel.mail_refusal
        where mail_refusal.address = lower(mail.to_address)
          and mail_refusal.kind = mail.kind
      ) as "isUnwanted"
  `.execute(tx)
  return rows[0]
}

/** It has left. What lets somebody in is forgotten: from now on only the receiver has it. */
export async function recordSent(tx: Transaction, { id }: ClaimedMail, now: Date): Promise<void> {
  await sql`
    update kernel.mail
    set sent_at = ${now},
        claimed_until = null,
        secret = null,
        last_error = null
    where id = ${id}
      and sent_at is null
  `.execute(tx)
}

export async function recordUnwanted(tx: Transaction, { id, attempts }: ClaimedMail, now: Date): Promise<void> {
  await sql`
    update kernel.mail
    set unwanted_at = ${now},
        claimed_until = null,
        secret = null
    where id = ${id}
      and attempts = ${attempts}
  `.execute(tx)
}

/** Given up. Somebody who took it over in the meantime has the last word, here and below. */
export async function recordFailed(
  tx: Transaction,
  { id, attempts }: ClaimedMail,
  now: Date,
  reason: string,
): Promise<void> {
  await sql`
    update kernel.mail
    set failed_at = ${now},
        claimed_until = null,
        secret = null,
        last_error = ${reason}
    where id = ${id}
      and attempts = ${attempts}
      and sent_at is null
  `.execute(tx)
}

export async function postpone(
  tx: Transaction,
  { id, attempts }: ClaimedMail,
  dueAt: Date,
  reason: string,
): Promise<void> {
  await sql`
    update kernel.mail
    set due_at = ${dueAt},
        claimed_until = null,
        last_error = ${reason}
    where id = ${id}
      and attempts = ${attempts}
      and sent_at is null
  `.execute(tx)
}
