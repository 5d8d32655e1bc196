import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'

/** Whose a listing is. */
export interface Ownership {
  readonly supplierId: number
  readonly slug: string
  readonly name: string
  readonly cvr: string | null
  readonly website: string | null
  readonly organisationId: number | null
  readonly isListed: boolean
}

/** Holds the listing until the transaction ends: of two who claim it at once, the second sees what the first got. */
export async function lockOwnership(tx: Transaction, supplierId: number): Promise<Ownership | undefined> {
  const { rows } = await sql<Ownership>`
    select
      id as "supplierId",
      slug,
      name,
      cvr,
      website,
      organisation_id as "organisationId",
      is_listed as "isListed"
    from suppliers.supplier
    where id = ${supplierId}
      and merged_into is null
    for update
  `.execute(tx)
  return rows[0]
}

/** The page that an organisation keeps. */
export async function findOwned(tx: Transaction, organisationId: number): Promise<Ownership | undefined> {
  const { rows } = await sql<Ownership>`
    select
      id as "supplierId",
      slug,
      name,
      cvr,
      website,
      organisation_id as "organisationId",
      is_listed as "isListed"
    from suppliers.supplier
    where organisation_id = ${organisationId}
  `.execute(tx)
  return rows[0]
}

/** Gives the listing to an organisation, with its CVR number unless the listing has one or another listing has this one. */
export async function giveSupplier(
  tx: Transaction,
  supplierId: number,
  { organisationId, cvr }: { readonly organisationId: number; readonly cvr: string | null },
  now: Date,
): Promise<void> {
  await sql`
    update suppliers.supplier
    set
      organisation_id = ${organisationId},
      cvr = coalesce(
        supplier.cvr,
        (
          select ${cvr}::text
          where not exists (
            select
            from suppliers.supplier as other
            where other.cvr = ${cvr}
          )
        )
      ),
      updated_at = ${now}
    where id = ${supplierId}
  `.execute(tx)
}

/** Shows the supplier to visitors, or hides it. */
export async function setListed(tx: Transaction, supplierId: number, isListed: boolean, now: Date): Promise<void> {
  await sql`
    update suppliers.supplier
    set
      is_listed = ${isListed},
      updated_at = ${now}
    where id = ${supplierId}
  `.execute(tx)
}

/** Notes the day on which its owner said that all of it is true. */
export async function setConfirmedOn(tx: Transaction, supplierId: number, day: Day): Promise<void> {
  await sql`
    update suppliers.supplier
    set confirmed_on = ${day}
    where id = ${supplierId}
  `.execute(tx)
}

/** One enterprise after the other is added by hand, so that no two get the same slug. Any number that nobody else uses. */
const registrationLock = 7_244_010

/** Nobody else adds an enterprise by hand until the transaction ends. */
export async function beginRegistration(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${registrationLock})`.execute(tx)
}

/** Adds an enterprise that nobody sees yet. */
export async function insertOwned(
  tx: Transaction,
  added: {
    readonly slug: string
    readonly name: string
    readonly cvr: string | null
    readonly organisationId: number
  },
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into suppliers.supplier (slug, name, cvr, organisation_id, country, is_listed, created_at, updated_at)
    select ${added.slug}, ${added.name}, own.cvr, ${added.organisationId}, 'DK', false, ${now}, ${now}
    from (values (${added.cvr}::text)) as asked (cvr)
    left join lateral (
      select asked.cvr
      where not exists (
        select
        from suppliers.supplier as other
        where other.cvr = asked.cvr
      )
    ) as own on true
    returning id
  `.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('The enterprise was not added.')
  return row.id
}

/** A listing that may be the enterprise somebody wants to add. */
export interface Resembling {
  readonly slug: string
  readonly name: string
  readonly town: string | null
  readonly hasSameCvr: boolean
  readonly isClaimed: boolean
}

/** Listed enterprises with this CVR number or a name much like this, the likeliest first; at most five. */
export async function findResembling(
  tx: Transaction,
  { name, cvr }: { readonly name: string; readonly cvr: string | null },
): Promise<Resembling[]> {
  const { rows } = await sql<Resembling>`
    select
      slug,
      name,
      town,
      coalesce(cvr = ${cvr}, false) as "hasSameCvr",
      organisation_id is not null as "isClaimed"
    from suppliers.supplier
    where (cvr = ${cvr} or lower(name) % lower(${name}))
      and is_listed
    order by cvr = ${cvr} desc nulls last, similarity(lower(name), lower(${name})) desc, id
    limit 5
  `.execute(tx)
  return rows
}

/** How many other enterprises have their website on the domain or below it. */
export async function countNeighbours(tx: Transaction, supplierId: number, domain: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from suppliers.supplier
    where website ~* ${`^https?://([^/]*\\.)?${domain.replaceAll('.', '\\.')}([:/?#]|$)`}
      and id <> ${supplierId}
  `.execute(tx)
  return rows[0]?.count ?? 0
}

/** A page that waits for an operator. */
export interface WaitingProfile {
  readonly supplierId: number
  readonly slug: string
  readonly name: string
  readonly organisationId: number
  readonly since: Date
}

/** Pages that wait for an operator's approval, oldest first. */
export async function listWaitingProfiles(tx: Transaction): Promise<WaitingProfile[]> {
  const { rows } = await sql<WaitingProfile>`
    select
      profile.supplier_id as "supplierId",
      supplier.slug,
      coalesce(nullif(profile.draft -> 'about' -> 'name' ->> 0, ''), supplier.name) as name,
      profile.organisation_id as "organisationId",
      profile.submitted_at as since
    from suppliers.profile
    join suppliers.supplier on supplier.id = profile.supplier_id
    where profile.state = 'submitted'
    order by profile.submitted_at, profile.supplier_id
  `.execute(tx)
  return rows
}

/** What a person did to a page. */
export interface OwnDeed {
  readonly supplierId: number
  readonly at: Date
  readonly what: string
  readonly words: string | null
}

/** All that a person ever did to pages, oldest first. */
export async function findDeedsOfPerson(tx: Transaction, personId: number): Promise<OwnDeed[]> {
  const { rows } = await sql<OwnDeed>`
    select
      supplier_id as "supplierId",
      at,
      what,
      words
    from suppliers.profile_event
    where person_id = ${personId}
    order by id
  `.execute(tx)
  return rows
}
