import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { Forbidden } from '../../../kernel/http/failures.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { SessionProof } from '../model/person.ts'
import { isFreshProof } from '../policy.ts'
import { findMySession, noteProof } from '../store/my-sessions.ts'
import { myAccount } from './account.ts'
import { countTry, forgetTries } from './attempts.ts'
import { isPassword } from './password-hash.ts'

/** How and when the one who asks last proved in this session who they are. */
export function myProof(context: Context): Promise<SessionProof> {
  const { personId, sessionId } = signedIn(context.actor)
  return inTransaction(context, async (tx) => {
    const proof = await findMySession(tx, personId, sessionId)
    // The session ended during the request: as if it had ended before.
    if (proof === undefined) throw new Forbidden('signInNeeded')
    return proof
  })
}

/**
 * Whether the one who asks must first prove anew who they are: before whatever would give the account, or all that is in it,
 * to somebody who has found a browser open.
 */
export async function needsFreshProof(context: Context): Promise<boolean> {
  return !isFreshProof(await myProof(context), context.clock.now())
}

/** Proves with the password who asks, for the next 15 minutes of this session. */
export async function proveWithPassword(
  context: RequestContext,
  password: string,
): Promise<Result<true, 'wrongPassword' | 'tooManyTries'>> {
  const { personId, email, passwordHash } = await myAccount(context)
  if (!(await countTry(context, email))) return refused('tooManyTries')
  if (!(await isPassword(password, passwordHash))) return refused('wrongPassword')
  await forgetTries(context, email)
  const { sessionId } = signedIn(context.actor)
  await inTransaction(context, (tx) => noteProof(tx, personId, sessionId, context.clock.now()))
  return ok(true)
}
