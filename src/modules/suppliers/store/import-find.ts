import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Address, Listing, Supplier } from '../model/directory.ts'

/** A listing as an import finds it. */
export interface KnownListing extends Pick<Listing, 'source' | 'sourceId'> {
  readonly supplierId: number
  readonly contentHash: string
  readonly isDemo: boolean
  /** Whether the supplier was first known from it, so that its data are the supplier's, unless its owner says what it says. */
  readonly isFirst: boolean
  /** Whether an owner keeps the supplier. */
  readonly isKept: boolean
}

export async function findListings(
  tx: Transaction,
  wanted: readonly Pick<Listing, 'source' | 'sourceId'>[],
): Promise<KnownListing[]> {
  const asJson = JSON.stringify(wanted.map(({ source, sourceId }) => ({ source, source_id: sourceId })))
  const { rows } = await sql<KnownListing>`
    select
      listing.source,
      listing.source_id as "sourceId",
      listing.supplier_id as "supplierId",
      listing.content_hash as "contentHash",
      listing.is_demo as "isDemo",
      not listing.came_by_merging and not exists (
        select
        from suppliers.listing as earlier
        where earlier.supplier_id = listing.supplier_id
          and earlier.id < listing.id
          and not earlier.came_by_merging
      ) as "isFirst",
      supplier.organisation_id is not null as "isKept"
    from jsonb_to_recordset(${asJson}::jsonb) as wanted (source text, source_id text)
    join suppliers.listing on listing.source = wanted.source and listing.source_id = wanted.source_id
    join suppliers.supplier on supplier.id = listing.supplier_id
  `.execute(tx)
  return rows
}

/** What tells one supplier from another. */
export interface IdentifiedSupplier extends Pick<Supplier, 'id' | 'name' | 'cvr'> {
  readonly address: Pick<Address, 'country' | 'postcode' | 'town'>
}

/** So many suppliers after the number given, in the order of their numbers. A merged one is known as the one it went into. */
export async function listIdentities(
  tx: Transaction,
  after: number,
  limit: number,
): Promise<(IdentifiedSupplier & { readonly number: number })[]> {
  const { rows } = await sql<IdentifiedSupplier & { number: number }>`
    select
      id as number,
      coalesce(merged_into, id) as id,
      name,
      cvr,
      jsonb_build_object('country', country, 'postcode', postcode, 'town', town) as address
    from suppliers.supplier
    where id > ${after}
    order by id
    limit ${limit}
  `.execute(tx)
  return rows
}

export async function findNames(tx: Transaction, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name
    from suppliers.supplier
    where id = any(${ids})
  `.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Which of the slugs have been given already. */
export async function findTakenSlugs(tx: Transaction, slugs: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug
    from suppliers.supplier
    where slug = any(${slugs})
    union
    select slug
    from suppliers.old_address
    where slug = any(${slugs})
  `.execute(tx)
  return rows.map(({ slug }) => slug)
}
