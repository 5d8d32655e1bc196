import { type Person, signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { organisationCards } from '../../organisations/index.ts'
import { type Claim, neighboursOnOwnDomain, ownDomains } from '../model/claim.ts'
import type { Supplier } from '../model/directory.ts'
import { enterprisesOf } from '../policy.ts'
import { findNewestClaim, findOpenClaims } from '../store/claims.ts'
import { countNeighbours, findOwned, type Ownership } from '../store/ownership.ts'
import { supplierBySlug } from './read.ts'

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
