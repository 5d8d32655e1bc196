import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Burden, Preference } from '../model/preference.ts'

/** How often the enterprise wants to be invited; as often as anybody asks where it has not said. */
export async function findPreference(tx: Transaction, enterpriseId: number): Promise<Preference> {
  const { rows } = await sql<Preference>`
    select most_a_month as "mostAMonth", paused_until::text as "pausedUntil"
    from enquiries.preference
    where enterprise_id = ${enterpriseId}
  `.execute(tx)
  return rows[0] ?? { mostAMonth: null, pausedUntil: null }
}

export interface ChangedPreference extends Preference {
  readonly enterpriseId: number
  readonly personId: number
  readonly at: Date
}

/** Writes how often the enterprise wants to be invited. */
export async function savePreference(tx: Transaction, changed: ChangedPreference): Promise<void> {
  await sql`
    insert into enquiries.preference (enterprise_id, most_a_month, paused_until, changed_at, changed_by)
    values (
      ${changed.enterpriseId}, ${changed.mostAMonth}, ${changed.pausedUntil}, ${changed.at}, ${changed.personId}
    )
    on conflict (enterprise_id) do update
    set most_a_month = excluded.most_a_month,
        paused_until = excluded.paused_until,
        changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
  `.execute(tx)
}

export interface BurdenScope {
  readonly enterpriseIds: readonly number[]
  /** Any instant of the month that counts, in Denmark. */
  readonly month: Date
  readonly since: Date
}

/** What counts towards whether each of the enterprises may be invited once more; for the platform itself only. */
export async function burdensOf(tx: Transaction, { enterpriseIds, month, since }: BurdenScope): Promise<Burden[]> {
  const { rows } = await sql<Burden>`
    select
      asked.id as "enterpriseId",
      preference.most_a_month as "mostAMonth",
      preference.paused_until::text as "pausedUntil",
      count(invitation.enquiry_id) filter (
        where date_trunc('month', invitation.invited_at, 'Europe/Copenhagen')
          = date_trunc('month', ${month}::timestamptz, 'Europe/Copenhagen')
      )::integer as "invitedThisMonth",
      count(invitation.enquiry_id)::integer as "invitedLately"
    from unnest(${enterpriseIds}::integer[]) as asked (id)
    left join enquiries.preference on preference.enterprise_id = asked.id
    left join enquiries.invitation
      on invitation.enterprise_id = asked.id
      and invitation.invited_at > ${since}
    group by asked.id, preference.most_a_month, preference.paused_until
  `.execute(tx)
  return rows
}
