import { sql } from 'kysely'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'

let made = 0

export interface NewPerson {
  readonly email?: string
  readonly name?: string | null
  readonly isOperator?: boolean
  readonly language?: 'da' | 'en'
  /** In PHC form, as `hashPassword` makes it: costly, so tests that need one share it. */
  readonly passwordHash?: string | null
}

/** Adds somebody with an account and no way to sign in yet. Answers their number. */
export async function addPerson(
  database: Database,
  { email, name = 'Prøve Person', isOperator = false, language = 'da', passwordHash = null }: NewPerson = {},
): Promise<number> {
  made += 1
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      insert into identity.person (email, name, language, is_operator, password_hash, created_at)
      values (
        ${email ?? `person-${made}@example.dk`}, ${name}, ${language}, ${isOperator}, ${passwordHash},
        '2026-11-01T12:00:00Z'
      )
      returning id
    `.execute(tx)
    return rows[0]?.id ?? 0
  })
}

/** A mail as it waits to be sent. */
export interface WaitingMail {
  readonly subject: string
  readonly secret: string | null
  readonly path: string | null
}

/** The mails to an address, the oldest first. */
export async function mailsTo(database: Database, email: string): Promise<WaitingMail[]> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<WaitingMail>`
      select subject, secret, content #>> '{link,path}' as path
      from kernel.mail
      where to_address = ${email}
      order by id
    `.execute(tx)
    return rows
  })
}

/** Where the link of the last mail to an address leads, as its reader would open it. */
export async function linkTo(database: Database, email: string): Promise<string> {
  const mail = (await mailsTo(database, email)).at(-1)
  return (mail?.path ?? '').replace('{secret}', mail?.secret ?? '')
}

/** Somebody's sessions, the oldest first. */
export async function sessionsOf(
  database: Database,
  personId: number,
): Promise<{ readonly method: string; readonly device: string; readonly hasSecondFactor: boolean }[]> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ method: string; device: string; hasSecondFactor: boolean }>`
      select method, device, second_factor_at is not null as "hasSecondFactor"
      from identity.session
      where person_id = ${personId}
      order by id
    `.execute(tx)
    return rows
  })
}
