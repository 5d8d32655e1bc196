import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** What was chosen, and by how much: the newest version of the quote, with all who carry it out. */
export interface AwardRow {
  readonly enquiryId: number
  /** Without VAT, as exact decimal text. */
  readonly net: string
  /** The one that answered first, then its partners. */
  readonly supplierIds: readonly number[]
}

/** The chosen quotes of the enquiries, and nothing of any other. */
export async function chosenOf(tx: Transaction, enquiryIds: readonly number[]): Promise<AwardRow[]> {
  const { rows } = await sql<AwardRow>`
    select
      quote.enquiry_id as "enquiryId",
      version.net::text as net,
      quote.supplier_id || array(
        select version_part.supplier_id
        from quotes.version_part
        where version_part.quote_id = quote.id
          and version_part.number = quote.version
        order by version_part.enterprise_id
      ) as "supplierIds"
    from quotes.quote
    join quotes.version on version.quote_id = quote.id and version.number = quote.version
    where quote.enquiry_id = any(${enquiryIds})
      and quote.state = 'chosen'
  `.execute(tx)
  return rows
}
