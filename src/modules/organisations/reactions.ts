import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { forgetPerson } from './actions/leave-everything.ts'

const personDeleted = z.object({ personId: z.int() })

/** Whoever deletes their account has left everything before; where somebody's account is deleted for them, this does it. */
export const forgetDeletedPeople: Reaction = {
  name: 'organisations.forgetDeletedPeople',
  kinds: ['identity.personDeleted'],
  async react(tx, facts, { clock }) {
    for (const { payload } of facts) await forgetPerson(tx, personDeleted.parse(payload).personId, clock.now())
  },
}
