import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { NewSession } from '../../../kernel/http/reply.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { TwoStep } from '../model/person.ts'
import { mayEndTwoStep } from '../policy.ts'
import { findAccount } from '../store/accounts.ts'
import { sessionIsStrong } from '../store/my-sessions.ts'
import { countRecoveryCodes, deleteTotp, findTotp, insertTotp } from '../store/totp.ts'
import { countTry, forgetTries } from './attempts.ts'
import { rotateSession } from './begin-session.ts'
import type { CodeTry } from './code-tries.ts'
import { appAddress, appSecret, newAppSecret, takeAppCode, takeCode } from './codes.ts'
import { needsFreshProof } from './fresh-proof.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { tellOfWayIn } from './way-in-changed.ts'

export type CodeRefusal = 'wrongCode' | 'codesLocked' | 'tooManyTries'

export interface ShownCode {
  /** It ended the setting up: there are recovery codes to be seen now. */
  readonly isFirst: boolean
  readonly session: NewSession
}

/** What of it there is to see for the one who asks. */
export async function twoStep(context: RequestContext, site: string): Promise<TwoStep> {
  const isFresh = !(await needsFreshProof(context))
  return inTransaction(context, async (tx) => {
    const { personId, sessionId, email } = signedIn(context.actor)
    const totp = await findTotp(tx, personId)
    if (totp === undefined) return { kind: 'off' }
    if (!totp.isConfirmed) {
      // The secret is for nobody who has found a browser open.
      if (!isFresh) return { kind: 'off' }
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
export async function showCode(
  context: RequestContext,
  code: string,
): Promise<Result<ShownCode, CodeRefusal | 'proofNeeded'>> {
  const { personId, sessionId, email } = signedIn(context.actor)
  const isFresh = !(await needsFreshProof(context))
  if (!(await countTry(context, email))) return refused('tooManyTries')
  const shown = await inTransaction(asSystem(context), async (tx) => {
    const isFirst = (await findTotp(tx, personId))?.isConfirmed === false
    if (isFirst && !isFresh) return refused('proofNeeded')
    const tried = await takeFitting(tx, context, code, isFirst)
    if (tried !== 'right') return refused(refusals[tried])
    if (isFirst) {
      await makeRecoveryCodes(tx, context)
      await tellOfWayIn(tx, context, personId, 'twoStepOn')
    }
    const session = await rotateSession(tx, context, sessionId)
    return session === undefined ? refused('wrongCode') : ok({ isFirst, session })
  })
  if (shown.ok) await forgetTries(context, email)
  return shown
}

/** Back to one step, with a code to prove that it is no borrowed session. Answers `notAllowed` to those who run the platform. */
export async function endTwoStep(
  context: RequestContext,
  code: string,
): Promise<Result<true, CodeRefusal | 'notAllowed'>> {
  const { personId, email } = signedIn(context.actor)
  if (!(await inTransaction(context, (tx) => mayEnd(tx, personId)))) return refused('notAllowed')
  if (!(await countTry(context, email))) return refused('tooManyTries')
  const tried = await inTransaction(context, async (tx) => {
    const taken = await takeCode(tx, context, personId, code)
    if (taken === 'right' && (await deleteTotp(tx, personId))) await tellOfWayIn(tx, context, personId, 'twoStepOff')
    return taken
  })
  if (tried !== 'right') return refused(refusals[tried])
  await forgetTries(context, email)
  return ok(true)
}

const refusals = { wrong: 'wrongCode', locked: 'codesLocked' } as const

/** Whoever has no app yet has no recovery codes either. */
function takeFitting(tx: Transaction, context: RequestContext, code: string, isFirst: boolean): Promise<CodeTry> {
  const { personId } = signedIn(context.actor)
  return isFirst ? takeAppCode(tx, context, personId, code) : takeCode(tx, context, personId, code)
}

async function mayEnd(tx: Transaction, personId: number): Promise<boolean> {
  const account = await findAccount(tx, personId)
  return account !== undefined && mayEndTwoStep(account)
}
