import { signedIn } from '../../../kernel/access/actor.ts'
import { appendAudit } from '../../../kernel/audit/audit.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { deletePerson } from '../../identity/index.ts'
import { type LastOwner, leaveEverything } from '../../organisations/index.ts'

/** What was typed is not the address of the account: perhaps somebody pressed the wrong button. */
export interface OtherEmail {
  readonly kind: 'otherEmail'
}

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
    await appendAudit(tx, context, { action: 'site.accountDeleted', subject: `person ${personId}` })
    return ok(undefined)
  })
}
