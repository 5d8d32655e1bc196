import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import type { SessionSummary } from '../model/person.ts'
import { deleteOtherSessions, deleteSession, listSessions } from '../store/my-sessions.ts'
import { deleteSessionByToken } from '../store/sessions.ts'
import { idleSeconds } from './session.ts'

/** Where the one who asks is signed in. */
export function mySessions(context: Context): Promise<SessionSummary[]> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, (tx) => listSessions(tx, personId, { now: context.clock.now(), idle: idleSeconds }))
}

/** Ends one's own session with this number; one that is not there, or not one's own, stays as it is. */
export function endMySession(context: Context, sessionId: number): Promise<void> {
  return inTransaction(context, (tx) => deleteSession(tx, signedIn(context.actor).personId, sessionId))
}

/** Ends one's own sessions in all other browsers. */
export function endMyOtherSessions(context: Context): Promise<void> {
  const { personId, sessionId } = signedIn(context.actor)
  return inTransaction(context, (tx) => deleteOtherSessions(tx, personId, sessionId))
}

/** Ends the session of this browser, here and not only in its cookie. */
export function signOut(context: RequestContext): Promise<void> {
  return inTransaction(asSystem(context), (tx) => deleteSessionByToken(tx, tokenHash(context.visit.sessionToken)))
}
