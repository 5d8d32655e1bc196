import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { SpecialService } from '../model/special-service.ts'

/** The CPV codes that the law names where its rules are lighter. */
export async function listSpecialServices(database: Database): Promise<SpecialService[]> {
  const { rows } = await sql<SpecialService>`
    select code, list
    from procurement.special_service
  `.execute(database)
  return rows
}
