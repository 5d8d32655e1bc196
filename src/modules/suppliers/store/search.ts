import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../kernel/database/database.ts'
import { effectiveSort } from '../model/directory.ts'
import { matches, type SearchQuestion, wordsQuery } from './search-conditions.ts'

export interface Found {
  readonly id: number
  readonly score: number
}

/** The numbers of the suppliers on the page asked for, and how many match in all. */
export async function searchSuppliers(
  database: Database,
  question: SearchQuestion,
): Promise<{ found: Found[]; total: number }> {
  const { rows } = await (question.words === '' ? listed(question) : scored(question)).execute(database)
  if (rows.length === 0 && question.page > 1) return { found: [], total: await countSuppliers(database, question) }
  return { found: rows, total: rows[0]?.total ?? 0 }
}

/**
 * What an unconfirmed page's score is multiplied by. Halved, it stands below those who fit as well and keep their pages true,
 * yet above those who fit much less.
 */
const weightOfUnconfirmed = 0.5

type FoundRow = Found & { readonly total: number }

/** Scored once and counted before anything is joined or sorted: documents are large, their scores are not. */
function scored(question: SearchQuestion): RawBuilder<FoundRow> {
  return sql`
    with hit as materialized (
      select
        entry.supplier_id,
        ts_rank(entry.document, ${wordsQuery(question.words)})
          * case when entry.confirmed_until < ${question.day} then ${sql.lit(weightOfUnconfirmed)} else 1 end as score
      from suppliers.search_entry as entry
      where ${matches(question)}
    )
    select
      supplier.id,
      hit.score,
      (select count(*) from hit) as total
    from hit
    join suppliers.supplier on supplier.id = hit.supplier_id
    order by ${order(question)}
    ${onlyThePage(question)}
  `
}

/** Without words the order is known beforehand, so the page is read off an index; only the count looks at everything. */
function listed(question: SearchQuestion): RawBuilder<FoundRow> {
  return sql`
    select
      supplier.id,
      0 as score,
      (select count(*) from suppliers.search_entry as entry where ${matches(question)}) as total
    from suppliers.supplier
    join suppliers.search_entry as entry on entry.supplier_id = supplier.id
    where ${matches(question)}
    order by ${order(question)}
    ${onlyThePage(question)}
  `
}

function onlyThePage({ page, pageSize }: SearchQuestion): RawBuilder<unknown> {
  return sql`
    limit ${pageSize}
    offset ${(page - 1) * pageSize}`
}

/** How many suppliers match. */
export async function countSuppliers(database: Database, question: SearchQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total
    from suppliers.search_entry as entry
    where ${matches(question)}
  `.execute(database)
  return rows[0]?.total ?? 0
}

function order(question: SearchQuestion): RawBuilder<unknown> {
  const byName = sql`supplier.name collate "da-x-icu", supplier.id`
  switch (effectiveSort(question)) {
    case 'relevance':
      return sql`score desc, ${byName}`
    case 'name':
      return byName
    case 'newest':
      return sql`supplier.created_at desc, supplier.id desc`
  }
}
