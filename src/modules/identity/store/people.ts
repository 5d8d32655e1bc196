import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { PersonCard } from '../model/person.ts'

/** The people with these numbers, by number; the deleted ones too. */
export async function listPeople(tx: Transaction, ids: readonly number[]): Promise<PersonCard[]> {
  const { rows } = await sql<PersonCard>`
    select ${card}
    from identity.person
    where id = any(${ids})
    order by id
  `.execute(tx)
  return rows
}

/** The person with this address, in lower case. */
export async function findPersonByEmail(tx: Transaction, email: string): Promise<PersonCard | undefined> {
  const { rows } = await sql<PersonCard>`
    select ${card}
    from identity.person
    where email = ${email}
  `.execute(tx)
  return rows[0]
}

/** Those who run the platform. */
export async function listOperators(tx: Transaction): Promise<PersonCard[]> {
  const { rows } = await sql<PersonCard>`
    select ${card}
    from identity.person
    where is_operator
      and deleted_at is null
    order by id
  `.execute(tx)
  return rows
}

/** People with an account whose name or address has the words in it, by name. At most so many. */
export async function searchPeople(tx: Transaction, words: string, limit: number): Promise<PersonCard[]> {
  const { rows } = await sql<PersonCard>`
    select ${card}
    from identity.person
    where deleted_at is null
      and (strpos(lower(name), lower(${words})) > 0 or strpos(email, lower(${words})) > 0)
    order by name nulls last, email
    limit ${limit}
  `.execute(tx)
  return rows
}

const card = sql`id, name, email, language, deleted_at is not null as "isDeleted"`
