import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** A link that waits to be used. */
export interface Link {
  /** In lower case. */
  readonly email: string
  /** The account that moves to the address; null for a link that signs in. */
  readonly personId: number | null
  /** Where to go afterwards, on this site. */
  readonly next: string | null
  /** Lets in again and again until it expires. */
  readonly isDemo: boolean
}

export interface NewLink extends Link {
  readonly tokenHash: Buffer
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** What two requests for a link have in common that are one and the same. */
type Purpose = Pick<Link, 'email' | 'personId'>

/** Whether such a link was made after `since`. Who asks at the same moment waits until the first has made one. */
export async function wasLinkMade(tx: Transaction, { email, personId }: Purpose, since: Date): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity.email_link ${email}`}, 0))`.execute(tx)
  const { rows } = await sql`
    select email
    from identity.email_link
    where email = ${email}
      and person_id is not distinct from ${personId}
      and created_at > ${since}
      and not is_demo
    limit 1
  `.execute(tx)
  return rows.length > 0
}

/** How many links were sent to an address after `since`; a demo's links are printed, not sent. */
export async function countLinks(tx: Transaction, email: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from identity.email_link
    where email = ${email}
      and created_at > ${since}
      and not is_demo
  `.execute(tx)
  return rows[0]?.count ?? 0
}

/** A demo's links lead nowhere any more. */
export async function deleteDemoLinks(tx: Transaction): Promise<void> {
  await sql`
    delete from identity.email_link
    where is_demo
  `.execute(tx)
}

export async function insertLink(tx: Transaction, link: NewLink): Promise<void> {
  await sql`
    insert into identity.email_link (token_hash, email, person_id, next, created_at, expires_at, is_demo)
    values (
      ${link.tokenHash}, ${link.email}, ${link.personId}, ${link.next}, ${link.createdAt}, ${link.expiresAt}, ${link.isDemo}
    )
  `.execute(tx)
}

/** The link with this token, if it still leads anywhere. */
export async function findLink(tx: Transaction, tokenHash: Buffer, now: Date): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    select email, person_id as "personId", next, is_demo as "isDemo"
    from identity.email_link
    where token_hash = ${tokenHash}
      and used_at is null
      and expires_at > ${now}
  `.execute(tx)
  return rows[0]
}

/** Uses the link up: of two who come at once, one has it. A demo's link is never used up. */
export async function takeLink(tx: Transaction, tokenHash: Buffer, now: Date): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    update identity.email_link
    set used_at = case when is_demo then null else ${now}::timestamptz end
    where token_hash = ${tokenHash}
      and used_at is null
      and expires_at > ${now}
    returning email, person_id as "personId", next, is_demo as "isDemo"
  `.execute(tx)
  return rows[0]
}
