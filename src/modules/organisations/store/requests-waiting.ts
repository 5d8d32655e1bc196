import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Organisations in which the person waits for an answer, the newest request first. */
export async function organisationsAsked(tx: Transaction, personId: number): Promise<number[]> {
  const { rows } = await sql<{ organisationId: number }>`
    select organisation_id as "organisationId"
    from organisations.join_request
    where person_id = ${personId}
      and decided_at is null
    order by created_at desc, id desc
  `.execute(tx)
  return rows.map(({ organisationId }) => organisationId)
}

/** How many wait for an answer, by organisation; an organisation where nobody does is not there. */
export async function countAskers(
  tx: Transaction,
  organisationIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ organisationId: number; count: number }>`
    select organisation_id as "organisationId", count(*)::integer as count
    from organisations.join_request
    where organisation_id = any(${organisationIds}::integer[])
      and decided_at is null
    group by organisation_id
  `.execute(tx)
  return new Map(rows.map(({ organisationId, count }) => [organisationId, count]))
}
