import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { eachApart } from '../../../kernel/jobs/each-apart.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { daysAfter } from '../../../kernel/time/days.ts'
import { monthMissingMail, monthWaitsMail } from '../mails.ts'
import { monthBefore, monthOf } from '../model/contract.ts'
import { agreedBetween, holdContract } from '../store/contracts.ts'
import { findMonth, type MonthOfContract, unansweredBetween } from '../store/months.ts'
import { receiversOn } from './told.ts'

/** From the 5th: enterprises that have not said what last month brought are asked once. */
export async function remindEnterprises(context: Context): Promise<void> {
  const today = dayInDenmark(context.clock.now())
  if (today.slice(8) < '05') return
  const month = monthBefore(monthOf(today))
  const system = asSystem(context)
  const running = await inTransaction(system, (tx) => agreedBetween(tx, month, lastDayIn(month)))
  await eachApart(running, ({ id }) => inTransaction(system, (tx) => remindOf(tx, system, id, month)))
}

/** Looked at again while it is held: what was said or ended meanwhile needs no reminder. */
async function remindOf(tx: Transaction, context: Context, id: number, month: Day): Promise<void> {
  const contract = await holdContract(tx, id)
  if ((contract.endedOn ?? contract.endsOn) < month || (await findMonth(tx, id, month)) !== undefined) return
  const receivers = await receiversOn(tx, 'enterprise', contract)
  await mailEach(tx, context, receivers, (to) => monthMissingMail(to, contract, month))
}

/** After 14 days: buyers that have not answered are asked once. Older ones were asked already. */
export async function remindBuyers(context: Context): Promise<void> {
  const now = context.clock.now()
  const [from, until] = [daysAfter(now, -21), daysAfter(now, -14)]
  const system = asSystem(context)
  const waiting = await inTransaction(system, (tx) => unansweredBetween(tx, from, until))
  await eachApart(waiting, (logged) => inTransaction(system, (tx) => askBuyer(tx, system, logged)))
}

/** Looked at again while it is held: what was answered or said otherwise meanwhile waits no more. */
async function askBuyer(tx: Transaction, context: Context, seen: MonthOfContract): Promise<void> {
  const { contractId, month, revision } = seen
  const contract = await holdContract(tx, contractId)
  const logged = await findMonth(tx, contractId, month)
  if (logged?.state !== 'logged' || logged.revision !== revision) return
  const receivers = await receiversOn(tx, 'buyer', contract)
  await mailEach(tx, context, receivers, (to) => monthWaitsMail(to, contract, month, revision))
}

function lastDayIn(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)
}
