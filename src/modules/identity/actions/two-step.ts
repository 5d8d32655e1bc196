import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { NewSession } from '../../../kernel/http/reply.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { typedCode } from '../model/code.ts'
import type { TwoStep } from '../model/person.ts'
import { mayEndTwoStep } from '../policy.ts'
import { findAccount } from '../store/accounts.ts'
import { sessionIsStrong } from '../store/my-sessions.ts'
import { countRecoveryCodes, deleteTotp, findTotp, insertTotp } from '../store/totp.ts'
import { countTry, forgetTries } from './attempts.ts'
import { rotateSession } from './begin-session.ts'
import { appAddress, appSecret, newAppSecret, takeAppCode, takeCode } from './codes.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

export type CodeRefusal = 'wrongCode' | 'tooManyTries'

export interface ShownCode {
  /** It ended the setting up: there are recovery codes to be seen now. */
  readonly isFirst: boolean
  readonly session: NewSession
}

/** What of it there is to see for the one who asks. */
export function twoStep(context: RequestContext, site: string): Promise<TwoStep> {
  return inTransaction(context, async (tx) => {
    const { personId, sessionId, email } = signedIn(context.actor)
    const totp = await findTotp(tx, personId)
    if (totp === undefined) return { kind: 'off' }
    if (!totp.isConfirmed) {
      const secret = (await appSecret(tx, context, personId)) ?? ''
      return { kind: 'begun', secret, appAddress: appAddress(secret, { site, email }) }
    }
    if (!(await sessionIsStrong(tx, sessionId))) return { kind: 'locked' }
    const codesLeft = await countRecoveryCodes(tx, personId)
    return { kind: 'on', codesLeft, mayEnd: await mayEnd(tx, personId) }
  })
}

/** Makes the secret that the app is told. Who has begun goes on with the same one. */
export function beginTwoStep(context: RequestContext): Promise<void> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, (tx) => insertTotp(tx, personId, newAppSecret(context, personId)))
}

/**
 * Takes a code in the session there is. The first code ever ends the setting up, and recovery codes are made; each gives the
 * session a new token, since it may do more from now on.
 */
export async function showCode(context: RequestContext, code: string): Promise<Result<ShownCode, CodeRefusal>> {
  const { personId, sessionId, email } = signedIn(context.actor)
  if (!(await countTry(context, email))) return refused('tooManyTries')
  const shown = await inTransaction(asSystem(context), async (tx) => {
    const isFirst = (await findTotp(tx, personId))?.isConfirmed === false
    if (!(await takeFitting(tx, context, code, isFirst))) return undefined
    if (isFirst) await makeRecoveryCodes(tx, context)
    const session = await rotateSession(tx, context, sessionId)
    return session && { isFirst, session }
  })
  if (shown === undefined) return refused('wrongCode')
  await forgetTries(context, email)
  return ok(shown)
}

/** Back to one step, with a code to prove that it is no borrowed session. Answers `notAllowed` to those who run the platform. */
export async function endTwoStep(
  context: RequestContext,
  code: string,
): Promise<Result<true, CodeRefusal | 'notAllowed'>> {
  const { personId, email } = signedIn(context.actor)
  if (!(await inTransaction(context, (tx) => mayEnd(tx, personId)))) return refused('notAllowed')
  if (!(await countTry(context, email))) return refused('tooManyTries')
  const isRight = await inTransaction(context, async (tx) => {
    if (!(await takeCode(tx, context, personId, code))) return false
    await deleteTotp(tx, personId)
    return true
  })
  if (!isRight) return refused('wrongCode')
  await forgetTries(context, email)
  return ok(true)
}

/** Whoever has no app yet has no recovery codes either. */
function takeFitting(tx: Transaction, context: RequestContext, code: string, isFirst: boolean): Promise<boolean> {
  const { personId } = signedIn(context.actor)
  return isFirst ? takeAppCode(tx, context, personId, typedCode(code)) : takeCode(tx, context, personId, code)
}

async function mayEnd(tx: Transaction, personId: number): Promise<boolean> {
  const account = await findAccount(tx, personId)
  return account !== undefined && mayEndTwoStep(account)
}
