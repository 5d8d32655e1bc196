import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'

export interface SupplierMoments {
  readonly supplierId: number
  readonly addedAt: Date
  readonly changedAt: Date
}

/** When those of these that are shown came, and were last changed. */
export async function findMoments(database: Database, ids: readonly number[]): Promise<SupplierMoments[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<SupplierMoments>`
    select id as "supplierId", created_at as "addedAt", updated_at as "changedAt"
    from suppliers.supplier
    where id = any(${ids})
      and is_listed
  `.execute(database)
  return rows
}
