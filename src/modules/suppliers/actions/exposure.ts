import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import type { Supplier } from '../model/directory.ts'
import { counts, type Exposure, exposureDays, nothingSeen, together } from '../model/exposure.ts'
import { isPurchaser } from '../policy.ts'
import { addExposure, type SupplierDay, sumExposure } from '../store/exposure.ts'

type Seen = Pick<Supplier, 'id' | 'organisationId'>

type CountingContext = Context & Pick<RequestContext, 'visit'>

/** Milliseconds that counts wait in memory for others, so that no request waits for the database on their account. */
const pause = 5_000

/** What was counted and is not yet written, by supplier and day, for each database. */
const waiting = new WeakMap<Database, Map<string, SupplierDay>>()

/** These stood in a list of results. Answers at once. */
export function countShown(context: CountingContext, suppliers: readonly Seen[]): void {
  const toPurchaser = isPurchaser(context.actor) ? 1 : 0
  const day = dayInDenmark(context.clock.now())
  for (const supplier of suppliers)
    count(context, supplier, { ...nothingSeen, shown: 1, shownToPurchasers: toPurchaser }, day)
}

/** Its own page was opened. Answers at once. */
export function countOpened(context: CountingContext, supplier: Seen): void {
  const byPurchaser = isPurchaser(context.actor) ? 1 : 0
  const day = dayInDenmark(context.clock.now())
  count(context, supplier, { ...nothingSeen, opened: 1, openedByPurchasers: byPurchaser }, day)
}

/** How often it was seen in the last 90 days, for those who may know; nothing for everybody else. */
export async function exposureOf(context: Context, supplierId: number): Promise<Exposure> {
  const until = dayInDenmark(context.clock.now())
  const sum = await inTransaction(context, (tx) => sumExposure(tx, supplierId, { until, days: exposureDays }))
  return sum ?? nothingSeen
}

/** Writes what waits. Called by itself some seconds after something was counted, and by whoever stops the process. */
export async function saveExposure(context: Context): Promise<void> {
  const counted = waiting.get(context.database)
  waiting.delete(context.database)
  if (counted === undefined) return
  try {
    await inTransaction(asSystem(context), (tx) => addExposure(tx, [...counted.values()]))
  } catch (error) {
    for (const each of counted.values()) add(context, each)
    throw error
  }
}

function count(context: CountingContext, supplier: Seen, seen: Exposure, day: Day): void {
  const { actor, visit } = context
  if (!counts({ actor, userAgent: visit.userAgent }, supplier)) return
  add(context, { ...seen, supplierId: supplier.id, day })
}

function add(context: Context, seen: SupplierDay): void {
  const counted = waiting.get(context.database) ?? beginCounting(context)
  const key = `${seen.supplierId} ${seen.day}`
  counted.set(key, { ...seen, ...together(seen, counted.get(key) ?? nothingSeen) })
}

function beginCounting(context: Context): Map<string, SupplierDay> {
  const counted = new Map<string, SupplierDay>()
  waiting.set(context.database, counted)
  // Whoever stops the process need not wait for it.
  setTimeout(() => void saveLater(context), pause).unref()
  return counted
}

/** Nobody waits for this: what cannot be written now waits for the next time. */
async function saveLater(context: Context): Promise<void> {
  await saveExposure(context).catch((error: unknown) =>
    context.log.error({ err: error }, 'How often suppliers were seen could not be written.'),
  )
}
