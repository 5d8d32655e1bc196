import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { moveEntries } from './store/entries.ts'

const merged = z.object({ from: z.int(), into: z.int() })

/** Two listings of one enterprise became one: lists keep what stood on them. */
export const followMergedSuppliers: Reaction = {
  name: 'shortlists.followMergedSuppliers',
  kinds: ['suppliers.merged'],
  async react(tx, facts) {
    for (const { payload } of facts) {
      const { from, into } = merged.parse(payload)
      await moveEntries(tx, from, into)
    }
  },
}
