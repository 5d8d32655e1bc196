import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { NewSession } from '../../../kernel/http/reply.ts'
import { newToken, tokenHash } from '../../../kernel/secret-token.ts'
import { deviceName } from '../model/device.ts'
import type { SignInMethod } from '../model/person.ts'
import { deleteSessionByToken, insertSession, strengthenSession } from '../store/sessions.ts'
import { longestSeconds } from './session.ts'

export interface SessionStart {
  readonly personId: number
  readonly method: SignInMethod
  /** A second factor was shown, or needs not be. */
  readonly hasSecondFactor: boolean
}

/**
 * Begins a session in the browser that asks, and ends the one it had: who signs in gets a new token, so that one that was
 * planted or seen before is worth nothing. In a transaction of the platform itself.
 */
export async function beginSession(
  tx: Transaction,
  { clock, visit }: Pick<RequestContext, 'clock' | 'visit'>,
  { personId, method, hasSecondFactor }: SessionStart,
): Promise<NewSession> {
  const [token, now] = [newToken(), clock.now()]
  await deleteSessionByToken(tx, tokenHash(visit.sessionToken))
  const begun = await insertSession(tx, {
    tokenHash: tokenHash(token),
    personId,
    method,
    device: deviceName(visit.userAgent),
    createdAt: now,
    expiresAt: new Date(now.getTime() + longestSeconds * 1_000),
    secondFactorAt: hasSecondFactor ? now : null,
  })
  if (!begun) throw new Error(`Person ${personId} has no account to sign in to.`)
  return { token, lasts: longestSeconds }
}

/** The session there is gets a new token, since a second factor was shown in it; nothing when it has ended meanwhile. */
export async function rotateSession(
  tx: Transaction,
  { clock }: Pick<RequestContext, 'clock'>,
  sessionId: number,
): Promise<NewSession | undefined> {
  const [token, now] = [newToken(), clock.now()]
  const expiresAt = await strengthenSession(tx, sessionId, tokenHash(token), now)
  if (expiresAt === undefined) return undefined
  return { token, lasts: Math.floor((expiresAt.getTime() - now.getTime()) / 1_000) }
}
