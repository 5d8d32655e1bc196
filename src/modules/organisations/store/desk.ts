import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { OrganisationKind } from '../model/organisation.ts'

export interface DeskRow {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly cvr: string | null
  readonly createdAt: Date
}

/** Those of the kinds that no operator has confirmed, the one that waits longest first. */
export async function listUnconfirmed(tx: Transaction, kinds: readonly OrganisationKind[]): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`
    select id, name, kind, cvr, created_at as "createdAt"
    from organisations.organisation
    where confirmed_at is null
      and closed_at is null
      and kind = any(${kinds})
    order by created_at, id
  `.execute(tx)
  return rows
}

/** Those whose name or CVR number has these characters in it, by name. */
export async function listByWords(tx: Transaction, words: string, limit: number): Promise<DeskRow[]> {
  const { rows } = await sql<DeskRow>`
    select id, name, kind, cvr, created_at as "createdAt"
    from organisations.organisation
    where closed_at is null
      and (strpos(lower(name), lower(${words})) > 0 or cvr = ${words.replace(/\s/g, '')})
    order by name collate "da-x-icu", id
    limit ${limit}
  `.execute(tx)
  return rows
}
