import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { emailChangedMail, emailTakenMail, newEmailMail } from '../mails.ts'
import type { Account } from '../model/person.ts'
import { findAccountByEmail, updateEmail } from '../store/accounts.ts'
import { findLink, takeLink } from '../store/links.ts'
import { deleteOtherSessions } from '../store/my-sessions.ts'
import { myAccount } from './account.ts'
import { countTryIn } from './attempts.ts'
import { addLink, hasEnoughMails } from './links.ts'

export type EmailRefusal = 'sameEmail' | 'tooManyTries'

/** `otherAccount`: another one than that of the one who asks is to move. `expired`: used, too old, or the address is taken. */
export type EmailLinkRefusal = 'expired' | 'otherAccount'

/** In minutes. */
const linkLasts = 60

/** Sends a link to the new address, in lower case. Whether that has an account already is told to its owner only. */
export async function requestEmailChange(context: RequestContext, email: string): Promise<Result<true, EmailRefusal>> {
  const account = await myAccount(context)
  if (email === account.email) return refused('sameEmail')
  return inTransaction(asSystem(context), async (tx) => {
    if (await hasEnoughMails(tx, context, { email, personId: account.personId })) return ok(true)
    if (!(await countTryIn(tx, context, account.email))) return refused('tooManyTries')
    await sendLink(tx, context, account, email)
    return ok(true)
  })
}

/** Whether the one who asks can use the link; without using it up. */
export function checkEmailLink(context: RequestContext, token: string): Promise<Result<true, EmailLinkRefusal>> {
  return inTransaction(asSystem(context), (tx) => check(tx, context, token))
}

/**
 * Moves the account to the address, ends all other sessions, and tells the former address. Only in a session of the account
 * itself: whoever owns the address, but not the account, must not be led to give the address away.
 */
export async function confirmEmail(context: RequestContext, token: string): Promise<Result<true, EmailLinkRefusal>> {
  const former = await myAccount(context)
  return inTransaction(asSystem(context), async (tx) => {
    const checked = await check(tx, context, token)
    if (!checked.ok) return checked
    const link = await takeLink(tx, tokenHash(token), context.clock.now())
    if (link === undefined || !(await updateEmail(tx, former.personId, link.email))) return refused('expired')
    await deleteOtherSessions(tx, former.personId, signedIn(context.actor).sessionId)
    await queueMail(tx, context, emailChangedMail({ to: former.email, language: former.language }))
    return ok(true)
  })
}

async function check(
  tx: Transaction,
  { actor, clock }: RequestContext,
  token: string,
): Promise<Result<true, EmailLinkRefusal>> {
  const link = await findLink(tx, tokenHash(token), clock.now())
  if (link === undefined || link.personId === null) return refused('expired')
  return link.personId === signedIn(actor).personId ? ok(true) : refused('otherAccount')
}

/** A row is written for an address that is taken too, so that it is not written to again and again. */
async function sendLink(
  tx: Transaction,
  context: RequestContext,
  { personId, language }: Account,
  email: string,
): Promise<void> {
  const token = await addLink(tx, context, { email, personId, next: null, isDemo: false, lasts: linkLasts })
  const owner = await findAccountByEmail(tx, email)
  const mail = owner
    ? emailTakenMail({ to: email, language: owner.language })
    : newEmailMail({ to: email, language }, token)
  await queueMail(tx, context, mail)
}
