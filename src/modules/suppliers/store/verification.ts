import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import type { NewVerification, VerificationFact, VerificationKind, VerifierKind } from '../model/verification.ts'

/** What stands of a supplier's verifications: not what was withdrawn, but also what has expired. Everybody may read it. */
export async function findVerifications(database: Database, supplierId: number): Promise<VerificationFact[]> {
  const { rows } = await sql<VerificationFact>`
    select
      id,
      what,
      by_kind as "byKind",
      by_organisation_id as "byOrganisationId",
      by_name as "byName",
      checked_on as "checkedOn",
      evidence,
      evidence_url as "evidenceUrl",
      valid_until as "validUntil"
    from suppliers.verification
    where supplier_id = ${supplierId}
      and withdrawn_at is null
    order by id
  `.execute(database)
  return rows
}

/** When each of the suppliers was last found in the register of social enterprises, as far as that still counts on the day. */
export async function rsvChecksOf(
  database: Database,
  supplierIds: readonly number[],
  day: Day,
): Promise<ReadonlyMap<number, Day>> {
  const { rows } = await sql<{ supplierId: number; checkedOn: Day }>`
    select supplier_id as "supplierId", max(checked_on)::text as "checkedOn"
    from suppliers.verification
    where supplier_id = any(${supplierIds})
      and what = 'inRsvRegister'
      and withdrawn_at is null
      and (valid_until is null or valid_until >= ${day})
    group by supplier_id
  `.execute(database)
  return new Map(rows.map(({ supplierId, checkedOn }) => [supplierId, checkedOn]))
}

export async function insertVerification(tx: Transaction, added: NewVerification, now: Date): Promise<void> {
  await sql`
    insert into suppliers.verification (
      supplier_id, what, by_kind, by_organisation_id, by_name, by_person,
      checked_on, evidence, evidence_url, valid_until, created_at
    )
    values (
      ${added.supplierId}, ${added.what}, ${added.byKind}, ${added.byOrganisationId}, ${added.byName}, ${added.byPerson},
      ${added.checkedOn}, ${added.evidence}, ${added.evidenceUrl}, ${added.validUntil}, ${now}
    )
  `.execute(tx)
}

/** Which of a supplier's verifications are meant. */
export interface VerificationKey {
  readonly supplierId: number
  readonly what: readonly VerificationKind[]
  readonly byKind: VerifierKind
  /** For a network: its own only. */
  readonly byOrganisationId?: number
}

/** Keeps them as history only. Answers how many stood. */
export async function withdrawVerifications(
  tx: Transaction,
  { supplierId, what, byKind, byOrganisationId }: VerificationKey,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update suppliers.verification
    set withdrawn_at = ${now}
    where supplier_id = ${supplierId}
      and what = any(${what})
      and by_kind = ${byKind}
      and by_organisation_id is not distinct from coalesce(${byOrganisationId ?? null}::integer, by_organisation_id)
      and withdrawn_at is null
    returning id
  `.execute(tx)
  return rows.length
}
