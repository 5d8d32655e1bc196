import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { monthLoggedMail, monthObjectedMail } from '../mails.ts'
import { type Contract, isAgreed, monthsBegun } from '../model/contract.ts'
import { type ContractMonth, isSame, type MonthAnswer, type MonthNumbers, type MonthState } from '../model/month.ts'
import { holdContract } from '../store/contracts.ts'
import { noteEvent } from '../store/events.ts'
import { findMonth, putMonth, saveMonthAnswer } from '../store/months.ts'
import { type OwnContract, ownContract } from './read.ts'
import { receiversOn } from './told.ts'

/** A month of a contract of the asking person's; `logged` is absent while the enterprise has said nothing. */
export interface OwnMonth extends OwnContract {
  readonly month: Day
  readonly logged: ContractMonth | undefined
}

/** A month of a contract on which both agree: one that has begun, and inside its period. */
export async function ownMonth(context: Context, reference: string, month: Day): Promise<OwnMonth | undefined> {
  const own = await ownContract(context, reference)
  if (own === undefined || !mayBeLogged(context, own.contract, month)) return undefined
  const logged = await inTransaction(context, (tx) => findMonth(tx, own.contract.id, month))
  return { ...own, month, logged }
}

function mayBeLogged({ clock }: Pick<Context, 'clock'>, contract: Contract, month: Day): boolean {
  return isAgreed(contract) && monthsBegun(contract, dayInDenmark(clock.now())).includes(month)
}

/** What was read when a form was shown: 0 where nothing was there. */
type Revision = number

/**
 * Keeps what the enterprise says of a month, and asks the buyer, also when other numbers were confirmed before. Answers how the
 * month stands then: numbers that were confirmed and are the same stay so.
 */
export async function logMonth(
  context: Context,
  { contract: { id }, month }: OwnMonth,
  numbers: MonthNumbers,
  revision: Revision,
): Promise<Result<MonthState, 'changedMeanwhile' | 'notFound'>> {
  return inTransaction(asSystem(context), async (tx) => {
    const contract = await holdContract(tx, id)
    if (!mayBeLogged(context, contract, month)) return refused('notFound')
    const before = await findMonth(tx, id, month)
    // The same numbers answer an objection: the enterprise stands by them, and the buyer looks again.
    if (before !== undefined && isSame(before, numbers) && before.state !== 'objected') return ok(before.state)
    if ((before?.revision ?? 0) !== revision) return refused('changedMeanwhile')
    const by = doer(context)
    await putMonth(tx, { contractId: id, month }, numbers, by)
    await noteEvent(tx, id, { what: 'monthLogged', month }, by)
    const receivers = await receiversOn(tx, 'buyer', contract)
    await mailEach(tx, context, receivers, (to) => monthLoggedMail(to, contract, month, revision + 1))
    return ok('logged')
  })
}

/** Keeps what the buyer says of the numbers it saw. What is confirmed stays so until the enterprise says other numbers. */
export async function answerMonth(
  context: Context,
  { contract: { id }, month }: OwnMonth,
  answer: MonthAnswer,
  revision: Revision,
): Promise<Result<void, 'changedMeanwhile' | 'decidedOtherwise' | 'notFound'>> {
  return inTransaction(asSystem(context), async (tx) => {
    const contract = await holdContract(tx, id)
    const logged = await findMonth(tx, id, month)
    if (logged === undefined) return refused('notFound')
    if (logged.revision !== revision) return refused('changedMeanwhile')
    if (logged.state === answer.state && logged.objection === answer.objection) return ok(undefined)
    if (logged.state === 'confirmed') return refused('decidedOtherwise')
    const by = doer(context)
    await saveMonthAnswer(tx, { contractId: id, month }, answer, by)
    await noteEvent(tx, id, { ...eventOf(answer), month }, by)
    if (answer.state === 'confirmed') return ok(undefined)
    const receivers = await receiversOn(tx, 'enterprise', contract)
    await mailEach(tx, context, receivers, (to) => monthObjectedMail(to, contract, month, revision))
    return ok(undefined)
  })
}

function eventOf({ state, objection }: MonthAnswer) {
  return state === 'confirmed'
    ? ({ what: 'monthConfirmed' } as const)
    : ({ what: 'monthObjected', words: objection } as const)
}

function doer({ actor, clock }: Context) {
  return { personId: signedIn(actor).personId, at: clock.now() }
}
