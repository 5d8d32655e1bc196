import { type RawBuilder, sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { CandidateCount, CandidateSupplier, CandidateTerms } from '../model/candidate.ts'
import { everyMunicipality } from '../model/search-entry.ts'

/** What is asked, with what tells of a category whether it has something in common with those of the enquiry. */
export interface CandidateScope extends CandidateTerms {
  /** The digits of each category that count: all below it begin with them. */
  readonly stems: readonly string[]
  /** The digits of the group of each category: whoever offers something in it has something in common. */
  readonly groups: readonly string[]
  /** The codes of the divisions: whoever tells no more than that may offer what is wanted. */
  readonly divisions: readonly string[]
}

/** Whether an organisation keeps the supplier's page. Only then somebody can be invited. */
export type Keeping = 'kept' | 'keptByNobody'

/**
 * Listed suppliers that nothing known excludes, no more than told: those whose categories are nearest first, then the
 * nearest, then the oldest number, so that the same data always give the same list.
 */
export function findCandidates(
  database: Database | Transaction,
  scope: CandidateScope,
  { keeping, limit }: { readonly keeping: Keeping; readonly limit: number },
): Promise<CandidateSupplier[]> {
  return select(database, {
    day: scope.day,
    condition: sql`${isKept[keeping]} and ${notExcluded(scope)}`,
    order: sql`${nearness(scope)} desc, coalesce(${kilometres(scope)}, ${scope.unknownKm}), supplier.id`,
    limit,
  })
}

/** Of these suppliers, those that are listed: for those that a buyer adds by hand nothing excludes. */
export async function findCandidatesByIds(
  database: Database | Transaction,
  ids: readonly number[],
  day: Day,
): Promise<CandidateSupplier[]> {
  if (ids.length === 0) return []
  return select(database, {
    day,
    condition: sql`supplier.id = any(${ids})`,
    order: sql`supplier.id`,
    limit: ids.length,
  })
}

/** Counts the same that `findCandidates` finds, all of them, without reading what they offer. */
export async function countCandidates(
  database: Database | Transaction,
  scope: CandidateScope,
  nearKm: number,
): Promise<CandidateCount> {
  const { rows } = await sql<CandidateCount>`
    select
      count(*)::integer as "all",
      count(supplier.organisation_id)::integer as kept,
      count(*) filter (where ${kilometres(scope)} <= ${nearKm})::integer as near,
      count(supplier.largest_order)::integer as "withLargestOrder",
      coalesce(sum(supplier.largest_order), 0)::text as "largestOrders"
    from suppliers.search_entry as entry
    join suppliers.supplier on supplier.id = entry.supplier_id
    where ${isListed}
      and ${notExcluded(scope)}
  `.execute(database)
  const [count] = rows
  if (count === undefined) throw new Error('A count without groups always answers one row.')
  return count
}

interface Selection {
  readonly day: Day
  readonly condition: RawBuilder<unknown>
  readonly order: RawBuilder<unknown>
  readonly limit: number
}

async function select(
  database: Database | Transaction,
  { day, condition, order, limit }: Selection,
): Promise<CandidateSupplier[]> {
  const { rows } = await sql<CandidateSupplier>`
    select
      supplier.id,
      supplier.slug,
      supplier.name,
      supplier.organisation_id as "organisationId",
      supplier.latitude,
      supplier.longitude,
      supplier.smallest_order::text as "smallestOrder",
      supplier.largest_order::text as "largestOrder",
      supplier.available_from::text as "availableFrom",
      supplier.confirmed_on::text as "confirmedOn",
      ${verified(day)} as "isVerified",
      array(
        select distinct code
        from suppliers.offering
        cross join unnest(offering.categories) as code
        where offering.supplier_id = supplier.id
        order by code
      ) as categories
    from suppliers.search_entry as entry
    join suppliers.supplier on supplier.id = entry.supplier_id
    where ${isListed}
      and ${condition}
    order by ${order}
    limit ${limit}
  `.execute(database)
  return rows
}

const isListed = sql`supplier.is_listed
      and supplier.merged_into is null`

const isKept = {
  kept: sql`supplier.organisation_id is not null`,
  keptByNobody: sql`supplier.organisation_id is null`,
}

function notExcluded(scope: CandidateScope) {
  return sql`${offersAlike(scope)}
      and ${delivers(scope)}
      and ${isVerifiedEnough(scope)}
      and (
        ${scope.endsOn}::date is null
        or supplier.available_from is null
        or supplier.available_from <= ${scope.endsOn}::date
      )
      and (
        ${scope.largestAmount}::numeric is null
        or supplier.smallest_order is null
        or supplier.smallest_order <= ${scope.largestAmount}::numeric
      )`
}

/** It offers something alike, or nobody knows what it offers: two sweeps, since a look for each takes several times as long. */
function offersAlike({ categories, groups, divisions }: CandidateScope) {
  if (categories.length === 0) return sql`true`
  const alike = `\\m(?:${[...groups, ...divisions].join('|')})`
  return sql`(
        supplier.id in (
          select offering.supplier_id
          from suppliers.offering
          where array_to_string(offering.categories, ' ') ~ ${alike}
        )
        or supplier.id not in (
          select offering.supplier_id
          from suppliers.offering
          where offering.categories <> '{}'
        )
      )`
}

function delivers({ municipalities }: CandidateScope) {
  if (municipalities.length === 0) return sql`true`
  const wanted = [...municipalities, everyMunicipality].map((code) => `deliversTo=${code}`)
  return sql`(
        entry.filter_values && ${wanted}
        or not exists (
          select
          from suppliers.delivery_area
          where delivery_area.supplier_id = supplier.id
        )
      )`
}

function isVerifiedEnough({ onlyVerified, day }: CandidateScope) {
  return onlyVerified ? verified(day) : sql`true`
}

/** Somebody has seen it in the register of social enterprises, and that still counts. */
function verified(day: Day) {
  return sql`coalesce(
        coalesce(entry.supplier #>> '{inRsvRegister,validUntil}', '9999-12-31') >= ${day}
          and entry.supplier #>> '{inRsvRegister,checkedOn}' is not null,
        false
      )`
}

/** How near what it offers is to what is wanted, in the order in which enquiries weigh it; the middle is unknown. */
function nearness({ categories, stems }: CandidateScope) {
  if (categories.length === 0) return sql`null::integer`
  return sql`coalesce(
        (
          select max(
            case
              when offered ^@ wanted.stem then 5
              when wanted.code ^@ (left(offered, 2) || rtrim(substr(offered, 3), '0')) then 4
              when left(offered, 4) = left(wanted.code, 4) then 3
              else 1
            end
          )
          from suppliers.offering
          cross join unnest(offering.categories) as offered
          cross join unnest(${categories}::text[], ${stems}::text[]) as wanted (code, stem)
          where offering.supplier_id = supplier.id
        ),
        2
      )`
}

/** The same great circle as `distanceInKm`; null where either place is unknown, which `least` alone would pass over. */
function kilometres({ latitude, longitude }: CandidateScope) {
  if (latitude === null || longitude === null) return sql`null::float8`
  return sql`case
        when supplier.latitude is not null then 2 * 6371.0088 * asin(least(1, sqrt(
          sin(radians(supplier.latitude - ${latitude}::float8) / 2) ^ 2
            + cos(radians(${latitude}::float8)) * cos(radians(supplier.latitude))
              * sin(radians(supplier.longitude - ${longitude}::float8) / 2) ^ 2
        )))
      end`
}
