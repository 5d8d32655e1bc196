import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { codesLockedMail } from '../mails.ts'
import { wrongCodesInADay } from '../policy.ts'
import { findAccount } from '../store/accounts.ts'
import { areCodesLocked, countWrongCode } from '../store/totp.ts'

/** What came of a code. `locked`: there were too many wrong ones, so that it was not even looked at. */
export type CodeTry = 'right' | 'wrong' | 'locked'

/** Takes a code unless there were too many wrong ones, and counts it if it is another wrong one; its owner hears of the last straw. */
export async function countedTry(
  tx: Transaction,
  context: Pick<RequestContext, 'clock'>,
  personId: number,
  take: () => Promise<boolean>,
): Promise<CodeTry> {
  const now = context.clock.now()
  if (await areCodesLocked(tx, personId, now)) return 'locked'
  if (await take()) return 'right'
  const wrong = await countWrongCode(tx, personId, { now, limit: wrongCodesInADay })
  if (wrong === wrongCodesInADay) await tellOwner(tx, context, personId)
  return 'wrong'
}

async function tellOwner(tx: Transaction, context: Pick<RequestContext, 'clock'>, personId: number): Promise<void> {
  const account = await findAccount(tx, personId)
  if (account) await queueMail(tx, context, codesLockedMail({ to: account.email, language: account.language }))
}
