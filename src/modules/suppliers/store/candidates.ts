import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { CandidateSupplier, CandidateTerms } from '../model/candidate.ts'
import { everyMunicipality } from '../model/search-entry.ts'

/** What is asked, with the codes that reach the enquiry's categories from above and from beside. */
export interface CandidateScope extends CandidateTerms {
  /** The categories themselves with all above them. */
  readonly above: readonly string[]
  /** The nearest common group of each category: whoever offers something in it has something in common. */
  readonly groups: readonly string[]
}

/**
 * Listed suppliers that nothing known excludes, in one statement: those known to offer something alike first, the likely
 * nearest before the rest, and no more than told. Excluded are only those of which the contrary is known.
 */
export async function findCandidates(
  database: Database | Transaction,
  scope: CandidateScope,
  limit: number,
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
      ${verified(scope.day)} as "isVerified",
      ${offered} as categories
    from suppliers.search_entry as entry
    join suppliers.supplier on supplier.id = entry.supplier_id
    where ${notExcluded(scope)}
    order by
      entry.filter_values && ${scope.groups.map((code) => `category=${code}`)} desc,
      case when ${scope.latitude}::float8 is null then null
        else abs(supplier.latitude - ${scope.latitude}::float8) + abs(supplier.longitude - ${scope.longitude}::float8) / 2
      end,
      supplier.id
    limit ${limit}
  `.execute(database)
  return rows
}

/** Of these suppliers, those that are listed, in no order: for those that a buyer adds by hand nothing excludes. */
export async function findCandidatesByIds(
  database: Database | Transaction,
  ids: readonly number[],
  day: Day,
): Promise<CandidateSupplier[]> {
  if (ids.length === 0) return []
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
      ${offered} as categories
    from suppliers.search_entry as entry
    join suppliers.supplier on supplier.id = entry.supplier_id
    where supplier.id = any(${ids})
      and supplier.is_listed
      and supplier.merged_into is null
  `.execute(database)
  return rows
}

function notExcluded(scope: CandidateScope) {
  return sql`supplier.is_listed
      and supplier.merged_into is null
      and (${offersAlike(scope)})
      and (${delivers(scope)})
      and (not ${scope.onlyVerified}::boolean or ${verified(scope.day)})
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

function offersAlike({ categories, above, groups }: CandidateScope) {
  if (categories.length === 0) return sql`true`
  return sql`
        entry.filter_values && ${groups.map((code) => `category=${code}`)}
        or exists (
          select
          from suppliers.offering
          where offering.supplier_id = supplier.id
            and offering.categories && ${above}
        )
        or not exists (
          select
          from unnest(entry.filter_values) as known
          where known like 'category=%'
        )`
}

function delivers({ municipalities }: CandidateScope) {
  if (municipalities.length === 0) return sql`true`
  const wanted = [...municipalities, everyMunicipality].map((code) => `deliversTo=${code}`)
  return sql`
        entry.filter_values && ${wanted}
        or not exists (
          select
          from suppliers.delivery_area
          where delivery_area.supplier_id = supplier.id
        )`
}

/** Somebody has seen it in the register of social enterprises, and that still counts. */
function verified(day: Day) {
  return sql`coalesce(
        coalesce(entry.supplier #>> '{inRsvRegister,validUntil}', '9999-12-31') >= ${day}
          and entry.supplier #>> '{inRsvRegister,checkedOn}' is not null,
        false
      )`
}

const offered = sql`array(
        select distinct code
        from suppliers.offering
        cross join unnest(offering.categories) as code
        where offering.supplier_id = supplier.id
        order by code
      )`
