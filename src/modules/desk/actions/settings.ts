import { personOf } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { revisionOf } from '../forms/settings.ts'
import { changedSettings, type PlatformSettings } from '../model/settings.ts'
import { mayRunPlatform } from '../policy.ts'
import { findSettings, lockSettings, saveSetting } from '../store/settings.ts'
import { rememberSettings } from './platform-settings.ts'

/** The settings as they stand at this moment. */
export function currentSettings({ database }: Context): Promise<PlatformSettings> {
  return findSettings(database)
}

/** Somebody changed them in between: what stands there now. */
export interface ChangedMeanwhile {
  readonly kind: 'changedMeanwhile'
  readonly current: PlatformSettings
}

/** Changes the settings from the state that was seen. What is so already is no change, whoever made it. */
export async function changeSettings(
  context: Context,
  settings: PlatformSettings,
  seen: string,
): Promise<Result<PlatformSettings, ChangedMeanwhile | { readonly kind: 'notAllowed' }>> {
  if (!mayRunPlatform(context.actor)) return refused({ kind: 'notAllowed' })
  const outcome = await inTransaction<Result<PlatformSettings, ChangedMeanwhile>>(context, async (tx) => {
    await lockSettings(tx)
    const current = await findSettings(tx)
    if (changedSettings(current, settings).length === 0) return ok(settings)
    if (revisionOf(current) !== seen) return refused({ kind: 'changedMeanwhile', current })
    await save(tx, context, current, settings)
    return ok(settings)
  })
  if (outcome.ok) rememberSettings(context, settings)
  return outcome
}

/** The log says what was changed, not to what: some of it tells of people. */
async function save(tx: Transaction, context: Context, from: PlatformSettings, to: PlatformSettings): Promise<void> {
  const changed = changedSettings(from, to)
  const by = personOf(context.actor)?.personId ?? null
  for (const name of changed) await saveSetting(tx, { name, value: to[name], at: context.clock.now(), by })
  await appendAudit(tx, context, {
    action: 'desk.settingsChanged',
    subject: 'settings',
    detail: { changed: changed.join(', ') },
  })
}
