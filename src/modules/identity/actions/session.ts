import { system } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { type FoundSession, findSession, touchSession } from '../store/sessions.ts'

/** Seconds after which a session that is not used ends: a working day with its breaks. */
export const idleSeconds = 8 * 3_600

/** Seconds after which a session ends however busy it is. */
export const longestSeconds = 14 * 86_400

/** Seconds between two notes of when a session was last used: not every request of a page needs one. */
const noteEverySeconds = 60

/** Whose session it is that a cookie holds; nothing when it has ended. */
export async function sessionOf(
  context: Pick<Context, 'database' | 'clock'>,
  token: string,
): Promise<FoundSession | undefined> {
  if (token === '') return undefined
  const now = context.clock.now()
  const session = await findSession(context.database, tokenHash(token), now, idleSeconds)
  if (session && secondsBetween(session.lastSeenAt, now) > noteEverySeconds) await noteUse(context, session)
  return session
}

/** Two requests at once write it down once. */
async function noteUse(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  { sessionId, lastSeenAt }: FoundSession,
) {
  await inTransaction({ database, actor: system }, (tx) => touchSession(tx, sessionId, lastSeenAt, clock.now()))
}

function secondsBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / 1_000
}
