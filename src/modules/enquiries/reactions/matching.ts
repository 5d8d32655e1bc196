import { z } from 'zod'
import type { Reaction } from '../../../kernel/facts/reaction.ts'
import { type Mail, mailEach } from '../../../kernel/mail/mail.ts'
import { receiversIn, type TalkReceiver } from '../actions/talk-sides.ts'
import { interestedMail, invitedMail, nudgedMail, remindedMail } from '../mails/invitations.ts'
import { type Enquiry, takesAnswers } from '../model/enquiry.ts'
import { findEnquiryById } from '../store/read.ts'

const touched = z.object({ enquiryId: z.int(), enterpriseId: z.int(), number: z.int().default(1) })

/** Everybody of an enterprise that was invited, reminded or nudged gets a mail, unless the time is over meanwhile. */
export const mailInvited: Reaction = {
  name: 'enquiries.mailInvited',
  kinds: ['enquiries.invited', 'enquiries.reminded', 'enquiries.nudged'],
  async react(tx, facts, context) {
    for (const { kind, payload } of facts) {
      const { enquiryId, enterpriseId, number } = touched.parse(payload)
      const enquiry = await findEnquiryById(tx, enquiryId)
      if (enquiry === undefined || !takesAnswers(enquiry, context.clock.now())) continue
      await mailEach(tx, context, await receiversIn(tx, enterpriseId), (to) => mailOf(kind, to, enquiry, number))
    }
  },
}

function mailOf(kind: string, to: TalkReceiver, enquiry: Enquiry, number: number): Mail {
  if (kind === 'enquiries.invited') return invitedMail(to, enquiry)
  return kind === 'enquiries.reminded' ? remindedMail(to, enquiry) : nudgedMail(to, enquiry, number)
}

const answered = z.object({ enquiryId: z.int(), buyerId: z.int(), enterpriseId: z.int() })

/** Everybody of the buyer's gets a mail when an enterprise is interested: once for each, however often it changes its mind. */
export const mailInterested: Reaction = {
  name: 'enquiries.mailInterested',
  kinds: ['enquiries.interested'],
  async react(tx, facts, context) {
    for (const { payload } of facts) {
      const { enquiryId, buyerId, enterpriseId } = answered.parse(payload)
      const enquiry = await findEnquiryById(tx, enquiryId)
      if (enquiry?.state !== 'open') continue
      await mailEach(tx, context, await receiversIn(tx, buyerId), (to) => interestedMail(to, enquiry, enterpriseId))
    }
  },
}
