import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { closeQuotes, withdrawDeclined, withdrawQuotesOf } from './actions/close.ts'
import { openHeld } from './actions/open.ts'
import { deleteFilesOf } from './store/attachments.ts'

const organisationClosed = z.object({ organisationId: z.int() })
const declined = z.object({ enquiryId: z.int(), enterpriseId: z.int() })
const ofEnquiry = z.object({ enquiryId: z.int() })

/** No more answers can come: what was sealed is opened to the buyer, whom `enquiries` tells. */
export const openSealedQuotes: Reaction = {
  name: 'quotes.openSealed',
  kinds: ['enquiries.answersClosed'],
  async react(tx, facts, context) {
    for (const { payload } of facts) await openHeld(tx, context, ofEnquiry.parse(payload).enquiryId)
  },
}

/** The buyer has closed the enquiry or withdrawn it, on its own page or by choosing. */
export const closeQuotesOfEnded: Reaction = {
  name: 'quotes.closeOfEnded',
  kinds: ['enquiries.ended'],
  async react(tx, facts, context) {
    for (const { payload } of facts) await closeQuotes(tx, context, ofEnquiry.parse(payload).enquiryId)
  },
}

/** Who says no to the enquiry after all takes its quote back with that. */
export const withdrawOfDeclined: Reaction = {
  name: 'quotes.withdrawOfDeclined',
  kinds: ['enquiries.declined'],
  async react(tx, facts, context) {
    for (const { payload } of facts) await withdrawDeclined(tx, context, declined.parse(payload))
  },
}

/** Files go with the enterprise whose they were; what it offered stays for the buyer. */
export const deleteFilesOfClosed: Reaction = {
  name: 'quotes.deleteFilesOfClosed',
  kinds: ['organisations.closed'],
  async react(tx, facts) {
    for (const { payload } of facts) await deleteFilesOf(tx, organisationClosed.parse(payload).organisationId)
  },
}

/** An enterprise is no more: what it offered is withdrawn while it can be. */
export const withdrawQuotesOfClosed: Reaction = {
  name: 'quotes.withdrawOfClosed',
  kinds: ['organisations.closed'],
  async react(tx, facts, context) {
    for (const { payload } of facts) {
      await withdrawQuotesOf(tx, context, organisationClosed.parse(payload).organisationId)
    }
  },
}
