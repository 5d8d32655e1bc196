import type { Context } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { wayInChangedMail } from '../mails.ts'
import type { WayInChange } from '../model/person.ts'
import { findAccount } from '../store/accounts.ts'

/** Tells the owner of an account that there is another way into it, or one less, in case it was somebody else's doing. */
export async function tellOfWayIn(
  tx: Transaction,
  context: Pick<Context, 'clock'>,
  personId: number,
  change: WayInChange,
): Promise<void> {
  const account = await findAccount(tx, personId)
  if (account === undefined) return
  await queueMail(tx, context, wayInChangedMail({ to: account.email, language: account.language }, change))
}
