import { sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import type { CategoryCount } from '../model/directory.ts'

/** How many suppliers offer something in each category or below it, by code. */
export async function countCategories(database: Database): Promise<CategoryCount[]> {
  const { rows } = await sql<CategoryCount>`
    select code, count(*) as suppliers
    from suppliers.search_entry
    cross join unnest(categories) as code
    group by code
    order by code
  `.execute(database)
  return rows
}
