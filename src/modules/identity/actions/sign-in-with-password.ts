import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { findAccountByEmail, replacePasswordHash } from '../store/accounts.ts'
import { countTry, forgetTries } from './attempts.ts'
import { type Entry, enter } from './enter.ts'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'

export interface PasswordTry {
  /** In lower case. */
  readonly email: string
  /** As typed: spaces may be part of it. */
  readonly password: string
}

/** Signs in with a password. An address without an account takes the same time and gets the same answer as a wrong password. */
export async function signInWithPassword(
  context: RequestContext,
  { email, password }: PasswordTry,
): Promise<Result<Entry, 'wrongPassword' | 'tooManyTries'>> {
  if (!(await countTry(context, email))) return refused('tooManyTries')
  const account = await inTransaction(asSystem(context), (tx) => findAccountByEmail(tx, email))
  if (!(await isPassword(password, account?.passwordHash)) || account === undefined) return refused('wrongPassword')

  await forgetTries(context, email)
  await keepUpToDate(context, account, password)
  return ok(await enter(context, { personId: account.personId, method: 'password', isStrong: false }))
}

/** Now that the password is at hand, it is hashed as strongly as we do today. */
async function keepUpToDate(
  context: RequestContext,
  { personId, passwordHash }: { readonly personId: number; readonly passwordHash: string | null },
  password: string,
): Promise<void> {
  if (passwordHash === null || !isOutdated(passwordHash)) return
  const replacement = await hashPassword(password)
  await inTransaction(asSystem(context), (tx) => replacePasswordHash(tx, personId, passwordHash, replacement))
}
