import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { refuseProposalsOf } from './store/contracts.ts'

const closed = z.object({ organisationId: z.int() })

/** One of the parties is no more: what it was asked or asked itself waits for nobody. What was agreed stays for the other. */
export const refuseProposalsOfClosed: Reaction = {
  name: 'contracts.refuseProposalsOfClosed',
  kinds: ['organisations.closed'],
  async react(tx, facts, { clock }) {
    for (const { payload } of facts) await refuseProposalsOf(tx, closed.parse(payload).organisationId, clock.now())
  },
}
