import { inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { JobContext } from '../../../kernel/jobs/job.ts'
import { everyListedSupplier } from '../../suppliers/index.ts'
import { isDue } from '../model/dump.ts'
import { beginDump, deleteOldDumps, dropDump, findNewestDump, publishDump, saveFile } from '../store/dumps.ts'
import { type DumpWriter, writeDump } from './write-dump.ts'

declare module '../../../kernel/ports.ts' {
  interface Ports {
    /** Scheme and host without a slash at the end: what is made at night knows no request. */
    readonly publicAddress: string
  }
}

/** The newest, and the one before: whoever is in the middle of that one gets the rest of it. */
const keptDumps = 2

/**
 * Makes a new copy of the directory when it is time, unless another process is at it. An empty directory is not worth a first
 * one.
 */
export async function makeDumpWhenDue(context: JobContext): Promise<void> {
  const now = context.clock.now()
  const last = await findNewestDump(context.database)
  if (!isDue(last, now)) return
  if (last === undefined && (await isEmpty(context))) return
  const id = await inTransaction(context, (tx) => beginIfDue(tx, now))
  if (id !== undefined) await makeDump(context, id)
}

/** Looks once more when nobody else can begin one: another process may have finished its own in the meantime. */
async function beginIfDue(tx: Transaction, now: Date): Promise<number | undefined> {
  const id = await beginDump(tx, now)
  if (id === undefined || isDue(await findNewestDump(tx), now)) return id
  await dropDump(tx, id)
  return undefined
}

/** Copies the directory into files, supplier by supplier, and puts them in the place of the last in one step. */
async function makeDump(context: JobContext, id: number): Promise<void> {
  const { clock, database, ports } = context
  const writer = writeDump(database, id, { clock, baseUrl: ports.publicAddress })
  const suppliers = await writeAll(context, writer)
  const files = await writer.end()

  await inTransaction(context, async (tx) => {
    for (const file of files) await saveFile(tx, { ...file, dumpId: id })
    await publishDump(tx, { id, suppliers, publishedAt: clock.now() })
    await deleteOldDumps(tx, keptDumps)
  })
}

async function writeAll(context: JobContext, writer: DumpWriter): Promise<number> {
  let count = 0
  for await (const supplier of everyListedSupplier(context)) {
    await writer.write(supplier)
    count += 1
  }
  return count
}

async function isEmpty(context: JobContext): Promise<boolean> {
  const { done } = await everyListedSupplier(context).next()
  return done === true
}
