import { z } from 'zod'
import type { Reaction } from '../../../kernel/facts/reaction.ts'
import { deleteFilesOf } from '../store/attachments.ts'
import { deleteFollow } from '../store/calendar-follow.ts'

const ofPerson = z.object({ personId: z.int() })
const ofOrganisation = z.object({ organisationId: z.int() })

/** What somebody followed goes with the account. */
export const forgetFollowers: Reaction = {
  name: 'enquiries.forgetFollowers',
  kinds: ['identity.personDeleted'],
  async react(tx, facts) {
    for (const { payload } of facts) await deleteFollow(tx, ofPerson.parse(payload).personId)
  },
}

/** Files go with the organisation that had part in them: what was written stays for the other side. */
export const deleteFilesOfClosed: Reaction = {
  name: 'enquiries.deleteFilesOfClosed',
  kinds: ['organisations.closed'],
  async react(tx, facts) {
    for (const { payload } of facts) await deleteFilesOf(tx, ofOrganisation.parse(payload).organisationId)
  },
}
