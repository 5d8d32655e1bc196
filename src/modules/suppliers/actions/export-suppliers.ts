import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Context } from '../../../kernel/context.ts'
import { writeCsv } from '../../../kernel/files/table/csv-writer.ts'
import { exportColumns, exportRow } from '../forms/export-row.ts'
import type { Supplier } from '../model/directory.ts'
import { findSuppliers, listAddresses } from '../store/read.ts'

/** Suppliers fetched at a time. */
const pageSize = 500

/**
 * Writes all suppliers as CSV, which `importSuppliers` takes back without a change, and ends the receiver. Answers how many
 * there were. Rejects when the receiver does, with its error.
 */
export async function exportCsv(context: Context, receiver: Writable): Promise<number> {
  const csv = writeCsv(exportColumns, receiver)
  let count = 0
  for await (const supplier of everyListedSupplier(context)) {
    await csv.write(exportRow(supplier))
    count += 1
  }
  await csv.end()
  return count
}

/** Writes all suppliers whole, a line of JSON each, in the shape of the model. */
export async function exportJsonLines(context: Context, receiver: Writable): Promise<number> {
  const received = finished(receiver)
  received.catch(() => {})
  let count = 0
  for await (const supplier of everyListedSupplier(context)) {
    const isRoom = receiver.write(`${JSON.stringify(supplier)}\n`)
    if (!isRoom) await Promise.race([received, once(receiver, 'drain')])
    count += 1
  }
  receiver.end()
  await received
  return count
}

/** All that are shown, in the order of their numbers, a page at a time: memory does not grow with the directory. */
export async function* everyListedSupplier({ database }: Pick<Context, 'database'>): AsyncGenerator<Supplier> {
  let after = 0
  for (;;) {
    const page = await listAddresses(database, after, pageSize)
    const last = page.at(-1)
    if (!last) return
    const suppliers = await findSuppliers(
      database,
      page.map(({ id }) => id),
    )
    yield* suppliers.filter(({ isListed }) => isListed)
    after = last.id
  }
}
