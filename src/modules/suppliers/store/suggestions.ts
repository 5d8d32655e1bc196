import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'

/** A text that a supplier lets the search suggest. */
export interface Suggested {
  readonly supplierId: number
  /** Of an enterprise's name; empty for the title of an offering. */
  readonly slug: string
  readonly shown: string
  /** Folded; the whole first. */
  readonly starts: readonly string[]
}

/** Puts these texts in place of all that the suppliers let suggest before. What is so already is left alone. */
export async function replaceSuggested(
  tx: Transaction,
  supplierIds: readonly number[],
  suggested: readonly Suggested[],
): Promise<void> {
  if (supplierIds.length === 0) return
  const rows = JSON.stringify(suggested)
  await sql`
    delete from suppliers.suggested
    where supplier_id = any(${supplierIds})
      and not exists (
        select
        from jsonb_to_recordset(${rows}::jsonb) as wanted ("supplierId" integer, slug text, shown text, starts text[])
        where wanted."supplierId" = suggested.supplier_id
          and wanted.slug = suggested.slug
          and wanted.shown = suggested.shown
          and wanted.starts = suggested.starts
      )
  `.execute(tx)
  await sql`
    insert into suppliers.suggested (supplier_id, slug, shown, starts)
    select "supplierId", slug, shown, starts
    from jsonb_to_recordset(${rows}::jsonb) as wanted ("supplierId" integer, slug text, shown text, starts text[])
    on conflict do nothing
  `.execute(tx)
}

/** What is found to suggest. */
export interface FoundSuggestion {
  /** Empty for the title of an offering. */
  readonly slug: string
  readonly shown: string
  readonly isLater: boolean
}

/**
 * Titles and names of which a word begins with the folded text, so many of each: those that begin so as a whole first, then
 * those that most offer, then by the alphabet.
 */
export async function findSuggestions(database: Database, typed: string, limit: number): Promise<FoundSuggestion[]> {
  const [from, to] = [typed, `${typed}\u{10FFFF}`]
  const { rows } = await sql<FoundSuggestion>`
    (
      select slug, shown, is_later as "isLater"
      from suppliers.suggestion
      where slug = ''
        and left(start, 2) = ${typed.slice(0, 2)}
        and start >= ${from}
        and start < ${to}
      order by is_later, uses desc, start
      limit ${limit}
    )
    union all
    (
      select slug, shown, is_later as "isLater"
      from suppliers.suggestion
      where slug <> ''
        and not is_later
        and start >= ${from}
        and start < ${to}
      order by start
      limit ${limit}
    )
    union all
    (
      select slug, shown, is_later as "isLater"
      from suppliers.suggestion
      where slug <> ''
        and is_later
        and start >= ${from}
        and start < ${to}
      order by start
      limit ${limit}
    )
  `.execute(database)
  return rows
}
