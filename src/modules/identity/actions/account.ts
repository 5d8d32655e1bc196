import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { type MailKind, refusableMailKinds } from '../../../kernel/mail/mail.ts'
import { acceptMails, readUnsubscribeToken, refusedKinds, refuseMails } from '../../../kernel/mail/unsubscribe.ts'
import type { DetailsInput } from '../forms/account.ts'
import type { Account } from '../model/person.ts'
import { findAccount, updateDetails } from '../store/accounts.ts'

/** The account of the one who asks. */
export function myAccount(context: Context): Promise<Account> {
  return inTransaction(context, async (tx) => {
    const account = await findAccount(tx, signedIn(context.actor).personId)
    if (account === undefined) throw new Error('The account was deleted during the request.')
    return account
  })
}

/** Keeps what somebody wants to be called, and the language they are written to in. */
export function saveDetails(context: Context, details: DetailsInput): Promise<void> {
  return inTransaction(context, (tx) => updateDetails(tx, signedIn(context.actor).personId, details))
}

/** The kinds of mails that the one who asks has refused. */
export function myRefusedMails(context: Context): Promise<MailKind[]> {
  return inTransaction(asSystem(context), (tx) => refusedKinds(tx, signedIn(context.actor).email))
}

/** From now on just these kinds of mails are refused. */
export function chooseMails(context: Context, refused: readonly MailKind[]): Promise<void> {
  const { email } = signedIn(context.actor)
  return inTransaction(asSystem(context), async (tx) => {
    await acceptMails(
      tx,
      email,
      refusableMailKinds.filter((kind) => !refused.includes(kind)),
    )
    await refuseMails(tx, context.clock, email, refused)
  })
}

/** The kind of mail that a link at the end of a mail is about; nothing when we did not make it. */
export function kindToRefuse({ secretKey }: RequestContext, token: string): MailKind | undefined {
  return readUnsubscribeToken(secretKey, token)?.kind
}

/** Does what the link says, whoever has it: the mail program, too, that offers a button of its own (RFC 8058). */
export async function refuseByToken(context: RequestContext, token: string): Promise<MailKind | undefined> {
  const choice = readUnsubscribeToken(context.secretKey, token)
  if (choice === undefined) return undefined
  await inTransaction(asSystem(context), (tx) => refuseMails(tx, context.clock, choice.address, [choice.kind]))
  return choice.kind
}
