import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { refusedKinds } from '../../../kernel/mail/unsubscribe.ts'

/** Whether the one who asks has said that they want no mails about saved searches. */
export async function mailsAreRefused(context: Context): Promise<boolean> {
  const { email } = signedIn(context.actor)
  const refused = await inTransaction(asSystem(context), (tx) => refusedKinds(tx, email))
  return refused.includes('alerts')
}
