import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { type Enquiry, enquiryById, enquiryReached } from '../../enquiries/index.ts'
import { followUpMail } from '../mails.ts'
import { askedAgain, dueStep, type FollowUp, type FollowUpAnswer } from '../model/follow-up.ts'
import { mayFollowUp } from '../policy.ts'
import { dueFollowUps, followUpsOf, noteAsked, noteReminded, noteUnknown, putAnswer } from '../store/follow-ups.ts'
import { receiversWithin, told } from './told.ts'

export interface OwnFollowUp {
  readonly enquiry: Enquiry
  readonly followUp: FollowUp
}

/** What the asking person's side is asked about an enquiry, once it is asked. */
export async function ownFollowUp(context: Context, reference: string): Promise<OwnFollowUp | undefined> {
  const enquiry = await enquiryReached(context, reference)
  if (enquiry === undefined) return undefined
  const sides = await inTransaction(context, (tx) => followUpsOf(tx, enquiry.id))
  const followUp = sides.find((side) => side.askedAt !== null && mayFollowUp(context.actor, side))
  return followUp && { enquiry, followUp }
}

/** Keeps what a side says came of it. */
export async function answerFollowUp(
  context: Context,
  reference: string,
  answer: FollowUpAnswer,
): Promise<Result<void, 'notFound'>> {
  const own = await ownFollowUp(context, reference)
  if (own === undefined) return refused('notFound')
  const by = { personId: signedIn(context.actor).personId, at: context.clock.now() }
  await inTransaction(context, (tx) => putAnswer(tx, own.followUp, answer, by))
  return ok(undefined)
}

/** Sides asked in one transaction. */
const batch = 20

/** Asks, reminds twice, and then leaves it unknown: whatever is due. */
export async function askFollowUps(context: Context): Promise<void> {
  const system = asSystem(context)
  let asked = batch
  while (asked === batch) {
    asked = await inTransaction(system, async (tx) => {
      const due = await dueFollowUps(tx, context.clock.now(), batch)
      for (const followUp of due) await askSide(tx, system, followUp)
      return due.length
    })
  }
}

async function askSide(tx: Transaction, context: Context, followUp: FollowUp): Promise<void> {
  const now = context.clock.now()
  const step = dueStep(followUp)
  if (step === 'giveUp') return noteUnknown(tx, followUp)
  if (step === 'ask') await noteAsked(tx, followUp, now, askedAgain(now))
  else await noteReminded(tx, followUp, askedAgain(now))
  const enquiry = await enquiryById(tx, followUp.enquiryId)
  if (enquiry === undefined) return
  const receivers = await receiversWithin(tx, [followUp.organisationId])
  const round = step === 'ask' ? 0 : followUp.reminders + 1
  await mailEach(tx, context, receivers.get(followUp.organisationId), (to) => followUpMail(to, told(enquiry), round))
}
