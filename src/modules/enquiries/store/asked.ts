import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** An enterprise that was asked, as far as whoever looks may see it. */
export interface AskedEnterprise {
  readonly enterpriseId: number
  readonly supplierId: number
  /** It has said that it is interested, and not taken it back. */
  readonly isInterested: boolean
}

/** Which of the enterprises are invited to the enquiry. */
export async function invitedAmong(
  tx: Transaction,
  enquiryId: number,
  enterpriseIds: readonly number[],
): Promise<AskedEnterprise[]> {
  const { rows } = await sql<AskedEnterprise>`
    select
      enterprise_id as "enterpriseId",
      supplier_id as "supplierId",
      interested_at is not null and declined_at is null as "isInterested"
    from enquiries.invitation
    where enquiry_id = ${enquiryId}
      and enterprise_id = any(${enterpriseIds})
    order by array_position(${enterpriseIds}::integer[], enterprise_id)
  `.execute(tx)
  return rows
}

export interface NewPartner {
  readonly enquiryId: number
  readonly enterpriseId: number
  readonly invitedEnterpriseId: number
  readonly askedAt: Date
}

/** Lets an enterprise read the enquiry because another asks it to answer together; once is enough. */
export async function addPartner(tx: Transaction, partner: NewPartner): Promise<void> {
  await sql`
    insert into enquiries.partner (enquiry_id, enterprise_id, invited_enterprise_id, asked_at)
    values (${partner.enquiryId}, ${partner.enterpriseId}, ${partner.invitedEnterpriseId}, ${partner.askedAt})
    on conflict do nothing
  `.execute(tx)
}

/** Somebody who was taken out of the answer again reads the enquiry no more, unless others ask it too. */
export async function deletePartner(
  tx: Transaction,
  { enquiryId, enterpriseId, invitedEnterpriseId }: Omit<NewPartner, 'askedAt'>,
): Promise<void> {
  await sql`
    delete from enquiries.partner
    where enquiry_id = ${enquiryId}
      and enterprise_id = ${enterpriseId}
      and invited_enterprise_id = ${invitedEnterpriseId}
  `.execute(tx)
}

export interface AskedAsPartner {
  readonly enquiryId: number
  readonly askedAt: Date
}

/** What the enterprises were asked to answer together with somebody invited, and when first. */
export async function askedAsPartner(tx: Transaction, enterpriseIds: readonly number[]): Promise<AskedAsPartner[]> {
  const { rows } = await sql<AskedAsPartner>`
    select enquiry_id as "enquiryId", min(asked_at) as "askedAt"
    from enquiries.partner
    where enterprise_id = any(${enterpriseIds})
    group by enquiry_id
  `.execute(tx)
  return rows
}
