import { type Person, signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { organisationCards } from '../../organisations/index.ts'
import { type Claim, neighboursOnOwnDomain } from '../model/claim.ts'
import type { Supplier } from '../model/directory.ts'
import { enterprisesOf } from '../policy.ts'
import { findClaimsOfPerson, findNewestClaim, findOpenClaims } from '../store/claims.ts'
import { countNeighbours, findOwned, type Ownership } from '../store/ownership.ts'
import { ownDomains } from './claim-domains.ts'
import { supplierBySlug, suppliersByIds } from './read.ts'

/** An enterprise that whoever asks speaks for. */
export interface OwnEnterprise {
  readonly organisationId: number
  readonly name: string
  readonly cvr: string | null
}

/** What somebody who wants to take over a listing needs to see. */
export interface ClaimPage {
  readonly supplier: Supplier
  readonly person: Person
  /** Domains whose mail addresses show that one belongs to the enterprise; none where that way is closed. */
  readonly domains: readonly string[]
  readonly enterprises: readonly OwnEnterprise[]
  /** The page that their enterprise has already. */
  readonly ownPage: Ownership | undefined
  /** Their newest claim on it, decided or not. */
  readonly claim: Claim | undefined
  /** Of the organisation that has the listing; by it one can ask to join. */
  readonly ownerCvr: string | null
}

/** The page on which somebody takes over the listing with the slug. */
export async function claimPage(context: Context, slug: string): Promise<ClaimPage | undefined> {
  const supplier = await supplierBySlug(context, slug)
  if (supplier === undefined) return undefined
  const person = signedIn(context.actor)
  const ids = enterprisesOf(person).map(({ organisationId }) => organisationId)
  const cards = await organisationCards(context, ids)
  const [ownPage, claim] = await inTransaction(context, async (tx) => [
    await firstOwned(ids, (id) => findOwned(tx, id)),
    await findNewestClaim(tx, supplier.id, person.personId),
  ])
  const enterprises = cards.map(({ id, name, cvr }) => ({ organisationId: id, name, cvr }))
  const domains = await claimableDomains(context, supplier)
  return { supplier, person, domains, enterprises, ownPage, claim, ownerCvr: await ownerCvr(context, supplier) }
}

async function ownerCvr(context: Context, { organisationId }: Supplier): Promise<string | null> {
  const [owner] = organisationId === null ? [] : await organisationCards(context, [organisationId])
  return owner?.cvr ?? null
}

async function firstOwned(
  ids: readonly number[],
  find: (id: number) => Promise<Ownership | undefined>,
): Promise<Ownership | undefined> {
  for (const id of ids) {
    const owned = await find(id)
    if (owned !== undefined) return owned
  }
  return undefined
}

/** The enterprise's own domains; none where others have their websites there too, since then they say nothing about it. */
export async function claimableDomains(context: Context, supplier: Supplier): Promise<readonly string[]> {
  const domains = ownDomains(supplier)
  const main = domains.at(-1)
  if (main === undefined) return []
  const neighbours = await inTransaction(context, (tx) => countNeighbours(tx, supplier.id, main))
  return neighbours > neighboursOnOwnDomain ? [] : domains
}

/** The numbers of all who claim the listing now. */
export async function claimants(context: Context, supplierId: number): Promise<number[]> {
  const open = await inTransaction(asSystem(context), (tx) => findOpenClaims(tx, supplierId))
  return open.map(({ personId }) => personId)
}

/** A claim of one's own that has no answer yet. */
export interface OwnOpenClaim {
  readonly name: string
  readonly slug: string
  /** Where the mail with the link went; null where an operator decides. */
  readonly email: string | null
}

/** A claim of one's own that waits for an answer, or was refused. */
export interface OwnClaim extends OwnOpenClaim {
  readonly isRefused: boolean
}

/** What the one who asks has claimed and waits for, for their start page. */
export async function ownOpenClaims(context: Context): Promise<OwnOpenClaim[]> {
  return (await ownClaims(context)).flatMap(({ isRefused, ...claim }) => (isRefused ? [] : claim))
}

/**
 * Of each listing the newest claim of the one who asks, where it waits for an answer or was refused. A link that no longer
 * works is not waited for.
 */
export async function ownClaims(context: Context): Promise<OwnClaim[]> {
  const { personId } = signedIn(context.actor)
  const now = context.clock.now()
  const all = await inTransaction(context, (tx) => findClaimsOfPerson(tx, personId))
  const newest = [...new Map(all.map((claim) => [claim.supplierId, claim])).values()]
  const told = newest.filter(
    ({ outcome, expiresAt }) => outcome === 'refused' || (outcome === null && (expiresAt === null || expiresAt > now)),
  )
  const found = await suppliersByIds(
    context,
    told.map(({ supplierId }) => supplierId),
  )
  return told.flatMap(({ supplierId, email, outcome }) => {
    const supplier = found.find(({ id }) => id === supplierId)
    return supplier === undefined
      ? []
      : [{ name: supplier.name, slug: supplier.slug, email, isRefused: outcome === 'refused' }]
  })
}
