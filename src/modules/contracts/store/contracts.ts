import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import { numericOf, oreFromNumeric } from '../../../kernel/money.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { Contract, Terms } from '../model/contract.ts'

/** Who does something, and when. */
export interface Doer {
  readonly personId: number
  readonly at: Date
}

export interface NewContract
  extends Terms,
    Pick<
      Contract,
      'reference' | 'buyerId' | 'enterpriseId' | 'supplierId' | 'quoteId' | 'enquiryId' | 'isProposedByBuyer'
    > {}

type Row = Omit<Contract, 'amount'> & { readonly amount: string }

/** The contract with the reference, where the asking person may see it. */
export async function findContract(tx: Transaction, reference: string): Promise<Contract | undefined> {
  const [contract] = await contractsWhere(tx, sql`reference = ${reference}`)
  return contract
}

/** The contract with the number, held until the transaction ends: whoever else wants to change it waits. */
export async function holdContract(tx: Transaction, id: number): Promise<Contract> {
  const [contract] = await contractsWhere(tx, sql`id = ${id}`, sql`for update`)
  if (contract === undefined) throw new Error(`There is no contract ${id} to be held.`)
  return contract
}

/** All that the asking person may see; the newest period first. */
export function listContracts(tx: Transaction): Promise<Contract[]> {
  return contractsWhere(tx, sql`true`)
}

/** Those on which both agreed and that held on some day from one to another. */
export function agreedBetween(tx: Transaction, from: Day, until: Day): Promise<Contract[]> {
  return contractsWhere(
    tx,
    sql`state in ('agreed', 'ended') and starts_on <= ${until} and coalesce(ended_on, ends_on) >= ${from}`,
  )
}

/** The one that a quote led to, unless it was refused. */
export async function contractOfQuote(tx: Transaction, quoteId: string): Promise<Contract | undefined> {
  const [contract] = await contractsWhere(tx, sql`quote_id = ${quoteId} and state <> 'refused'`)
  return contract
}

/** Whether both have a contract of this title, whatever became of it. */
export async function hasContractCalled(
  tx: Transaction,
  { buyerId, enterpriseId, title }: Pick<Contract, 'buyerId' | 'enterpriseId' | 'title'>,
): Promise<boolean> {
  const found = await contractsWhere(
    tx,
    sql`buyer_id = ${buyerId} and enterprise_id = ${enterpriseId} and title = ${title}`,
  )
  return found.length > 0
}

/** The one that waits for an answer and says the same. */
export async function sameProposal(tx: Transaction, contract: NewContract): Promise<Contract | undefined> {
  const { buyerId, enterpriseId, title, startsOn, endsOn, amount } = contract
  const [same] = await contractsWhere(
    tx,
    sql`
      state = 'proposed'
      and buyer_id = ${buyerId}
      and enterprise_id = ${enterpriseId}
      and title = ${title}
      and starts_on = ${startsOn}
      and ends_on = ${endsOn}
      and amount = ${numericOf(amount)}::numeric
    `,
  )
  return same
}

async function contractsWhere(
  tx: Transaction,
  condition: RawBuilder<unknown>,
  ending: RawBuilder<unknown> = sql``,
): Promise<Contract[]> {
  const { rows } = await sql<Row>`
    select
      id,
      reference,
      buyer_id as "buyerId",
      enterprise_id as "enterpriseId",
      supplier_id as "supplierId",
      quote_id as "quoteId",
      enquiry_id as "enquiryId",
      title,
      starts_on::text as "startsOn",
      ends_on::text as "endsOn",
      amount::text,
      state,
      proposed_by_buyer as "isProposedByBuyer",
      words,
      ended_on::text as "endedOn"
    from contracts.contract
    where ${condition}
    order by starts_on desc, id desc
    ${ending}
  `.execute(tx)
  return rows.map((row) => ({ ...row, amount: oreFromNumeric(row.amount) }))
}

/** Enters a contract that one party proposes. Answers its number, or nothing where it is there already. */
export async function insertContract(tx: Transaction, contract: NewContract, by: Doer): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into contracts.contract (
      reference, buyer_id, enterprise_id, supplier_id, quote_id, enquiry_id, title, starts_on, ends_on, amount, state,
      proposed_by_buyer, created_at, created_by
    )
    values (
      ${contract.reference}, ${contract.buyerId}, ${contract.enterpriseId}, ${contract.supplierId}, ${contract.quoteId},
      ${contract.enquiryId}, ${contract.title}, ${contract.startsOn}, ${contract.endsOn}, ${numericOf(contract.amount)},
      'proposed', ${contract.isProposedByBuyer}, ${by.at}, ${by.personId}
    )
    on conflict do nothing
    returning id
  `.execute(tx)
  return rows[0]?.id
}

/** Notes what the other party says to it. */
export async function saveAnswer(
  tx: Transaction,
  id: number,
  { state, words }: { readonly state: 'agreed' | 'refused'; readonly words: string | null },
  by: Doer,
): Promise<void> {
  await sql`
    update contracts.contract
    set
      state = ${state},
      words = ${words},
      answered_at = ${by.at},
      answered_by = ${by.personId}
    where id = ${id}
  `.execute(tx)
}

/** Notes that it ends before its time. */
export async function saveEnd(tx: Transaction, id: number, endedOn: Day): Promise<void> {
  await sql`
    update contracts.contract
    set
      state = 'ended',
      ended_on = ${endedOn}
    where id = ${id}
  `.execute(tx)
}

/** One of the parties is no more: nobody will answer what waits. */
export async function refuseProposalsOf(tx: Transaction, organisationId: number, at: Date): Promise<void> {
  await sql`
    update contracts.contract
    set
      state = 'refused',
      answered_at = ${at}
    where state = 'proposed'
      and ${organisationId} in (buyer_id, enterprise_id)
  `.execute(tx)
}
