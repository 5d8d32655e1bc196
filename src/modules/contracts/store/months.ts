import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { ContractMonth, MonthAnswer, MonthNumbers } from '../model/month.ts'
import type { Doer } from './contracts.ts'

/** A month with the contract it belongs to. */
export interface MonthOfContract extends ContractMonth {
  readonly contractId: number
}

/** What is logged for the contracts, the oldest first. */
export function monthsOf(tx: Transaction, contractIds: readonly number[]): Promise<MonthOfContract[]> {
  return monthsWhere(tx, sql`contract_id = any(${contractIds})`)
}

/** One of them. */
export async function findMonth(tx: Transaction, contractId: number, month: Day): Promise<ContractMonth | undefined> {
  const [found] = await monthsWhere(tx, sql`contract_id = ${contractId} and month = ${month}`)
  return found
}

/** What was logged between two moments and that nobody has answered. */
export function unansweredBetween(tx: Transaction, from: Date, until: Date): Promise<MonthOfContract[]> {
  return monthsWhere(tx, sql`state = 'logged' and logged_at > ${from} and logged_at <= ${until}`)
}

async function monthsWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<MonthOfContract[]> {
  const { rows } = await sql<MonthOfContract>`
    select
      contract_id as "contractId",
      month::text,
      (hours * 100)::integer as hours,
      people,
      newly_employed as "newlyEmployed",
      words,
      state,
      objection,
      revision
    from contracts.month
    where ${condition}
    order by month, contract_id
  `.execute(tx)
  return rows
}

/** Keeps what the enterprise says; what the buyer said of other numbers is gone. */
export async function putMonth(
  tx: Transaction,
  { contractId, month }: { readonly contractId: number; readonly month: Day },
  { hours, people, newlyEmployed, words }: MonthNumbers,
  by: Doer,
): Promise<void> {
  await sql`
    insert into contracts.month (
      contract_id, month, hours, people, newly_employed, state, words, logged_at, logged_by
    )
    values (
      ${contractId}, ${month}, ${hours}::numeric / 100, ${people}, ${newlyEmployed}, 'logged', ${words}, ${by.at},
      ${by.personId}
    )
    on conflict (contract_id, month) do update
    set
      hours = excluded.hours,
      people = excluded.people,
      newly_employed = excluded.newly_employed,
      state = excluded.state,
      words = excluded.words,
      objection = null,
      revision = month.revision + 1,
      logged_at = excluded.logged_at,
      logged_by = excluded.logged_by,
      answered_at = null,
      answered_by = null
  `.execute(tx)
}

/** Keeps what the buyer says of a month. */
export async function saveMonthAnswer(
  tx: Transaction,
  { contractId, month }: { readonly contractId: number; readonly month: Day },
  { state, objection }: MonthAnswer,
  by: Doer,
): Promise<void> {
  await sql`
    update contracts.month
    set
      state = ${state},
      objection = ${objection},
      answered_at = ${by.at},
      answered_by = ${by.personId}
    where contract_id = ${contractId}
      and month = ${month}
  `.execute(tx)
}
