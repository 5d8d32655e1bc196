import { signedIn } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { queueMail } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { passwordChangedMail } from '../mails.ts'
import { type PasswordFault, passwordFault } from '../model/password.ts'
import type { Account, ProofNeeded } from '../model/person.ts'
import { isFreshWithoutPassword } from '../policy.ts'
import { replacePasswordHash } from '../store/accounts.ts'
import { deleteOtherSessions } from '../store/my-sessions.ts'
import { myAccount } from './account.ts'
import { countTry, forgetTries } from './attempts.ts'
import { myProof } from './fresh-proof.ts'
import { hashPassword, isPassword } from './password-hash.ts'

export interface PasswordForm {
  /** The password there is; empty where there is none, or where they just proved otherwise who they are. */
  readonly current: string
  readonly password: string
}

export type PasswordRefusal = PasswordFault | 'wrongPassword' | 'proofNeeded' | 'tooManyTries'

/** What somebody must show before choosing a password: whoever finds a browser open must not be able to keep the account. */
export async function proofNeeded(context: RequestContext): Promise<ProofNeeded> {
  const { passwordHash } = await myAccount(context)
  if (isFreshWithoutPassword(await myProof(context), context.clock.now())) return 'none'
  return passwordHash === null ? 'proof' : 'current'
}

/** Chooses a password, ends all other sessions, and tells the owner by mail. */
export async function choosePassword(
  context: RequestContext,
  { current, password }: PasswordForm,
): Promise<Result<true, PasswordRefusal>> {
  const [account, needed] = [await myAccount(context), await proofNeeded(context)]
  const { email, passwordHash } = account
  const fault = passwordFault(password, email)
  if (fault !== undefined) return refused(fault)
  if (needed === 'proof') return refused('proofNeeded')
  if (!(await countTry(context, email))) return refused('tooManyTries')
  if (needed === 'current' && !(await isPassword(current, passwordHash)) && !(await isPassword(password, passwordHash)))
    return refused('wrongPassword')

  await forgetTries(context, email)
  await keepPassword(context, account, await hashPassword(password))
  return ok(true)
}

/** Of several at once, one has its mail. */
async function keepPassword(context: RequestContext, account: Account, hash: string): Promise<void> {
  const { personId, email, language, passwordHash } = account
  await inTransaction(context, async (tx) => {
    if (!(await replacePasswordHash(tx, personId, passwordHash, hash))) return
    await deleteOtherSessions(tx, personId, signedIn(context.actor).sessionId)
    await queueMail(tx, context, passwordChangedMail({ to: email, language }))
  })
}
