import { fileURLToPath } from 'node:url'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { hasHappened } from '../../../kernel/facts/fact.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { mayImport } from '../policy.ts'
import { deleteDemoListings, deleteDemoSuppliers } from '../store/import-demo.ts'
import { beginImport } from '../store/import-run.ts'
import { type ImportRefusal, type ImportReport, importDemo } from './import-suppliers.ts'

/** Real Danish social enterprises, compiled from public pages in our own words. */
const seeds = fileURLToPath(new URL('../../../../db/seeds/suppliers.csv', import.meta.url))

/** Fills the directory with the demo data. Doing it again changes nothing. */
export function loadDemo(context: Context): Promise<Result<ImportReport, ImportRefusal>> {
  return importDemo(context, { path: seeds, source: 'suppliers' })
}

/** The same, for a new installation only: whoever has cleared the demo data does not want them back at the next start. */
export async function loadDemoOnce(context: Context): Promise<void> {
  if (await hasHappened(context.database, 'suppliers.changed')) return
  const loaded = await loadDemo(context)
  if (!loaded.ok) throw new Error(`The demo data cannot be loaded: ${JSON.stringify(loaded.refusal)}`)
}

/** Enterprises that do not exist, for the people of a demo to keep and to take over. */
const invented = fileURLToPath(new URL('../../../../db/seeds/invented.csv', import.meta.url))

/** Adds the invented enterprises. Doing it again changes nothing. */
export async function loadInvented(context: Context): Promise<void> {
  const loaded = await importDemo(context, { path: invented, source: 'demo' })
  if (!loaded.ok) throw new Error(`The invented enterprises cannot be loaded: ${JSON.stringify(loaded.refusal)}`)
}

export interface ClearedDemo {
  /** Suppliers that are gone. */
  readonly removed: number
  /** Suppliers that stay, since an owner keeps them or another source tells of them too. */
  readonly kept: number
}

/** Removes the suppliers that are known from the demo data only. Those that an owner keeps stay. */
export async function clearDemo(context: Context): Promise<Result<ClearedDemo, { readonly kind: 'notAllowed' }>> {
  if (!mayImport(context.actor)) return refused({ kind: 'notAllowed' })
  return inTransaction(context, async (tx) => {
    await beginImport(tx)
    const removed = await deleteDemoSuppliers(tx)
    const kept = await deleteDemoListings(tx)
    await appendAudit(tx, context, { action: 'suppliers.demoCleared', subject: 'demo data', detail: { removed, kept } })
    return ok({ removed, kept })
  })
}
