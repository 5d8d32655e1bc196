import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { monthMissingMail, monthWaitsMail } from '../mails.ts'
import { type Contract, monthBefore, monthOf } from '../model/contract.ts'
import { agreedBetween, findContractById } from '../store/contracts.ts'
import { findMonth, unansweredBetween } from '../store/months.ts'
import { receiversOn, tell } from './told.ts'

const day = 86_400_000

/** From the 5th: enterprises that have not said what last month brought are asked once. */
export async function remindEnterprises(context: Context): Promise<void> {
  const today = dayInDenmark(context.clock.now())
  if (today.slice(8) < '05') return
  const month = monthBefore(monthOf(today))
  const system = asSystem(context)
  const contracts = await inTransaction(system, (tx) => agreedBetween(tx, month, lastDayIn(month)))
  for (const contract of contracts) {
    await inTransaction(system, (tx) => remindOf(tx, system, contract, month))
  }
}

async function remindOf(tx: Transaction, context: Context, contract: Contract, month: string): Promise<void> {
  if ((await findMonth(tx, contract.id, month)) !== undefined) return
  const receivers = await receiversOn(context, 'enterprise', contract)
  await tell(tx, context, receivers, (to) => monthMissingMail(to, contract, month))
}

/** After 14 days: buyers that have not answered are asked once. Older ones were asked already. */
export async function remindBuyers(context: Context): Promise<void> {
  const now = context.clock.now().getTime()
  const [from, until] = [new Date(now - 21 * day), new Date(now - 14 * day)]
  const system = asSystem(context)
  const waiting = await inTransaction(system, (tx) => unansweredBetween(tx, from, until))
  for (const { contractId, month, revision } of waiting) {
    await inTransaction(system, async (tx) => {
      const contract = await findContractById(tx, contractId)
      const receivers = await receiversOn(context, 'buyer', contract)
      await tell(tx, context, receivers, (to) => monthWaitsMail(to, contract, month, revision))
    })
  }
}

function lastDayIn(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)
}
