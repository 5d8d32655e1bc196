import { today } from '../../../test/support/clock.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { visitor } from '../../kernel/access/actor.ts'
import type { Context } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import { recordFacts } from '../../kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import type { Clock } from '../../kernel/time/clock.ts'
import { supplierChanged } from './facts.ts'
import type { Address, Listing, Offering, Search, Supplier, SupplierDraft } from './model.ts'
import { refreshSearchEntries } from './reactions.ts'
import { insertDetails, insertSuppliers, putListings, updateSuppliers } from './store/import-write.ts'

const nowhere: Address = {
  street: null,
  postcode: null,
  town: null,
  country: 'DK',
  municipalityStated: null,
  municipality: null,
  point: null,
}

let made = 0

/** What a test does not set is unknown, as with a source that says little. */
export interface DraftSettings extends Omit<Partial<SupplierDraft>, 'address'> {
  readonly address?: Partial<Address>
}

function aDraft({ address, ...settings }: DraftSettings = {}): SupplierDraft {
  made += 1
  return {
    name: `Leverandør ${made}`,
    otherNames: [],
    legalForm: null,
    cvr: null,
    rsvStated: false,
    website: null,
    purpose: null,
    employs: [],
    employsNote: null,
    description: null,
    offerings: [],
    deliveryAreas: [],
    ...settings,
    address: { ...nowhere, ...address },
  }
}

export function anOffering(settings: Partial<Offering> = {}): Offering {
  return {
    title: 'Ydelse',
    description: null,
    kind: 'service',
    categories: [],
    unit: null,
    priceIndication: null,
    capacity: null,
    ...settings,
  }
}

/** A supplier in the model's shape that stands in no database. */
export function aSupplier({
  id = 1,
  slug = 'leverandoer',
  listings = [],
  ...draft
}: DraftSettings & Partial<Pick<Supplier, 'id' | 'slug' | 'listings'>> = {}): Supplier {
  return { ...aDraft(draft), id, slug, listings }
}

export interface NewSupplier extends DraftSettings {
  readonly slug?: string
  readonly listing?: Partial<Listing>
  /** When it came into the directory. */
  readonly since?: string
}

/** Adds suppliers as an import does, and lets the search learn of them. Answers their numbers. */
export async function addSuppliers(database: Database, suppliers: readonly NewSupplier[]): Promise<number[]> {
  await subscribe(database, [refreshSearchEntries])
  const ids: number[] = []
  for (const supplier of suppliers) ids.push(await addSupplier(database, supplier))
  await catchUp(database)
  return ids
}

async function addSupplier(
  database: Database,
  { slug, listing, since = '2026-11-01T12:00:00Z', ...settings }: NewSupplier,
): Promise<number> {
  const draft = aDraft(settings)
  const now = new Date(since)
  return database.transaction().execute(async (tx) => {
    const added = await insertSuppliers(tx, [{ slug: slug ?? `leverandoer-${made}`, draft }], now)
    const [id = 0] = added.values()
    await insertDetails(tx, [{ id, draft }])
    const known = { source: 'test', sourceId: `t${id}`, sourceUrl: null, readOn: null, contentHash: '', isDemo: false }
    await putListings(tx, [{ ...known, ...listing, supplierId: id }], now)
    await recordFacts(tx, [supplierChanged(id)])
    return id
  })
}

/** Replaces all that is known of a supplier; the search learns of it with the next `catchUp`. */
export async function changeSupplier(database: Database, id: number, settings: DraftSettings): Promise<void> {
  const draft = aDraft(settings)
  await database.transaction().execute(async (tx) => {
    await updateSuppliers(tx, [{ id, draft }], new Date('2026-11-02T12:00:00Z'))
    await insertDetails(tx, [{ id, draft }])
    await recordFacts(tx, [supplierChanged(id)])
  })
}

/** Delivers every fact that waits. */
export async function catchUp(database: Database): Promise<void> {
  await deliverAll({ database, reactions: [refreshSearchEntries], log: memoryLog().log })
}

/** What an action needs from outside, asked by a visitor. */
export function aContext(database: Database, clock: Clock = today): Context {
  return { actor: visitor, clock, database, log: memoryLog().log }
}

/** A search for everything, narrowed by what the test sets. */
export function aSearch(settings: Partial<Search> = {}): Search {
  return { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 20, ...settings }
}
