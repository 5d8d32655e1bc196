import type { Context } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { defaultSettings, type PlatformSettings } from '../model/settings.ts'
import { findSettings } from '../store/settings.ts'

/** How old what a page shows may be, in milliseconds. Another process may have changed it. */
const keptFor = 5_000

interface Kept {
  readonly settings: PlatformSettings
  /** In milliseconds since 1970. */
  readonly askedAt: number
}

type Asking = Pick<Context, 'database' | 'clock'>

const memory = new WeakMap<Database, Kept>()

/**
 * The settings as last known. It answers at once and never fails, since every page needs them; when they are old they are
 * read anew behind the page's back. Before `loadPlatformSettings` they are as they come.
 */
export function platformSettings(asking: Asking): PlatformSettings {
  const kept = memory.get(asking.database) ?? { settings: defaultSettings, askedAt: Number.NEGATIVE_INFINITY }
  const now = asking.clock.now().getTime()
  if (now - kept.askedAt >= keptFor) {
    // Noted before the answer is there, so that many pages ask once.
    memory.set(asking.database, { ...kept, askedAt: now })
    void loadPlatformSettings(asking)
  }
  return kept.settings
}

/** Reads the settings, to have them before the first page. Without a database those known remain. */
export async function loadPlatformSettings(asking: Asking): Promise<PlatformSettings> {
  try {
    const settings = await findSettings(asking.database)
    rememberSettings(asking, settings)
    return settings
  } catch {
    return memory.get(asking.database)?.settings ?? defaultSettings
  }
}

/** Has the next page show them. */
export function rememberSettings({ database, clock }: Asking, settings: PlatformSettings): void {
  memory.set(database, { settings, askedAt: clock.now().getTime() })
}
