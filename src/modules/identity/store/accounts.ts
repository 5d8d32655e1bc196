import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { Account } from '../model/person.ts'

/** The account with this address, in lower case; nothing when there is none. */
export async function findAccountByEmail(tx: Transaction, email: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${account}
    from identity.person
    where email = ${email}
  `.execute(tx)
  return rows[0]
}

/** The account with this number; nothing when it is deleted. */
export async function findAccount(tx: Transaction, personId: number): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select ${account}
    from identity.person
    where id = ${personId}
      and deleted_at is null
  `.execute(tx)
  return rows[0]
}

const account = sql`
      id as "personId",
      email,
      name,
      language,
      is_operator as "isOperator",
      password_hash as "passwordHash",
      exists (
        select
        from identity.totp
        where totp.person_id = person.id
          and confirmed_at is not null
      ) as "hasTwoStep"
`

export interface NewAccount {
  /** In lower case. */
  readonly email: string
  readonly name: string | null
  readonly language: Language
  readonly createdAt: Date
}

/** Adds an account, unless its address has one; answers the number of the one there is now. */
export async function ensureAccount(
  tx: Transaction,
  { email, name, language, createdAt }: NewAccount,
): Promise<number> {
  await waitForAddress(tx, email)
  const { rows } = await sql<{ id: number }>`
    insert into identity.person (email, name, language, created_at)
    values (${email}, ${name}, ${language}, ${createdAt})
    on conflict (email) do update
      set name = coalesce(person.name, excluded.name)
    returning id
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('The account was neither there nor added.')
  return row.id
}

/** Puts a new hash in the place of the one that was read; answers whether it was still there. */
export async function replacePasswordHash(
  tx: Transaction,
  personId: number,
  former: string | null,
  replacement: string,
): Promise<boolean> {
  const { rows } = await sql`
    update identity.person
    set password_hash = ${replacement}
    where id = ${personId}
      and password_hash is not distinct from ${former}
      and deleted_at is null
    returning id
  `.execute(tx)
  return rows.length > 0
}

/** What somebody wants to be called, and the language they are written to in. */
export async function updateDetails(
  tx: Transaction,
  personId: number,
  { name, language }: { readonly name: string | null; readonly language: Language },
): Promise<void> {
  await sql`
    update identity.person
    set name = ${name},
        language = ${language}
    where id = ${personId}
  `.execute(tx)
}

/** Moves the account to another address, unless that has an account; answers whether it moved. */
export async function updateEmail(tx: Transaction, personId: number, email: string): Promise<boolean> {
  await waitForAddress(tx, email)
  const { rows } = await sql`
    update identity.person
    set email = ${email}
    where id = ${personId}
      and deleted_at is null
      and not exists (
        select
        from identity.person as other
        where other.email = ${email}
      )
    returning id
  `.execute(tx)
  return rows.length > 0
}

/** Makes somebody one of those who run the platform for good; answers whether they were not. */
export async function promote(tx: Transaction, personId: number): Promise<boolean> {
  const { rows } = await sql`
    update identity.person
    set is_operator = true,
        is_demo_operator = false
    where id = ${personId}
      and (not is_operator or is_demo_operator)
    returning id
  `.execute(tx)
  return rows.length > 0
}

/** The same until the demo ends; whoever runs the platform for good goes on doing so. */
export async function promoteForDemo(tx: Transaction, personId: number): Promise<void> {
  await sql`
    update identity.person
    set is_operator = true,
        is_demo_operator = true
    where id = ${personId}
      and not is_operator
  `.execute(tx)
}

/** Those who ran the platform by a demo's link only do so no more. Answers their numbers. */
export async function dismissDemoOperators(tx: Transaction): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update identity.person
    set is_operator = false,
        is_demo_operator = false
    where is_demo_operator
    returning id
  `.execute(tx)
  return rows.map(({ id }) => id).toSorted((one, other) => one - other)
}

/** Of several who want an account at one address, each sees what became of the one before. */
async function waitForAddress(tx: Transaction, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity.person ${email}`}, 0))`.execute(tx)
}
