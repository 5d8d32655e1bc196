import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Supplier } from '../model/directory.ts'

/** A supplier as a merge sees it. */
export interface Mergeable extends Pick<Supplier, 'id' | 'slug' | 'organisationId' | 'cvr'> {
  readonly mergedInto: number | null
}

/** The suppliers with these numbers, merged ones too. */
export async function findMergeable(tx: Transaction, ids: readonly number[]): Promise<ReadonlyMap<number, Mergeable>> {
  const { rows } = await sql<Mergeable>`
    select
      id,
      slug,
      organisation_id as "organisationId",
      cvr,
      merged_into as "mergedInto"
    from suppliers.supplier
    where id = any(${ids})
  `.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Which supplier goes into which. */
export interface Merge {
  readonly stays: number
  readonly goes: number
}

/** Hides the one and lets its address, and those of all that went into it before, lead to the other. */
export async function hideMerged(
  tx: Transaction,
  { stays, goes }: Merge,
  { slug, now }: { readonly slug: string; readonly now: Date },
): Promise<void> {
  await sql`
    update suppliers.supplier
    set
      merged_into = ${stays},
      is_listed = false,
      cvr = case when id = ${goes} then null else cvr end,
      updated_at = ${now}
    where id = ${goes}
      or merged_into = ${goes}
  `.execute(tx)
  await sql`
    update suppliers.old_address
    set supplier_id = ${stays}
    where supplier_id = ${goes}
  `.execute(tx)
  await sql`
    insert into suppliers.old_address (slug, supplier_id)
    values (${slug}, ${stays})
    on conflict (slug) do update
    set supplier_id = excluded.supplier_id
  `.execute(tx)
}

/** Gives the number to the supplier unless it has one. It must be nobody else's by now. */
export async function fillCvr(tx: Transaction, supplierId: number, cvr: string | null): Promise<void> {
  await sql`
    update suppliers.supplier
    set cvr = ${cvr}
    where id = ${supplierId}
      and cvr is null
  `.execute(tx)
}

/** Fills what nobody has said of the one with what is said of the other, whose names it is known by from now on. */
export async function fillGaps(tx: Transaction, { stays, goes }: Merge): Promise<void> {
  await sql`
    update suppliers.supplier as stays
    set
      other_names = array(
        select distinct name
        from unnest(stays.other_names || goes.other_names || goes.name) as name
        where name <> stays.name
        order by name
      ),
      legal_form = coalesce(stays.legal_form, goes.legal_form),
      rsv_stated = stays.rsv_stated or goes.rsv_stated,
      website = coalesce(stays.website, goes.website),
      purpose = coalesce(stays.purpose, goes.purpose),
      description = coalesce(stays.description, goes.description),
      employs = case when cardinality(stays.employs) = 0 then goes.employs else stays.employs end,
      employs_note = coalesce(stays.employs_note, goes.employs_note)
    from suppliers.supplier as goes
    where stays.id = ${stays}
      and goes.id = ${goes}
  `.execute(tx)
  await fillAddress(tx, { stays, goes })
  await fillOfferings(tx, { stays, goes })
  await fillDeliveryAreas(tx, { stays, goes })
}

/** Shows the page to visitors. */
export async function showPublicly(tx: Transaction, supplierId: number): Promise<void> {
  await sql`
    update suppliers.supplier
    set is_listed = true
    where id = ${supplierId}
  `.execute(tx)
}

/** An address is taken whole, and only where it does not contradict what is known: half of each would lie nowhere. */
async function fillAddress(tx: Transaction, { stays, goes }: Merge): Promise<void> {
  await sql`
    update suppliers.supplier as stays
    set
      street = goes.street,
      postcode = goes.postcode,
      town = goes.town,
      country = goes.country,
      municipality_stated = goes.municipality_stated,
      municipality = goes.municipality,
      latitude = goes.latitude,
      longitude = goes.longitude
    from suppliers.supplier as goes
    where stays.id = ${stays}
      and goes.id = ${goes}
      and stays.street is null
      and coalesce(stays.postcode, goes.postcode) is not distinct from goes.postcode
      and coalesce(stays.town, goes.town) is not distinct from goes.town
      and coalesce(stays.municipality, goes.municipality) is not distinct from goes.municipality
  `.execute(tx)
}

async function fillOfferings(tx: Transaction, { stays, goes }: Merge): Promise<void> {
  await sql`
    insert into suppliers.offering (
      supplier_id, position, title, description, kind, categories, unit, price_indication, capacity
    )
    select
      ${stays},
      (
        select coalesce(max(own.position) + 1, 0)
        from suppliers.offering as own
        where own.supplier_id = ${stays}
      ) + position,
      title, description, kind, categories, unit, price_indication, capacity
    from suppliers.offering
    where supplier_id = ${goes}
      and not exists (
        select
        from suppliers.offering as own
        where own.supplier_id = ${stays}
          and lower(own.title) = lower(offering.title)
      )
  `.execute(tx)
}

async function fillDeliveryAreas(tx: Transaction, { stays, goes }: Merge): Promise<void> {
  await sql`
    insert into suppliers.delivery_area (
      supplier_id, kind, country, region, municipality, latitude, longitude, radius_km
    )
    select ${stays}, kind, country, region, municipality, latitude, longitude, radius_km
    from suppliers.delivery_area
    where supplier_id = ${goes}
      and not exists (
        select
        from suppliers.delivery_area as own
        where own.supplier_id = ${stays}
      )
  `.execute(tx)
}

/** Moves the sources. They tell of the supplier that stays from now on, but never change what it says. */
export async function moveListings(tx: Transaction, { stays, goes }: Merge): Promise<void> {
  await sql`
    update suppliers.listing
    set
      supplier_id = ${stays},
      came_by_merging = true
    where supplier_id = ${goes}
  `.execute(tx)
}

/** Moves what was checked, with its history. Where the same verifier said the same of both, that of the one that stays stands. */
export async function moveVerifications(tx: Transaction, { stays, goes }: Merge, now: Date): Promise<void> {
  await sql`
    update suppliers.verification as gone
    set withdrawn_at = ${now}
    where gone.supplier_id = ${goes}
      and gone.withdrawn_at is null
      and exists (
        select
        from suppliers.verification as own
        where own.supplier_id = ${stays}
          and own.what = gone.what
          and own.by_kind = gone.by_kind
          and own.by_organisation_id is not distinct from gone.by_organisation_id
          and own.withdrawn_at is null
      )
  `.execute(tx)
  await sql`
    update suppliers.verification
    set supplier_id = ${stays}
    where supplier_id = ${goes}
  `.execute(tx)
}

/** Adds up how often both were seen, day by day. */
export async function moveExposure(tx: Transaction, { stays, goes }: Merge): Promise<void> {
  await sql`
    insert into suppliers.exposure (
      supplier_id, day, shown, opened, shown_to_purchasers, opened_by_purchasers
    )
    select ${stays}, day, shown, opened, shown_to_purchasers, opened_by_purchasers
    from suppliers.exposure
    where supplier_id = ${goes}
    on conflict (supplier_id, day) do update
    set
      shown = exposure.shown + excluded.shown,
      opened = exposure.opened + excluded.opened,
      shown_to_purchasers = exposure.shown_to_purchasers + excluded.shown_to_purchasers,
      opened_by_purchasers = exposure.opened_by_purchasers + excluded.opened_by_purchasers
  `.execute(tx)
  await sql`
    delete from suppliers.exposure
    where supplier_id = ${goes}
  `.execute(tx)
}

/** Moves who asked for the listing. Who asked for both waits once. */
export async function moveClaims(tx: Transaction, { stays, goes }: Merge, now: Date): Promise<void> {
  await sql`
    update suppliers.claim as gone
    set
      decided_at = ${now},
      outcome = 'withdrawn'
    where gone.supplier_id = ${goes}
      and gone.decided_at is null
      and exists (
        select
        from suppliers.claim as own
        where own.supplier_id = ${stays}
          and own.organisation_id = gone.organisation_id
          and own.decided_at is null
      )
  `.execute(tx)
  await sql`
    update suppliers.claim
    set supplier_id = ${stays}
    where supplier_id = ${goes}
  `.execute(tx)
}

/** Forgets whom the one that goes was like; whom the one that stays is like is looked for anew. */
export async function forgetLikenesses(tx: Transaction, { goes }: Merge): Promise<void> {
  await sql`
    delete from suppliers.likeness
    where (supplier_id = ${goes} or other_id = ${goes})
      and decided_at is null
  `.execute(tx)
}
