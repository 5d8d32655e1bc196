import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import type { Reaction } from '../../../kernel/facts/reaction.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { receiversIn, receiversInvited } from '../actions/talk-sides.ts'
import { enquiryEnded } from '../facts.ts'
import { answersClosedMail, withdrawnMail } from '../mails/buying.ts'
import { step } from '../model/enquiry.ts'
import { addEvent } from '../store/events.ts'
import { holdEnquiry } from '../store/lock.ts'
import { enquiriesOfBuyers, findEnquiryById } from '../store/read.ts'
import { saveEnquiry } from '../store/write.ts'

const told = z.object({ enquiryId: z.int(), buyerId: z.int() })

/** The deadline has passed: everybody of the buyer's is told that the answers can be read. */
export const tellAnswersClosed: Reaction = {
  name: 'enquiries.tellAnswersClosed',
  kinds: ['enquiries.answersClosed'],
  async react(tx, facts, context) {
    for (const { payload } of facts) {
      const { enquiryId, buyerId } = told.parse(payload)
      const enquiry = await findEnquiryById(tx, enquiryId)
      if (enquiry?.state !== 'open') continue
      await mailEach(tx, context, await receiversIn(tx, buyerId), (to) => answersClosedMail(to, enquiry))
    }
  },
}

const closed = z.object({ organisationId: z.int() })

/** A buyer that is no more asks for nothing: what is out, or waits, is withdrawn, and everybody invited is told. */
export const withdrawOfClosed: Reaction = {
  name: 'enquiries.withdrawOfClosed',
  kinds: ['organisations.closed'],
  async react(tx, facts, context) {
    for (const { payload } of facts) {
      const { organisationId } = closed.parse(payload)
      for (const { id } of await enquiriesOfBuyers(tx, [organisationId])) await withdrawHeld(tx, context, id)
    }
  },
}

async function withdrawHeld(tx: Transaction, context: Context, id: number): Promise<void> {
  await holdEnquiry(tx, id)
  const enquiry = await findEnquiryById(tx, id)
  if (enquiry === undefined) return
  const withdrawn = step(enquiry, 'withdrawn')
  if (!withdrawn.ok) return
  const at = context.clock.now()
  const { buyerId, revision } = enquiry
  await saveEnquiry(tx, { ...withdrawn.value, revision: revision + 1, closedAt: at, updatedAt: at })
  await addEvent(tx, { enquiryId: id, buyerId, at, personId: null, what: 'withdrawn' })
  await recordFacts(tx, [enquiryEnded(enquiry)])
  await mailEach(tx, context, await receiversInvited(tx, enquiry), (to) => withdrawnMail(to, enquiry))
}
