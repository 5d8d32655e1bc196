import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Alert, Frequency } from '../model/alert.ts'

/** When somebody wants to hear of new notices; nothing where they have not said that they do. */
export async function findFrequency(tx: Transaction, personId: number): Promise<Frequency | undefined> {
  const { rows } = await sql<{ frequency: Frequency }>`
    select frequency
    from notices.alert
    where person_id = ${personId}
  `.execute(tx)
  return rows[0]?.frequency
}

/** Keeps the choice. Who chooses anew is not told again of what they were told. */
export async function putAlert(tx: Transaction, alert: Alert, dueAt: Date): Promise<void> {
  await sql`
    insert into notices.alert (person_id, organisation_id, frequency, looked_until, due_at)
    values (${alert.personId}, ${alert.organisationId}, ${alert.frequency}, ${alert.lookedUntil}, ${dueAt})
    on conflict (person_id) do update
    set organisation_id = excluded.organisation_id,
        frequency = excluded.frequency,
        due_at = excluded.due_at
  `.execute(tx)
}

export async function deleteAlert(tx: Transaction, personId: number): Promise<void> {
  await sql`
    delete from notices.alert
    where person_id = ${personId}
  `.execute(tx)
}

/** Nobody of a closed organisation hears of anything any more. */
export async function deleteAlertsOf(tx: Transaction, organisationId: number): Promise<void> {
  await sql`
    delete from notices.alert
    where organisation_id = ${organisationId}
  `.execute(tx)
}

/** So many that are to be looked at, the longest due first. At once means: where a notice has come since the last look. */
export async function listDueAlerts(tx: Transaction, now: Date, limit: number): Promise<Alert[]> {
  const { rows } = await sql<Alert>`
    select
      person_id as "personId",
      organisation_id as "organisationId",
      frequency,
      looked_until as "lookedUntil"
    from notices.alert
    where due_at <= ${now}
      and exists (
        select
        from notices.notice
        where imported_at > alert.looked_until
          and imported_at <= ${now}
      )
    order by due_at, person_id
    limit ${limit}
  `.execute(tx)
  return rows
}

/** Notes that an alert was looked at, unless another has in the meantime: only who gets yes tells of what is new. */
export async function noteLook(
  tx: Transaction,
  { personId, lookedUntil }: Alert,
  { until, dueAt }: { readonly until: Date; readonly dueAt: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update notices.alert
    set looked_until = ${until},
        due_at = ${dueAt}
    where person_id = ${personId}
      and looked_until = ${lookedUntil}
    returning person_id
  `.execute(tx)
  return rows.length === 1
}

/** What somebody has chosen, for their own record of their data. */
export async function alertOfPerson(tx: Transaction, personId: number): Promise<Omit<Alert, 'personId'>[]> {
  const { rows } = await sql<Omit<Alert, 'personId'>>`
    select organisation_id as "organisationId", frequency, looked_until as "lookedUntil"
    from notices.alert
    where person_id = ${personId}
  `.execute(tx)
  return rows
}
