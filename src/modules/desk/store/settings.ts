import { sql } from 'kysely'
import type { Database, Transaction } from '../../../kernel/database/database.ts'
import { type PlatformSettings, type SettingName, type StoredSetting, settingsOf } from '../model/settings.ts'

/** The settings as they stand. Everybody may read them: they show on every page. */
export async function findSettings(database: Database): Promise<PlatformSettings> {
  const { rows } = await sql<StoredSetting>`
    select name, value
    from desk.setting
  `.execute(database)
  return settingsOf(rows)
}

/** Keeps others who change settings waiting until the transaction ends. Rows cannot: there are none at first. */
export async function lockSettings(tx: Transaction): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext('desk.setting'))
  `.execute(tx)
}

export interface SettingChange {
  readonly name: SettingName
  readonly value: PlatformSettings[SettingName]
  readonly at: Date
  readonly by: number | null
}

/** Writes one setting, whether or not it was there. */
export async function saveSetting(tx: Transaction, { name, value, at, by }: SettingChange): Promise<void> {
  await sql`
    insert into desk.setting (name, value, changed_at, changed_by)
    values (${name}, ${JSON.stringify(value)}::jsonb, ${at}, ${by})
    on conflict (name) do update
    set value = excluded.value,
        changed_at = excluded.changed_at,
        changed_by = excluded.changed_by
  `.execute(tx)
}
