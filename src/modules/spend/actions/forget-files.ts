import { appendAudit } from '../../../kernel/audit/audit.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { deleteAnalysis } from '../store/analyses.ts'
import { deleteFile, findDueFiles } from '../store/files.ts'
import { deleteLeftLedgers } from './ledger-file.ts'

/** Deletes the files whose time is over. An analysis that nobody has run in that time came to nothing, and goes as well. */
export async function forgetFiles(context: Context): Promise<void> {
  const now = context.clock.now()
  await inTransaction(context, async (tx) => {
    for (const { id, wasRun } of await findDueFiles(tx, now)) {
      await (wasRun ? deleteFile(tx, id, now) : deleteAnalysis(tx, id))
      await appendAudit(tx, context, { action: 'spend.fileDeleted', subject: `analysis ${id}` })
    }
  })
  await deleteLeftLedgers(now)
}
