import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { FoundSupplier } from '../model/found-supplier.ts'

/** Suppliers whose name, or one of whose other names, has these characters in it, or that have this CVR number. */
export async function findByWords(tx: Transaction, words: string, limit: number): Promise<FoundSupplier[]> {
  const { rows } = await sql<FoundSupplier>`
    select
      id,
      slug,
      name,
      cvr,
      town,
      is_listed as "isListed",
      organisation_id is not null as "isOwned"
    from suppliers.supplier
    where strpos(lower(name), lower(${words})) > 0
      or strpos(lower(array_to_string(other_names, E'\n')), lower(${words})) > 0
      or cvr = ${words.replace(/\s/g, '')}
    order by name collate "da-x-icu", id
    limit ${limit}
  `.execute(tx)
  return rows
}
