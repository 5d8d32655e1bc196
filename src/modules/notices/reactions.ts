import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { deleteAlert, deleteAlertsOf } from './store/alerts.ts'

const ofPerson = z.object({ personId: z.int() })
const ofOrganisation = z.object({ organisationId: z.int() })

/** The choice goes with the account. */
export const forgetDeletedPeople: Reaction = {
  name: 'notices.forgetDeletedPeople',
  kinds: ['identity.personDeleted'],
  async react(tx, facts) {
    for (const { payload } of facts) await deleteAlert(tx, ofPerson.parse(payload).personId)
  },
}

/** A closed organisation bids for nothing. */
export const forgetClosedOrganisations: Reaction = {
  name: 'notices.forgetClosedOrganisations',
  kinds: ['organisations.closed'],
  async react(tx, facts) {
    for (const { payload } of facts) await deleteAlertsOf(tx, ofOrganisation.parse(payload).organisationId)
  },
}
