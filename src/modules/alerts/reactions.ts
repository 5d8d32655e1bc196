import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { supplierMoments } from '../suppliers/index.ts'
import { noteChanged, noteMerged } from './store/changes.ts'
import { forgetPerson } from './store/saved-searches.ts'

const changed = z.object({ supplierId: z.int() })
const merged = z.object({ from: z.int(), into: z.int() })
const ofPerson = z.object({ personId: z.int() })

/** Somebody may want to hear of a supplier that came or changed. */
export const noteChanges: Reaction = {
  name: 'alerts.noteChanges',
  kinds: ['suppliers.changed'],
  async react(tx, facts, context) {
    const ids = [...new Set(facts.map(({ payload }) => changed.parse(payload).supplierId))]
    const shown = (await supplierMoments(context, ids)).map(({ supplierId }) => supplierId)
    await noteChanged(tx, { changed: ids, shown })
  },
}

/** Two listings of one enterprise became one: who was told of the one knows the other. */
export const followMergedSuppliers: Reaction = {
  name: 'alerts.followMergedSuppliers',
  kinds: ['suppliers.merged'],
  async react(tx, facts) {
    for (const { payload } of facts) {
      const { from, into } = merged.parse(payload)
      await noteMerged(tx, from, into)
    }
  },
}

/** Saved searches go with the account. */
export const forgetDeletedPeople: Reaction = {
  name: 'alerts.forgetDeletedPeople',
  kinds: ['identity.personDeleted'],
  async react(tx, facts) {
    for (const { payload } of facts) await forgetPerson(tx, ofPerson.parse(payload).personId)
  },
}
