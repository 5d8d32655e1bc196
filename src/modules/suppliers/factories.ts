import { sql } from 'kysely'
import { today } from '../../../test/support/clock.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { requestBasics } from '../../../test/support/request.ts'
import { type Person, system, visitor } from '../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import { recordFacts } from '../../kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../kernel/facts/worker.ts'
import type { RequestContext } from '../../kernel/http/handlers.ts'
import type { Clock } from '../../kernel/time/clock.ts'
import { addPerson } from '../identity/factories.ts'
import { addOrganisation } from '../organisations/factories.ts'
import { supplierChanged } from './facts.ts'
import { emptyDraft } from './forms/profile/index.ts'
import type { Address, Listing, Offering, Search, Supplier, SupplierDraft } from './model/directory.ts'
import type { Profile, ProfileDraft } from './model/profile.ts'
import { keepSuggestions, refreshSearchEntries } from './reactions.ts'
import { insertDetails, insertSuppliers, putListings, updateSuppliers } from './store/import-write.ts'
import { insertProfile } from './store/profile.ts'

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

/** What only an owner can tell, of a supplier that is known from a public source. */
const unclaimed = {
  isListed: true,
  organisationId: null,
  confirmedOn: null,
  reviewMonths: null,
  completeness: 0,
  smallestOrder: null,
  largestOrder: null,
  leadTimeDays: null,
  availableFrom: null,
  labels: [],
  languages: [],
  references: [],
} as const

/** A supplier in the model's shape that stands in no database. */
export function aSupplier({ address, ...settings }: Omit<Partial<Supplier>, 'address'> & DraftSettings = {}): Supplier {
  return { id: 1, slug: 'leverandoer', listings: [], ...unclaimed, ...aDraft({ address: address ?? {} }), ...settings }
}

export interface NewSupplier extends DraftSettings {
  readonly slug?: string
  readonly listing?: Partial<Listing>
  /** When it came into the directory. */
  readonly since?: string
}

/** Adds suppliers as an import does, and lets the search learn of them. Answers their numbers. */
export async function addSuppliers(database: Database, suppliers: readonly NewSupplier[]): Promise<number[]> {
  await subscribeOnce(database)
  const ids: number[] = []
  for (const supplier of suppliers) ids.push(await addSupplier(database, supplier))
  await catchUp(database)
  return ids
}

/** Where a whole app runs on the database, its reactions are subscribed already, and stay so. */
async function subscribeOnce(database: Database): Promise<void> {
  const { rows } = await sql`select from kernel.subscription limit 1`.execute(database)
  if (rows.length === 0) await subscribe(database, [refreshSearchEntries, keepSuggestions])
}

async function addSupplier(
  database: Database,
  { slug, listing, since = '2026-11-01T12:00:00Z', ...settings }: NewSupplier,
): Promise<number> {
  const draft = aDraft(settings)
  // Named at once: others may be made before the transaction has begun.
  const free = slug ?? `leverandoer-${made}`
  const now = new Date(since)
  return database.transaction().execute(async (tx) => {
    const added = await insertSuppliers(tx, [{ slug: free, draft }], now)
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

export interface OwnedSupplier {
  readonly supplierId: number
  readonly organisationId: number
  /** Its owner, Mette Prøve, and a colleague, Kim Prøve. */
  readonly owner: number
  readonly colleague: number
}

/** A supplier that an enterprise of two has taken over; its page is a draft that says little. */
export async function addOwnedSupplier(
  database: Database,
  { draft, ...settings }: NewSupplier & { readonly draft?: Partial<ProfileDraft> } = {},
): Promise<OwnedSupplier> {
  const [supplierId = 0] = await addSuppliers(database, [settings])
  const owner = await addPerson(database, { name: 'Mette Prøve' })
  const colleague = await addPerson(database, { name: 'Kim Prøve' })
  const organisationId = await addOrganisation(database, {
    name: settings.name ?? 'Kaffefair',
    members: [
      { personId: owner, role: 'owner' },
      { personId: colleague, role: 'member' },
    ],
  })
  await inTransaction({ database, actor: system }, async (tx) => {
    await sql`update suppliers.supplier set organisation_id = ${organisationId} where id = ${supplierId}`.execute(tx)
    const profile = aProfile({ supplierId, organisationId, updatedBy: owner })
    await insertProfile(tx, { ...profile, broughtCvr: false, draft: { ...emptyDraft('Kaffefair'), ...draft } })
  })
  return { supplierId, organisationId, owner, colleague }
}

/** The page of an enterprise in the model's shape, just taken over. */
export function aProfile(settings: Partial<Profile> = {}): Profile {
  return {
    supplierId: 1,
    organisationId: 1,
    state: 'draft',
    draft: emptyDraft('Virksomhed'),
    revision: 1,
    hasChanges: false,
    askedFor: null,
    submittedAt: null,
    publishedAt: null,
    confirmedAt: null,
    remindAt: null,
    updatedAt: new Date('2026-11-01T12:00:00Z'),
    updatedBy: 1,
    ...settings,
  }
}

/** Delivers every fact that waits. */
export async function catchUp(database: Database): Promise<void> {
  await deliverAll({ database, reactions: [refreshSearchEntries, keepSuggestions], log: memoryLog().log })
}

/** What an action needs from outside, asked by a visitor. */
export function aContext(database: Database, clock: Clock = today): Context {
  return { actor: visitor, clock, database, log: memoryLog().log }
}

/** A search for everything, narrowed by what the test sets. */
export function aSearch(settings: Partial<Search> = {}): Search {
  return { words: '', filters: {}, sort: 'relevance', page: 1, pageSize: 20, ...settings }
}

export interface Asking {
  readonly personId: number
  readonly email?: string
  readonly isOperator?: boolean
  /** Enterprises they own. */
  readonly owns?: readonly number[]
  /** Enterprises they belong to without owning them. */
  readonly belongsTo?: readonly number[]
  /** Organisations they buy for. */
  readonly buysFor?: readonly number[]
}

/** Somebody who has signed in, as the app would know them. */
export function aPerson(asking: Asking): Person {
  const { personId, email = `person-${personId}@example.dk`, isOperator = false } = asking
  const membership = (organisationId: number) => ({
    organisationId,
    organisationName: `Organisation ${organisationId}`,
    role: 'member' as const,
    sells: true,
    buys: false,
    vouches: false,
    isTrusted: true,
    isVerified: true,
  })
  return {
    kind: 'person',
    personId,
    sessionId: 1,
    name: 'Prøve Person',
    email,
    isOperator,
    awaitsSecondFactor: false,
    memberships: [
      ...(asking.owns ?? []).map((id) => ({ ...membership(id), role: 'owner' as const })),
      ...(asking.belongsTo ?? []).map(membership),
      ...(asking.buysFor ?? []).map((id) => ({ ...membership(id), sells: false, buys: true })),
    ],
  }
}

/** A request of somebody who has signed in. */
export function aRequest(database: Database, asking: Asking, clock: Clock = today): RequestContext {
  return { ...aContext(database, clock), ...requestBasics, actor: aPerson(asking) }
}

/** A working copy with nothing missing. */
export function aWholeDraft(name = 'Kaffefair'): ProfileDraft {
  return {
    ...emptyDraft(name),
    about: { name: [name], description: ['Vi rister kaffe.'], postcode: ['8000'], town: ['Aarhus C'] },
    offerings: [{ number: ['1'], title: ['Kaffe til kontorer'], kind: ['product'], categories: ['15861000'] }],
  }
}
