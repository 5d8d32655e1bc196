import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Somebody as another party knows them, for good: the issuer's address and the subject's name there. */
export interface OpenIdKey {
  readonly issuer: string
  readonly subject: string
}

export interface ConnectedOpenId extends OpenIdKey {
  readonly personId: number
  /** Of the enterprise on whose behalf they sign in there; eight digits. */
  readonly cvr: string | null
}

/** A connection as the account's owner sees it. */
export interface ListedOpenId extends OpenIdKey {
  readonly cvr: string | null
  readonly createdAt: Date
}

/** Those of the person's account, oldest first. */
export async function listConnected(tx: Transaction, personId: number): Promise<ListedOpenId[]> {
  const { rows } = await sql<ListedOpenId>`
    select
      issuer,
      subject,
      cvr,
      created_at as "createdAt"
    from identity.openid_subject
    where person_id = ${personId}
    order by created_at, issuer, subject
  `.execute(tx)
  return rows
}

/** Answers whether they were connected. */
export async function disconnect(tx: Transaction, personId: number, { issuer, subject }: OpenIdKey): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.openid_subject
    where person_id = ${personId}
      and issuer = ${issuer}
      and subject = ${subject}
    returning subject
  `.execute(tx)
  return rows.length > 0
}

/** Whose account the identity signs in to. Keeps the CVR number that the other party tells today. */
export async function findConnected(
  tx: Transaction,
  { issuer, subject, cvr }: Omit<ConnectedOpenId, 'personId'>,
): Promise<number | undefined> {
  const { rows } = await sql<{ personId: number }>`
    update identity.openid_subject
    set cvr = ${cvr}
    where issuer = ${issuer}
      and subject = ${subject}
    returning person_id as "personId"
  `.execute(tx)
  return rows[0]?.personId
}

/** `taken`: it is connected with another account. */
export type Connected = 'now' | 'before' | 'taken'

/** Connects the identity with the account, unless it is connected with one already. */
export async function connect(
  tx: Transaction,
  { issuer, subject, personId, cvr }: ConnectedOpenId,
  now: Date,
): Promise<Connected> {
  const added = await sql`
    insert into identity.openid_subject (issuer, subject, person_id, cvr, created_at)
    values (${issuer}, ${subject}, ${personId}, ${cvr}, ${now})
    on conflict do nothing
    returning subject
  `.execute(tx)
  if (added.rows.length > 0) return 'now'
  const { rows } = await sql`
    select subject
    from identity.openid_subject
    where issuer = ${issuer}
      and subject = ${subject}
      and person_id = ${personId}
  `.execute(tx)
  return rows.length > 0 ? 'before' : 'taken'
}
