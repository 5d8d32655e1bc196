import type { Context } from '../../../kernel/context.ts'
import { isBehind } from '../../../kernel/facts/behind.ts'

/** Whether the search knows of all that had changed at the instant. */
export async function searchKeepsUp({ database }: Context, instant: Date): Promise<boolean> {
  return !(await isBehind(database, 'suppliers.refreshSearchEntries', instant))
}
