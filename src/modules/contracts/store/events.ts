import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { ContractEvent, Happening } from '../model/event.ts'
import type { Doer } from './contracts.ts'

/** Notes what happened to a contract. */
export async function noteEvent(
  tx: Transaction,
  contractId: number,
  {
    what,
    words = null,
    month = null,
  }: { readonly what: Happening; readonly words?: string | null; readonly month?: Day | null },
  by: Doer,
): Promise<void> {
  await sql`
    insert into contracts.event (contract_id, at, person_id, what, words, data)
    values (${contractId}, ${by.at}, ${by.personId}, ${what}, ${words}, ${JSON.stringify({ month })}::jsonb)
  `.execute(tx)
}

/** What happened to it, the newest first. */
export async function eventsOf(tx: Transaction, contractId: number): Promise<ContractEvent[]> {
  const { rows } = await sql<ContractEvent>`
    select
      at,
      what,
      words,
      data ->> 'month' as month
    from contracts.event
    where contract_id = ${contractId}
    order by id desc
  `.execute(tx)
  return rows
}
