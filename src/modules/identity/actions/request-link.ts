import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { newAccountMail, signInMail } from '../mails.ts'
import { keptNext } from '../model/safe-next.ts'
import { findAccountByEmail } from '../store/accounts.ts'
import { insertChallenge } from '../store/challenges.ts'
import { insertLink, wasLinkMade } from '../store/links.ts'
import { countTryIn } from './attempts.ts'
import { sentNote } from './link-sent.ts'
import { newToken, tokenHash } from './tokens.ts'

export interface LinkRequest {
  /** In lower case. */
  readonly email: string
  /** Where to go afterwards. */
  readonly next: string
}

/** In minutes. */
const linkLasts = 30

/** In seconds: who sends the form again within it gets no second mail. */
const quietFor = 60

/**
 * Sends a link to an address: to sign in where there is an account, else to make one. Rows, work and answer are the same in
 * both cases, so that only the owner of the address learns which it is.
 */
export function requestLink(
  context: RequestContext,
  { email, next }: LinkRequest,
): Promise<Result<true, 'tooManyTries'>> {
  return inTransaction(asSystem(context), async (tx) => {
    const now = context.clock.now()
    await insertChallenge(tx, sentNote(context, email))
    if (await wasLinkMade(tx, { email, personId: null }, secondsAway(now, -quietFor))) return ok(true)
    if (!(await countTryIn(tx, context, email))) return refused('tooManyTries')

    const account = await findAccountByEmail(tx, email)
    const token = newToken()
    await insertLink(tx, {
      tokenHash: tokenHash(token),
      email,
      personId: null,
      next: keptNext(next) || null,
      createdAt: now,
      expiresAt: secondsAway(now, linkLasts * 60),
      isDemo: false,
    })
    const receiver = { to: email, language: account?.language ?? context.language }
    await queueMail(tx, context, account ? signInMail(receiver, token) : newAccountMail(receiver, token))
    return ok(true)
  })
}

function secondsAway(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1_000)
}
