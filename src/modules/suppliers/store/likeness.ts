import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Compared, LikenessReason } from '../model/likeness.ts'

/** Notes that somebody must look for others like these. */
export async function noteForLikeness(tx: Transaction, supplierIds: readonly number[]): Promise<void> {
  await sql`
    insert into suppliers.likeness_due (supplier_id)
    select id
    from suppliers.supplier
    where id = any(${supplierIds})
    order by id
    on conflict do nothing
  `.execute(tx)
}

/** So many suppliers that nobody has looked at since they changed. */
export async function listDue(tx: Transaction, limit: number): Promise<number[]> {
  const { rows } = await sql<{ supplierId: number }>`
    select supplier_id as "supplierId"
    from suppliers.likeness_due
    order by supplier_id
    limit ${limit}
  `.execute(tx)
  return rows.map(({ supplierId }) => supplierId)
}

/** Takes those of them that still wait: what changes from now on is looked at again. */
export async function takeDue(tx: Transaction, supplierIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ supplierId: number }>`
    delete from suppliers.likeness_due
    where supplier_id = any(${supplierIds})
    returning supplier_id as "supplierId"
  `.execute(tx)
  return rows.map(({ supplierId }) => supplierId)
}

/** A supplier and another with a name somewhat like it. */
export interface NamePair {
  readonly one: Compared & { readonly id: number }
  readonly other: Compared & { readonly id: number }
  readonly similarity: number
}

/** Of more namesakes than so many only the likest are looked at. */
const mostAlike = 50

/** For each of the suppliers those whose names are at least so much like its own, the likest first. */
export async function findNamePairs(
  tx: Transaction,
  supplierIds: readonly number[],
  atLeast: number,
): Promise<NamePair[]> {
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(atLeast)}, true)`.execute(tx)
  const { rows } = await sql<NamePair>`
    select
      jsonb_build_object(
        'id', one.id,
        'name', one.name,
        'cvr', one.cvr,
        'address', jsonb_build_object('postcode', one.postcode, 'town', one.town, 'municipality', one.municipality)
      ) as one,
      jsonb_build_object(
        'id', other.id,
        'name', other.name,
        'cvr', other.cvr,
        'address', jsonb_build_object('postcode', other.postcode, 'town', other.town, 'municipality', other.municipality)
      ) as other,
      other.similarity
    from suppliers.supplier as one
    cross join lateral (
      select
        like_it.id,
        like_it.name,
        like_it.cvr,
        like_it.postcode,
        like_it.town,
        like_it.municipality,
        similarity(lower(like_it.name), lower(one.name)) as similarity
      from suppliers.supplier as like_it
      where lower(like_it.name) % lower(one.name)
        and like_it.id <> one.id
        and like_it.merged_into is null
      order by similarity desc, like_it.id
      limit ${mostAlike}
    ) as other
    where one.id = any(${supplierIds})
      and one.merged_into is null
  `.execute(tx)
  return rows
}

/** Two suppliers, the one with the smaller number first, and why they may be one enterprise. */
export interface Likeness {
  readonly supplierId: number
  readonly otherId: number
  readonly reason: LikenessReason
  readonly similarity: number
}

/** Writes what was found of the suppliers in place of what was found earlier; what an operator decided stands. */
export async function replaceLikenesses(
  tx: Transaction,
  supplierIds: readonly number[],
  found: readonly Likeness[],
  now: Date,
): Promise<void> {
  const asJson = JSON.stringify(found)
  await sql`
    delete from suppliers.likeness
    where (supplier_id = any(${supplierIds}) or other_id = any(${supplierIds}))
      and decided_at is null
      and (supplier_id, other_id) not in (
        select found."supplierId", found."otherId"
        from jsonb_to_recordset(${asJson}::jsonb) as found ("supplierId" integer, "otherId" integer)
      )
  `.execute(tx)
  await sql`
    insert into suppliers.likeness (supplier_id, other_id, reason, similarity, found_at)
    select found."supplierId", found."otherId", found.reason, found.similarity, ${now}
    from jsonb_to_recordset(${asJson}::jsonb) as found (
      "supplierId" integer, "otherId" integer, reason text, similarity real
    )
    order by found."supplierId", found."otherId"
    on conflict (supplier_id, other_id) do update
    set
      reason = excluded.reason,
      similarity = excluded.similarity
    where likeness.decided_at is null
  `.execute(tx)
}

/** Two suppliers that wait for an operator to say whether they are one. */
export interface WaitingLikeness {
  readonly oneId: number
  readonly otherId: number
  readonly oneName: string
  readonly otherName: string
  readonly oneTown: string | null
  readonly otherTown: string | null
  /** The organisation that keeps it. */
  readonly oneOwnerId: number | null
  readonly otherOwnerId: number | null
  readonly reason: LikenessReason
  readonly since: Date
}

/** So many pairs that wait, the surest first. */
export async function listWaitingLikenesses(tx: Transaction, limit: number): Promise<WaitingLikeness[]> {
  const { rows } = await sql<WaitingLikeness>`
    select
      one.id as "oneId",
      other.id as "otherId",
      one.name as "oneName",
      other.name as "otherName",
      one.town as "oneTown",
      other.town as "otherTown",
      one.organisation_id as "oneOwnerId",
      other.organisation_id as "otherOwnerId",
      likeness.reason,
      likeness.found_at as since
    from suppliers.likeness
    join suppliers.supplier as one on one.id = likeness.supplier_id
    join suppliers.supplier as other on other.id = likeness.other_id
    where likeness.decided_at is null
      and one.merged_into is null
      and other.merged_into is null
    order by likeness.reason, likeness.similarity desc, likeness.supplier_id, likeness.other_id
    limit ${limit}
  `.execute(tx)
  return rows
}

/** Notes that an operator knows the two to be different, or one; also where nobody had found them alike. Answers whether it is new. */
export async function decideLikeness(
  tx: Transaction,
  [supplierId, otherId]: readonly [number, number],
  { outcome, by }: { readonly outcome: 'merged' | 'different'; readonly by: number | null },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into suppliers.likeness (
      supplier_id, other_id, reason, similarity, found_at, decided_at, decided_by, outcome
    )
    values (${supplierId}, ${otherId}, 'nameAndPlace', 0, ${now}, ${now}, ${by}, ${outcome})
    on conflict (supplier_id, other_id) do update
    set
      decided_at = excluded.decided_at,
      decided_by = excluded.decided_by,
      outcome = excluded.outcome
    where likeness.outcome is distinct from excluded.outcome
    returning supplier_id
  `.execute(tx)
  return rows.length > 0
}

/** Suppliers that an organisation keeps and that have no CVR number of their own, because another listing has it. */
export async function findKeptWithoutCvr(
  tx: Transaction,
  supplierIds: readonly number[],
): Promise<readonly { readonly id: number; readonly organisationId: number }[]> {
  const { rows } = await sql<{ id: number; organisationId: number }>`
    select
      id,
      organisation_id as "organisationId"
    from suppliers.supplier
    where id = any(${supplierIds})
      and organisation_id is not null
      and cvr is null
      and merged_into is null
  `.execute(tx)
  return rows
}

/** The suppliers that have these CVR numbers. */
export async function findByCvr(tx: Transaction, cvrs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: number; cvr: string }>`
    select id, cvr
    from suppliers.supplier
    where cvr = any(${cvrs})
      and merged_into is null
  `.execute(tx)
  return new Map(rows.map(({ id, cvr }) => [cvr, id]))
}
