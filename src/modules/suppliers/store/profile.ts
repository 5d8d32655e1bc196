import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Profile } from '../model/profile.ts'

/** The page's working copy, as far as whoever asks may see it. */
export function findProfile(tx: Transaction, supplierId: number): Promise<Profile | undefined> {
  return profileWhere(tx, sql`profile.supplier_id = ${supplierId}`)
}

/** The one page of an organisation. */
export function findProfileOfOrganisation(tx: Transaction, organisationId: number): Promise<Profile | undefined> {
  return profileWhere(tx, sql`profile.organisation_id = ${organisationId}`)
}

/** Holds the page until the transaction ends: two who change it at once come one after the other. */
export async function lockProfile(tx: Transaction, supplierId: number): Promise<Profile | undefined> {
  await sql`
    select supplier_id
    from suppliers.profile
    where supplier_id = ${supplierId}
    for update
  `.execute(tx)
  return findProfile(tx, supplierId)
}

/** A page as it is begun. */
export interface NewProfile extends Profile {
  /** The listing has its CVR number from the organisation. */
  readonly broughtCvr: boolean
}

export async function insertProfile(tx: Transaction, profile: NewProfile): Promise<void> {
  await sql`
    insert into suppliers.profile (
      supplier_id, organisation_id, state, draft, revision, has_changes, brought_cvr, asked_for,
      submitted_at, published_at, confirmed_at, remind_at, created_at, updated_at, updated_by
    )
    values (
      ${profile.supplierId}, ${profile.organisationId}, ${profile.state}, ${JSON.stringify(profile.draft)}::jsonb,
      ${profile.revision}, ${profile.hasChanges}, ${profile.broughtCvr}, ${profile.askedFor},
      ${profile.submittedAt}, ${profile.publishedAt}, ${profile.confirmedAt},
      ${profile.remindAt}, ${profile.updatedAt}, ${profile.updatedAt}, ${profile.updatedBy}
    )
  `.execute(tx)
}

/** Writes the page as it is now; whoever writes has locked it before. */
export async function saveProfile(tx: Transaction, profile: Profile): Promise<void> {
  await sql`
    update suppliers.profile
    set
      state = ${profile.state},
      draft = ${JSON.stringify(profile.draft)}::jsonb,
      revision = ${profile.revision},
      has_changes = ${profile.hasChanges},
      asked_for = ${profile.askedFor},
      submitted_at = ${profile.submittedAt},
      published_at = ${profile.publishedAt},
      confirmed_at = ${profile.confirmedAt},
      remind_at = ${profile.remindAt},
      updated_at = ${profile.updatedAt},
      updated_by = ${profile.updatedBy}
    where supplier_id = ${profile.supplierId}
  `.execute(tx)
}

async function profileWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<Profile | undefined> {
  const { rows } = await sql<Profile>`
    select
      profile.supplier_id as "supplierId",
      profile.organisation_id as "organisationId",
      profile.state,
      profile.draft,
      profile.revision,
      profile.has_changes as "hasChanges",
      profile.asked_for as "askedFor",
      profile.submitted_at as "submittedAt",
      profile.published_at as "publishedAt",
      profile.confirmed_at as "confirmedAt",
      profile.remind_at as "remindAt",
      profile.updated_at as "updatedAt",
      profile.updated_by as "updatedBy"
    from suppliers.profile
    where ${condition}
  `.execute(tx)
  return rows[0]
}
