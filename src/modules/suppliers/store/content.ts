import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { ContactPerson, ProfileContent } from '../model/profile.ts'

export interface Publication {
  readonly organisationId: number
  /** 0-100. */
  readonly completeness: number
  readonly confirmedOn: Day
  readonly now: Date
}

/**
 * Writes what stands on the public page itself, and takes away what it offers and where it delivers, for both to be added
 * anew.
 */
export async function saveContent(
  tx: Transaction,
  supplierId: number,
  content: ProfileContent,
  { organisationId, completeness, confirmedOn, now }: Publication,
): Promise<void> {
  const { address } = content
  await sql`
    update suppliers.supplier
    set
      name = ${content.name},
      other_names = ${content.otherNames},
      legal_form = ${content.legalForm},
      street = ${address.street},
      postcode = ${address.postcode},
      town = ${address.town},
      country = ${address.country},
      municipality_stated = ${address.municipalityStated},
      municipality = ${address.municipality},
      latitude = ${address.point?.lat ?? null},
      longitude = ${address.point?.lon ?? null},
      website = ${content.website},
      purpose = ${content.purpose},
      description = ${content.description},
      employs = ${content.employs},
      employs_note = ${content.employsNote},
      smallest_order = ${content.smallestOrder},
      largest_order = ${content.largestOrder},
      lead_time_days = ${content.leadTimeDays},
      available_from = ${content.availableFrom},
      labels = ${content.labels},
      languages = ${content.languages},
      client_references = ${JSON.stringify(content.references)}::jsonb,
      review_months = ${content.reviewMonths},
      organisation_id = ${organisationId},
      completeness = ${completeness},
      confirmed_on = ${confirmedOn},
      is_listed = true,
      updated_at = ${now}
    where id = ${supplierId}
  `.execute(tx)
  await sql`delete from suppliers.offering where supplier_id = ${supplierId}`.execute(tx)
  await sql`delete from suppliers.delivery_area where supplier_id = ${supplierId}`.execute(tx)
}

/** Writes whom purchasers may ask, or that nobody is named. */
export async function saveContact(
  tx: Transaction,
  supplierId: number,
  organisationId: number,
  contact: ContactPerson | null,
): Promise<void> {
  await sql`delete from suppliers.contact_person where supplier_id = ${supplierId}`.execute(tx)
  if (contact === null) return
  await sql`
    insert into suppliers.contact_person (supplier_id, organisation_id, name, role, email, phone)
    values (${supplierId}, ${organisationId}, ${contact.name}, ${contact.role}, ${contact.email}, ${contact.phone})
  `.execute(tx)
}

/** Whom purchasers may ask, as far as whoever asks may know. */
export async function findContact(tx: Transaction, supplierId: number): Promise<ContactPerson | undefined> {
  const { rows } = await sql<ContactPerson>`
    select name, role, email, phone
    from suppliers.contact_person
    where supplier_id = ${supplierId}
  `.execute(tx)
  return rows[0]
}
