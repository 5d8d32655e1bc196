import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { mapGently } from '../../kernel/gently.ts'
import { dayInDenmark } from '../../kernel/time/clock.ts'
import { releaseFrom } from './actions/release.ts'
import { searchEntry } from './actions/search-entry.ts'
import { suggestedTexts } from './actions/suggested-texts.ts'
import { noteRegisterAnswer, verifyByRegister } from './actions/verify-by-register.ts'
import { withChecks } from './actions/with-checks.ts'
import { forgetClaimant } from './store/claims.ts'
import { noteForLikeness } from './store/likeness.ts'
import { lockSuppliers } from './store/lock.ts'
import { findSuppliers } from './store/read.ts'
import { deleteSearchEntries, saveSearchEntries } from './store/search-entries.ts'
import { replaceSuggested } from './store/suggestions.ts'

const changed = z.object({ supplierId: z.int() })
const ofOrganisation = z.object({ organisationId: z.int() })
const ofPerson = z.object({ personId: z.int() })
const cvrChecked = z.object({
  organisationId: z.int(),
  cvr: z.string(),
  state: z.enum(['found', 'unknown', 'ceased']),
  name: z.string().nullable(),
  registeredSocialEnterprise: z.boolean().nullable(),
})

/** Keeps the search up to date with what it searches. Who is not shown is not found. */
export const refreshSearchEntries: Reaction = {
  name: 'suppliers.refreshSearchEntries',
  kinds: ['suppliers.changed'],
  async react(tx, facts) {
    const ids = [...new Set(facts.map((fact) => changed.parse(fact.payload).supplierId))]
    // Two workers that read the same supplier at once could otherwise write the older reading last.
    await lockSuppliers(tx, ids)
    const suppliers = (await findSuppliers(tx, ids)).filter(({ isListed }) => isListed)
    const listed = new Set(suppliers.map(({ id }) => id))
    await saveSearchEntries(tx, await mapGently(await withChecks(tx, suppliers), searchEntry))
    await deleteSearchEntries(
      tx,
      ids.filter((id) => !listed.has(id)),
    )
  },
}

/** Keeps up to date what the search suggests while somebody types. Who is not shown lets it suggest nothing. */
export const keepSuggestions: Reaction = {
  name: 'suppliers.keepSuggestions',
  kinds: ['suppliers.changed'],
  async react(tx, facts) {
    const ids = [...new Set(facts.map((fact) => changed.parse(fact.payload).supplierId))]
    await lockSuppliers(tx, ids)
    const suppliers = await findSuppliers(tx, ids)
    await replaceSuggested(tx, ids, (await mapGently(suppliers, suggestedTexts)).flat())
  },
}

/** Has somebody look, in a while, for others like the suppliers that changed. */
export const noteChanges: Reaction = {
  name: 'suppliers.noteChanges',
  kinds: ['suppliers.changed'],
  react: (tx, facts) =>
    noteForLikeness(
      tx,
      facts.map((fact) => changed.parse(fact.payload).supplierId),
    ),
}

/** What the CVR register says of an organisation stands on the page that it keeps. */
export const verifyByAnswer: Reaction = {
  name: 'suppliers.verifyByAnswer',
  kinds: ['organisations.cvrChecked'],
  async react(tx, facts, context) {
    for (const { payload } of facts) {
      const { registeredSocialEnterprise: inRsvRegister, ...answer } = cvrChecked.parse(payload)
      const answeredOn = dayInDenmark(context.clock.now())
      await noteRegisterAnswer(tx, context, { ...answer, inRsvRegister, answeredOn })
    }
  },
}

/** The same for an organisation that comes to keep a page after the register has answered. */
export const verifyNewOwner: Reaction = {
  name: 'suppliers.verifyNewOwner',
  kinds: ['suppliers.claimed'],
  async react(tx, facts, context) {
    for (const { payload } of facts) await verifyByRegister(tx, context, ofOrganisation.parse(payload).organisationId)
  },
}

/** The page of an organisation that is no more is free for another. */
export const releaseOfClosed: Reaction = {
  name: 'suppliers.releaseOfClosed',
  kinds: ['organisations.closed'],
  async react(tx, facts, context) {
    for (const { payload } of facts) await releaseFrom(tx, context, ofOrganisation.parse(payload).organisationId)
  },
}

/** What somebody wrote when they claimed a listing goes with their account. */
export const forgetDeletedPeople: Reaction = {
  name: 'suppliers.forgetDeletedPeople',
  kinds: ['identity.personDeleted'],
  async react(tx, facts, context) {
    for (const { payload } of facts) await forgetClaimant(tx, ofPerson.parse(payload).personId, context.clock.now())
  },
}
