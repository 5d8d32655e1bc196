import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'
import type { Language } from '../i18n/language.ts'
import { ok, type Result, refused } from '../result.ts'
import type { Clock } from '../time/clock.ts'
import type { MailKind } from './mail.ts'
import type { MailContent } from './render.ts'

/** `waiting` is also what a mail is while there is no mail server, and while one is tried again. */
export type MailState = 'waiting' | 'sent' | 'failed' | 'unwanted'

export interface MailSummary {
  readonly id: number
  readonly kind: MailKind
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly state: MailState
  readonly createdAt: Date
  /** When it was sent, given up or found unwanted; while it waits, when it is tried next. */
  readonly since: Date
  readonly attempts: number
  readonly lastError: string | null
}

/** A mail in full. Its link's path has `{secret}` in it where the secret is gone, or is not shown. */
export interface MailDetail extends MailSummary, MailContent {
  readonly secretIsGone: boolean
  /** Whoever has its link gets in as its receiver, or could while the secret was there. */
  readonly letsIn: boolean
}

export interface MailQuery {
  /** A part of the address or of the subject. */
  readonly search?: string
  /** Only mails before this number: the last one of the page before. */
  readonly before?: number
  readonly limit: number
}

/** Mails, the newest first. Only the operator and the platform itself see any. */
export async function listMails(tx: Transaction, { search, before, limit }: MailQuery): Promise<MailSummary[]> {
  const { rows } = await sql<MailSummary>`
    select ${summary}
    from kernel.mail
    where (${before ?? null}::bigint is null or id < ${before ?? null})
      and (
        strpos(lower(to_address), lower(${search ?? ''})) > 0
        or strpos(lower(subject), lower(${search ?? ''})) > 0
      )
    order by id desc
    limit ${limit}
  `.execute(tx)
  return rows
}

/** Mails that did not arrive, the oldest first, unless a later one with the same subject to the same address stands in for them. */
export async function listLostMails(tx: Transaction, limit: number): Promise<MailSummary[]> {
  const { rows } = await sql<MailSummary>`
    select ${summary}
    from kernel.mail
    where failed_at is not null
      and not exists (
        select
        from kernel.mail as later
        where lower(later.to_address) = lower(mail.to_address)
          and later.subject = mail.subject
          and later.id > mail.id
      )
    order by id
    limit ${limit}
  `.execute(tx)
  return rows
}

/** Deletes what left, was given up or was unwanted before the instant. */
export async function forgetMailsBefore(tx: Transaction, instant: Date): Promise<void> {
  await sql`
    delete from kernel.mail
    where coalesce(sent_at, failed_at, unwanted_at) < ${instant}
  `.execute(tx)
}

/** A mail with its content, without what lets somebody in. */
export async function findMail(tx: Transaction, id: number): Promise<MailDetail | undefined> {
  const { rows } = await sql<Omit<MailRow, 'secret'>>`
    select ${summary}, content, ${carriesSecret} as "secretIsGone", ${carriesSecret} as "letsIn"
    from kernel.mail
    where id = ${id}
  `.execute(tx)
  return rows.map(toDetail)[0]
}

/** A mail with its content and its secret, while it waits: without a mail server it is the operator who passes it on. */
export async function openMail(tx: Transaction, id: number): Promise<MailDetail | undefined> {
  const { rows } = await sql<MailRow>`
    select ${summary}, content, ${secretIsGone} as "secretIsGone", ${carriesSecret} as "letsIn", secret
    from kernel.mail
    where id = ${id}
  `.execute(tx)
  return rows.map(({ secret, ...row }) => withLink(toDetail(row), secret))[0]
}

/**
 * Has a mail sent once more, as a new one, and answers its number. One that waits is not doubled but tried at once.
 * Refused where the mail let somebody in: the secret is gone, so the receiver has to ask for a new mail.
 */
export async function sendAgain(
  tx: Transaction,
  clock: Clock,
  id: number,
): Promise<Result<number, 'notFound' | 'secretGone'>> {
  const mail = await openMail(tx, id)
  if (mail === undefined) return refused('notFound')
  if (mail.secretIsGone) return refused('secretGone')
  return ok(mail.state === 'waiting' ? await sendNow(tx, clock, id) : await copy(tx, clock, id))
}

/** All mails to an address, the oldest first, without what lets somebody in: for whoever asks what we know of them. */
export async function mailsTo(tx: Transaction, address: string): Promise<MailDetail[]> {
  const { rows } = await sql<Omit<MailRow, 'secret'>>`
    select ${summary}, content, ${secretIsGone} as "secretIsGone", ${carriesSecret} as "letsIn"
    from kernel.mail
    where lower(to_address) = lower(${address})
    order by id
  `.execute(tx)
  return rows.map(toDetail)
}

/** Deletes all mails to an address, those that wait too: a last one is queued afterwards. */
export async function forgetMailsTo(tx: Transaction, address: string): Promise<void> {
  await sql`
    delete from kernel.mail
    where lower(to_address) = lower(${address})
  `.execute(tx)
}

interface MailRow extends MailSummary {
  readonly content: MailContent
  readonly secretIsGone: boolean
  readonly letsIn: boolean
  readonly secret: string | null
}

const summary = sql`
    id,
    kind,
    to_address as "to",
    language,
    subject,
    case
      when sent_at is not null then 'sent'
      when failed_at is not null then 'failed'
      when unwanted_at is not null then 'unwanted'
      else 'waiting'
    end as state,
    created_at as "createdAt",
    coalesce(sent_at, failed_at, unwanted_at, due_at) as since,
    attempts,
    last_error as "lastError"
`

const carriesSecret = sql`
    (coalesce(content #>> '{link,path}', '') like '%{secret}%')
`

const secretIsGone = sql`
    (secret is null and coalesce(content #>> '{link,path}', '') like '%{secret}%')
`

function toDetail({ content, ...rest }: Omit<MailRow, 'secret'>): MailDetail {
  return { ...rest, ...content }
}

function withLink(mail: MailDetail, secret: string | null): MailDetail {
  if (mail.link === null || secret === null) return mail
  return { ...mail, link: { ...mail.link, path: mail.link.path.replaceAll('{secret}', encodeURIComponent(secret)) } }
}

async function sendNow(tx: Transaction, clock: Clock, id: number): Promise<number> {
  await sql`
    update kernel.mail
    set due_at = ${clock.now()}
    where id = ${id}
  `.execute(tx)
  return id
}

async function copy(tx: Transaction, clock: Clock, id: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into kernel.mail (message_id, kind, to_address, language, subject, content, created_at, due_at)
    select ${randomUUID()}, kind, to_address, language, subject, content, ${clock.now()}, ${clock.now()}
    from kernel.mail
    where id = ${id}
    returning id
  `.execute(tx)
  const made = rows[0]
  if (made === undefined) throw new Error(`Mail ${id} is gone.`)
  return made.id
}
