import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { ContractAnswer } from '../forms/answer.ts'
import { contractAnsweredMail, contractEndedMail } from '../mails.ts'
import { monthOf } from '../model/contract.ts'
import { mayAnswer, mayEnd } from '../policy.ts'
import { holdContract, saveAnswer, saveEnd } from '../store/contracts.ts'
import { noteEvent } from '../store/events.ts'
import { monthsOf } from '../store/months.ts'
import type { OwnContract } from './read.ts'
import { receiversOn } from './told.ts'

/**
 * Says for the other party whether it is so. Of two colleagues who answer at once, the first counts; the same answer sent
 * twice is given once.
 */
export async function answerProposal(
  context: Context,
  { contract: { id } }: OwnContract,
  answer: ContractAnswer,
): Promise<Result<void, 'decidedOtherwise' | 'notYours'>> {
  return inTransaction(asSystem(context), async (tx) => {
    const contract = await holdContract(tx, id)
    if (contract.state === answer.state) return ok(undefined)
    if (contract.state !== 'proposed') return refused('decidedOtherwise')
    if (!mayAnswer(context.actor, contract)) return refused('notYours')
    const by = doer(context)
    await saveAnswer(tx, id, answer, by)
    await noteEvent(tx, id, { what: answer.state, words: answer.words }, by)
    const receivers = await receiversOn(tx, contract.isProposedByBuyer ? 'buyer' : 'enterprise', contract)
    await mailEach(tx, context, receivers, (to) => contractAnsweredMail(to, contract))
    return ok(undefined)
  })
}

export type EndRefusal = 'notAgreed' | 'outsidePeriod' | 'monthsAfter'

/** Ends what was agreed before its time; the other party is told. Months that are logged stay inside it. */
export async function endEarly(
  context: Context,
  { contract: { id }, side }: OwnContract,
  endedOn: Day,
): Promise<Result<void, EndRefusal>> {
  return inTransaction(asSystem(context), async (tx) => {
    const contract = await holdContract(tx, id)
    if (contract.state === 'ended' && contract.endedOn === endedOn) return ok(undefined)
    if (!mayEnd(context.actor, contract)) return refused('notAgreed')
    if (endedOn < contract.startsOn || endedOn >= contract.endsOn) return refused('outsidePeriod')
    const months = await monthsOf(tx, [id])
    if (months.some(({ month }) => month > monthOf(endedOn))) return refused('monthsAfter')
    await saveEnd(tx, id, endedOn)
    await noteEvent(tx, id, { what: 'ended' }, doer(context))
    const receivers = await receiversOn(tx, side === 'buyer' ? 'enterprise' : 'buyer', contract)
    await mailEach(tx, context, receivers, (to) => contractEndedMail(to, contract))
    return ok(undefined)
  })
}

function doer({ actor, clock }: Context) {
  return { personId: signedIn(actor).personId, at: clock.now() }
}
