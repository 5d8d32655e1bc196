import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'

interface Deed {
  readonly what: string
  readonly at: Date
  readonly reference: string
}

/** What somebody has done with contracts, the oldest first. What the contracts say belongs to their organisations. */
export async function deedsOfPerson(tx: Transaction, personId: number): Promise<Deed[]> {
  const { rows } = await sql<Deed>`
    select
      event.what,
      event.at,
      contract.reference
    from contracts.event
    join contracts.contract on contract.id = event.contract_id
    where event.person_id = ${personId}
    order by event.id
  `.execute(tx)
  return rows
}
