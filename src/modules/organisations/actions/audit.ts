import { type AuditEntry, appendAudit } from '../../../kernel/audit/audit.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'

/** Writes down what was done to an organisation, in the transaction of the deed. */
export function audit(
  tx: Transaction,
  context: Context,
  deed: string,
  organisationId: number,
  detail: AuditEntry['detail'] = {},
): Promise<void> {
  return appendAudit(tx, context, {
    action: `organisations.${deed}`,
    subject: `organisation ${organisationId}`,
    detail,
  })
}
