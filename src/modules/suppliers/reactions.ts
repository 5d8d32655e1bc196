import { z } from 'zod'
import type { Reaction } from '../../kernel/facts/reaction.ts'
import { dayInDenmark } from '../../kernel/time/clock.ts'
import {
  ancestors,
  category,
  municipalitiesIn,
  municipalitiesWithin,
  municipalityByCode,
  regionsOfMunicipality,
  targetGroup,
} from '../reference/index.ts'
import { releaseFrom } from './actions/release.ts'
import { noteRegisterAnswer, verifyByRegister } from './actions/verify-by-register.ts'
import { type DeliveryArea, kindOfCategory, offeredCategories, type Supplier } from './model/directory.ts'
import { confirmedUntil } from './model/review.ts'
import { forgetClaimant } from './store/claims.ts'
import { noteForLikeness } from './store/likeness.ts'
import { lockSuppliers } from './store/lock.ts'
import { findSuppliers } from './store/read.ts'
import { everyMunicipality } from './store/search-conditions.ts'
import { deleteSearchEntries, type SearchEntry, saveSearchEntries } from './store/search-entries.ts'

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
    await saveSearchEntries(tx, suppliers.map(searchEntry))
    await deleteSearchEntries(
      tx,
      ids.filter((id) => !listed.has(id)),
    )
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

/** What the search knows of a supplier. The texts are in the order of their weight. */
export function searchEntry(supplier: Supplier): SearchEntry {
  const codes = offeredCategories(supplier)
  return {
    supplierId: supplier.id,
    names: lines([supplier.name, ...supplier.otherNames, supplier.cvr]),
    offerings: lines(supplier.offerings.map(({ title }) => title)),
    topics: lines([
      ...codes.map((code) => category(code)?.label.da),
      supplier.purpose,
      supplier.employsNote,
      ...groupNames(supplier),
    ]),
    rest: lines([
      supplier.description,
      ...supplier.offerings.map(({ description }) => description),
      ...placeNames(supplier),
    ]),
    categories: unique(codes.flatMap(ancestors)),
    municipality: supplier.address.municipality,
    deliversTo: deliversTo(supplier),
    // A source that lists offerings and codes apart does not say which belong together: then both kinds may be right.
    kinds: unique([...supplier.offerings.map(({ kind }) => kind), ...codes.map(kindOfCategory)]),
    employs: supplier.employs,
    confirmedUntil: confirmedUntil(supplier),
  }
}

/** Municipalities it delivers to. Its own counts always: what is around the corner can be fetched. */
function deliversTo({ deliveryAreas, address }: Supplier): string[] {
  const codes = deliveryAreas.flatMap(municipalitiesOf)
  if (codes.includes(everyMunicipality)) return [everyMunicipality]
  return unique(address.municipality === null ? codes : [...codes, address.municipality])
}

function municipalitiesOf(area: DeliveryArea): string[] {
  switch (area.kind) {
    case 'country':
      return area.country === 'DK' ? [everyMunicipality] : []
    case 'region':
      return municipalitiesIn(area.region).map(({ code }) => code)
    case 'municipality':
      return [area.municipality]
    case 'radius':
      return municipalitiesWithin(area.point, area.radiusKm).map(({ code }) => code)
  }
}

function groupNames({ employs }: Supplier): (string | undefined)[] {
  return employs.map((code) => targetGroup(code)?.name.da)
}

/** Where it is, as people would ask for it. A region by every name it has had, so that none has to be re-indexed at midnight. */
function placeNames({ address }: Supplier): (string | null | undefined)[] {
  const { municipality } = address
  if (municipality === null) return [address.town]
  const regions = regionsOfMunicipality(municipality).map((region) => region.name.da)
  return [address.town, municipalityByCode(municipality)?.name, ...regions]
}

function lines(texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined).join('\n')
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
