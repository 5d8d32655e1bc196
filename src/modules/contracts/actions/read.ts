import { type Context, inTransaction } from '../../../kernel/context.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { enquiryById } from '../../enquiries/index.ts'
import { organisationCards } from '../../organisations/index.ts'
import { suppliersByIds } from '../../suppliers/index.ts'
import type { Contract, Side } from '../model/contract.ts'
import type { ContractEvent } from '../model/event.ts'
import type { ContractMonth } from '../model/month.ts'
import { type Statement, statementOf } from '../model/statement.ts'
import { type Waiting, waitingOn } from '../model/waiting.ts'
import { sideOf } from '../policy.ts'
import { findContract, listContracts } from '../store/contracts.ts'
import { eventsOf } from '../store/events.ts'
import { monthsOf } from '../store/months.ts'

/** A contract of the asking person's, and for whom they look at it. */
export interface OwnContract {
  readonly contract: Contract
  readonly side: Side
  readonly buyerName: string
  readonly enterpriseName: string
}

/** With all that happened to it, and what it comes to. */
export interface WholeContract extends OwnContract {
  /** The enquiry it came from, as addresses have it. */
  readonly enquiryReference: string | undefined
  readonly months: readonly ContractMonth[]
  readonly statement: Statement
  readonly events: readonly ContractEvent[]
}

/** The contracts of the asking person's organisations, the newest period first. */
export async function ownContracts(context: Context): Promise<OwnContract[]> {
  return named(context, await inTransaction(context, listContracts))
}

/** The same with what waits on each. */
export async function listedContracts(context: Context): Promise<(OwnContract & { waiting: Waiting[] })[]> {
  const today = dayInDenmark(context.clock.now())
  const contracts = await ownContracts(context)
  const months = await monthsByContract(context, contracts)
  return contracts.map((own) => {
    const { contract } = own
    return { ...own, waiting: waitingOn(contract, months.get(contract.id) ?? [], today) }
  })
}

/** How many contracts the asking person's organisations have, and on how many something waits for them. */
export async function contractsToDo(context: Context): Promise<{ readonly all: number; readonly waiting: number }> {
  const contracts = await listedContracts(context)
  const isTheirTurn = ({ side, waiting }: (typeof contracts)[number]) => waiting.some(({ whom }) => whom === side)
  return { all: contracts.length, waiting: contracts.filter(isTheirTurn).length }
}

/** One of them. */
export async function ownContract(context: Context, reference: string): Promise<OwnContract | undefined> {
  const contract = await inTransaction(context, (tx) => findContract(tx, reference))
  if (contract === undefined) return undefined
  const [own] = await named(context, [contract])
  return own
}

/** One of them with what happened to it. */
export async function wholeContract(context: Context, reference: string): Promise<WholeContract | undefined> {
  const own = await ownContract(context, reference)
  if (own === undefined) return undefined
  return inTransaction(context, async (tx) => {
    const months = await monthsOf(tx, [own.contract.id])
    const statement = statementOf(own.contract, months, dayInDenmark(context.clock.now()))
    const { id, enquiryId } = own.contract
    const enquiry = enquiryId === null ? undefined : await enquiryById(tx, enquiryId)
    return { ...own, months, statement, enquiryReference: enquiry?.reference, events: await eventsOf(tx, id) }
  })
}

/** What is logged for the contracts, by their number. */
export async function monthsByContract(
  context: Context,
  contracts: readonly OwnContract[],
): Promise<ReadonlyMap<number, readonly ContractMonth[]>> {
  const ids = contracts.map(({ contract }) => contract.id)
  const months = await inTransaction(context, (tx) => monthsOf(tx, ids))
  return Map.groupBy(months, ({ contractId }) => contractId)
}

/** With the parties' names. What is none of the asking person's is left out. */
async function named(context: Context, contracts: readonly Contract[]): Promise<OwnContract[]> {
  const organisations = await organisationCards(
    context,
    contracts.flatMap(({ buyerId, enterpriseId }) => [buyerId, enterpriseId]),
  )
  const suppliers = await suppliersByIds(
    context,
    contracts.map(({ supplierId }) => supplierId),
  )
  const organisationOf = new Map(organisations.map(({ id, name }) => [id, name]))
  const supplierOf = new Map(suppliers.map(({ id, name }) => [id, name]))
  return contracts.flatMap((contract) => {
    const side = sideOf(context.actor, contract)
    if (side === undefined) return []
    const buyerName = organisationOf.get(contract.buyerId) ?? ''
    const enterpriseName = supplierOf.get(contract.supplierId) ?? organisationOf.get(contract.enterpriseId) ?? ''
    return [{ contract, side, buyerName, enterpriseName }]
  })
}
