import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { minutesAfter } from '../model/moment.ts'
import { type ChallengeRow, deleteChallenge, findChallenge, insertChallenge } from '../store/challenges.ts'

type Asker = Pick<RequestContext, 'actor' | 'clock' | 'database' | 'log' | 'visit'>

/** `openId`: on the way to the other party and back. `openIdIdentity`: known there, and not yet connected here. */
export type PendingKind = 'openId' | 'openIdIdentity'

export interface Pending {
  readonly kind: PendingKind
  /** What this browser, and no other, brings back. */
  readonly token: string
}

/** Keeps what was begun in this browser. `lasts` is in minutes. */
export function keepPending(
  context: Asker,
  pending: Pending,
  { content, lasts }: { readonly content: object; readonly lasts: number },
): Promise<void> {
  const expiresAt = minutesAfter(context.clock.now(), lasts)
  return inTransaction(asSystem(context), (tx) =>
    insertChallenge(tx, { ...keyOf(context, pending), content, expiresAt }),
  )
}

/** What was begun in this browser; left where it is. */
export function findPending(context: Asker, pending: Pending): Promise<unknown> {
  return inTransaction(asSystem(context), (tx) => findChallenge(tx, keyOf(context, pending), context.clock.now()))
}

/** What was begun in this browser, for the one who comes first. */
export function takePending(context: Asker, pending: Pending): Promise<unknown> {
  const key = keyOf(context, pending)
  return inTransaction(asSystem(context), async (tx) => {
    const content = await findChallenge(tx, key, context.clock.now())
    if (content === undefined || !(await deleteChallenge(tx, key.idHash))) return undefined
    return content
  })
}

function keyOf({ visit }: Asker, { kind, token }: Pending): Pick<ChallengeRow, 'idHash' | 'browser' | 'kind'> {
  return { idHash: tokenHash(`${kind} ${token}`), browser: visit.browser(), kind }
}
