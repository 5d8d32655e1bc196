import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Which of the enterprises were asked by somebody invited to answer together with them. */
export async function partnersAmong(
  tx: Transaction,
  enquiryId: number,
  enterpriseIds: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ enterpriseId: number }>`
    select distinct enterprise_id as "enterpriseId"
    from enquiries.partner
    where enquiry_id = ${enquiryId}
      and enterprise_id = any(${enterpriseIds})
  `.execute(tx)
  return rows.map(({ enterpriseId }) => enterpriseId)
}

/** Every enterprise that reads the enquiry: those invited that have not declined, and those asked to answer with them. */
export async function enterprisesToTell(tx: Transaction, enquiryId: number): Promise<number[]> {
  const { rows } = await sql<{ enterpriseId: number }>`
    select enterprise_id as "enterpriseId"
    from enquiries.invitation
    where enquiry_id = ${enquiryId}
      and declined_at is null
    union
    select enterprise_id
    from enquiries.partner
    where enquiry_id = ${enquiryId}
    order by 1
  `.execute(tx)
  return rows.map(({ enterpriseId }) => enterpriseId)
}
