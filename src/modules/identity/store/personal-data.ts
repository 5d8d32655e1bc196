import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Rows as they stand, but for what lets somebody in: names of columns and their values, ready for JSON. */
export type PersonalRows = Readonly<Record<string, readonly object[]>>

/** All that this module knows of somebody, table by table. */
export async function listPersonalRows(tx: Transaction, personId: number): Promise<PersonalRows> {
  const person = await sql<object>`
    select id, email, name, language, is_operator, password_hash is not null as has_password, created_at, last_signed_in_at
    from identity.person
    where id = ${personId}
  `.execute(tx)
  const sessions = await sql<object>`
    select device, method, created_at, last_seen_at, expires_at, second_factor_at
    from identity.session
    where person_id = ${personId}
    order by id
  `.execute(tx)
  const passkeys = await sql<object>`
    select name, created_at, last_used_at
    from identity.passkey
    where person_id = ${personId}
    order by created_at
  `.execute(tx)
  const twoStep = await sql<object>`
    select confirmed_at
    from identity.totp
    where person_id = ${personId}
  `.execute(tx)
  const recoveryCodes = await sql<object>`
    select used_at
    from identity.recovery_code
    where person_id = ${personId}
  `.execute(tx)
  const openId = await sql<object>`
    select issuer, subject, cvr, created_at
    from identity.openid_subject
    where person_id = ${personId}
    order by created_at
  `.execute(tx)
  const links = await sql<object>`
    select link.email, link.next, link.created_at, link.expires_at, link.used_at
    from identity.email_link as link
    join identity.person on person.id = ${personId}
    where link.person_id = ${personId}
      or link.email = person.email
    order by link.created_at
  `.execute(tx)
  return {
    person: person.rows,
    sessions: sessions.rows,
    passkeys: passkeys.rows,
    twoStep: twoStep.rows,
    recoveryCodes: recoveryCodes.rows,
    openId: openId.rows,
    links: links.rows,
  }
}

/** Takes all of somebody away but their number, which stays in histories. Answers the address they had. */
export async function erasePerson(tx: Transaction, personId: number, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    with former as (
      select id, email
      from identity.person
      where id = ${personId}
        and deleted_at is null
      for update
    )
    update identity.person
    set email = null,
        name = null,
        password_hash = null,
        is_operator = false,
        is_demo_operator = false,
        last_signed_in_at = null,
        deleted_at = ${now}
    from former
    where person.id = former.id
    returning former.email
  `.execute(tx)
  return rows[0]?.email
}

/** Ends all ways in, and all sessions. */
export async function deleteWaysIn(tx: Transaction, personId: number, email: string): Promise<void> {
  await sql`
    with sessions as (
      delete from identity.session
      where person_id = ${personId}
    ), passkeys as (
      delete from identity.passkey
      where person_id = ${personId}
    ), two_step as (
      delete from identity.totp
      where person_id = ${personId}
    ), recovery_codes as (
      delete from identity.recovery_code
      where person_id = ${personId}
    ), open_id as (
      delete from identity.openid_subject
      where person_id = ${personId}
    )
    delete from identity.email_link
    where person_id = ${personId}
      or email = ${email}
  `.execute(tx)
}
