import { signedIn } from '../../../kernel/access/actor.ts'
import { type AuditEntry, appendAudit } from '../../../kernel/audit/audit.ts'
import { listAudit } from '../../../kernel/audit/read.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { deletePerson } from '../../identity/index.ts'
import { type LastOwner, leaveEverything } from '../../organisations/index.ts'
import type { OtherEmail } from '../model/deletion.ts'

/**
 * Deletes the account of whoever asks: they leave their organisations, and are forgotten. All of it, or, where an organisation
 * would have no owner left, nothing.
 */
export async function deleteAccount(
  context: Context,
  typedEmail: string,
): Promise<Result<undefined, OtherEmail | LastOwner>> {
  const { personId, email } = signedIn(context.actor)
  if (typedEmail.toLowerCase() !== email.toLowerCase()) return refused({ kind: 'otherEmail' })
  return inTransaction<Result<undefined, LastOwner>>(asSystem(context), async (tx) => {
    const left = await leaveEverything(tx, context, personId)
    if (!left.ok) return left
    await deletePerson(tx, context, personId)
    await writeDownOnce(tx, context, { action: 'site.accountDeleted', subject: `person ${personId}` })
    return ok(undefined)
  })
}

/** Who presses the button twice deletes one account. The second waits for the first to be done with the person. */
async function writeDownOnce(tx: Transaction, context: Context, entry: AuditEntry): Promise<void> {
  const [known] = await listAudit(tx, { ...entry, limit: 1 })
  if (known === undefined) await appendAudit(tx, context, entry)
}
