import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { emailChangedMail, emailTakenMail, newEmailMail } from '../mails.ts'
import type { Account } from '../model/person.ts'
import { findAccount, findAccountByEmail, updateEmail } from '../store/accounts.ts'
import { findLink, insertLink, takeLink, wasLinkMade } from '../store/links.ts'
import { countTryIn } from './attempts.ts'
import { isPassword } from './password-hash.ts'
import { newToken, tokenHash } from './tokens.ts'

export interface EmailForm {
  /** The new address, in lower case. */
  readonly email: string
  /** The password, where they have one. */
  readonly password: string
}

export type EmailRefusal = 'sameEmail' | 'wrongPassword' | 'tooManyTries'

/** In minutes. */
const linkLasts = 60

/** In seconds: who sends the form again within it gets no second mail. */
const quietFor = 60

/** Whether changing the address takes the password. */
export async function needsPassword(context: RequestContext): Promise<boolean> {
  return (await ownAccount(context)).passwordHash !== null
}

/** Sends a link to the new address. Whether that has an account already is told to its owner only. */
export async function requestEmailChange(
  context: RequestContext,
  { email, password }: EmailForm,
): Promise<Result<true, EmailRefusal>> {
  const account = await ownAccount(context)
  if (email === account.email) return refused('sameEmail')
  const mayTry = await inTransaction(asSystem(context), (tx) => countUnlessRepeated(tx, context, account, email))
  if (mayTry !== 'counted') return mayTry === 'repeated' ? ok(true) : refused('tooManyTries')
  if (account.passwordHash !== null && !(await isPassword(password, account.passwordHash)))
    return refused('wrongPassword')
  await inTransaction(asSystem(context), (tx) => sendLink(tx, context, account, email))
  return ok(true)
}

/** Whether the link can still be used; without using it up. */
export async function isEmailLink(context: RequestContext, token: string): Promise<boolean> {
  const now = context.clock.now()
  const link = await inTransaction(asSystem(context), (tx) => findLink(tx, tokenHash(token), now))
  return link !== undefined && link.personId !== null
}

/** Moves the account to the address, and tells the former one. */
export function confirmEmail(context: RequestContext, token: string): Promise<Result<true, 'expired'>> {
  return inTransaction(asSystem(context), async (tx) => {
    const link = await takeLink(tx, tokenHash(token), context.clock.now())
    if (link === undefined || link.personId === null) return refused('expired')
    const former = await findAccount(tx, link.personId)
    if (former === undefined || !(await updateEmail(tx, link.personId, link.email))) return refused('expired')
    await queueMail(tx, context, emailChangedMail({ to: former.email, language: former.language }))
    return ok(true)
  })
}

async function countUnlessRepeated(
  tx: Transaction,
  context: RequestContext,
  { personId, email: own }: Account,
  email: string,
): Promise<'counted' | 'repeated' | 'tooMany'> {
  if (await wasLinkMade(tx, { email, personId }, secondsAway(context, -quietFor))) return 'repeated'
  return (await countTryIn(tx, context, own)) ? 'counted' : 'tooMany'
}

/** A row is written for an address that is taken too, so that it is not written to again and again. */
async function sendLink(tx: Transaction, context: RequestContext, account: Account, email: string): Promise<void> {
  const { personId, language } = account
  if (await wasLinkMade(tx, { email, personId }, secondsAway(context, -quietFor))) return
  const [token, createdAt] = [newToken(), context.clock.now()]
  const expiresAt = secondsAway(context, linkLasts * 60)
  await insertLink(tx, {
    tokenHash: tokenHash(token),
    email,
    personId,
    next: null,
    isDemo: false,
    createdAt,
    expiresAt,
  })
  const owner = await findAccountByEmail(tx, email)
  const mail = owner
    ? emailTakenMail({ to: email, language: owner.language })
    : newEmailMail({ to: email, language }, token)
  await queueMail(tx, context, mail)
}

function ownAccount(context: RequestContext): Promise<Account> {
  return inTransaction(context, async (tx) => {
    const account = await findAccount(tx, signedIn(context.actor).personId)
    if (account === undefined) throw new Error('The account was deleted during the request.')
    return account
  })
}

function secondsAway({ clock }: RequestContext, seconds: number): Date {
  return new Date(clock.now().getTime() + seconds * 1_000)
}
