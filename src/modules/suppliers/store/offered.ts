import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { Supplier } from '../model/directory.ts'
import { findSuppliers } from './read.ts'

/** The enterprises that these organisations keep, shown or not, in the order of the organisations. */
export async function suppliersOfOrganisations(
  database: Database,
  organisationIds: readonly number[],
): Promise<Supplier[]> {
  const { rows } = await sql<{ id: number }>`
    select id
    from suppliers.supplier
    where organisation_id = any(${organisationIds})
      and merged_into is null
    order by array_position(${organisationIds}::integer[], organisation_id), id
  `.execute(database)
  return findSuppliers(
    database,
    rows.map(({ id }) => id),
  )
}
