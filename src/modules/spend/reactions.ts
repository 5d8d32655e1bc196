import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { deleteAnalysesOf } from './store/analyses.ts'

const closed = z.object({ organisationId: z.int() })

/** What an organisation bought is nobody's business once nobody belongs to it. */
export const deleteOfClosed: Reaction = {
  name: 'spend.deleteOfClosed',
  kinds: ['organisations.closed'],
  async react(tx, facts) {
    for (const { payload } of facts) await deleteAnalysesOf(tx, closed.parse(payload).organisationId)
  },
}
