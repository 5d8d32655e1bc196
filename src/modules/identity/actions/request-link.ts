import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { newAccountMail, signInMail } from '../mails.ts'
import { keptNext } from '../model/safe-next.ts'
import { findAccountByEmail } from '../store/accounts.ts'
import { countTryIn } from './attempts.ts'
import { keepSentNote } from './link-sent.ts'
import { addLink, hasEnoughMails, linkLasts } from './links.ts'

export interface LinkRequest {
  /** In lower case. */
  readonly email: string
  /** Where to go afterwards. */
  readonly next: string
}

/**
 * Sends a link to an address: to sign in where there is an account, else to make one. Rows, work and answer are the same in
 * both cases, so that only the owner of the address learns which it is.
 */
export function requestLink(
  context: RequestContext,
  { email, next }: LinkRequest,
): Promise<Result<true, 'tooManyTries'>> {
  return inTransaction(asSystem(context), async (tx) => {
    await keepSentNote(tx, context, email)
    if (await hasEnoughMails(tx, context, { email, personId: null })) return ok(true)
    if (!(await countTryIn(tx, context, email))) return refused('tooManyTries')

    const account = await findAccountByEmail(tx, email)
    const link = { email, personId: null, next: keptNext(next) || null, isDemo: false, lasts: linkLasts }
    const token = await addLink(tx, context, link)
    const receiver = { to: email, language: account?.language ?? context.language }
    await queueMail(tx, context, account ? signInMail(receiver, token) : newAccountMail(receiver, token))
    return ok(true)
  })
}
