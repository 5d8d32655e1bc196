import { createHmac } from 'node:crypto'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { minutesAfter } from '../model/moment.ts'
import { networkOf } from '../model/network.ts'
import { deleteAttempts, insertAttempt } from '../store/attempts.ts'

/** Tries that may fail within a minute, on an account and from an address. */
const limit = 5

/**
 * Counts a try before it is made, on the account and from the visitor's address; false when there were too many. It is
 * counted whether or not there is such an account, so that the refusal tells nothing.
 */
export function countTry(context: RequestContext, email: string): Promise<boolean> {
  return inTransaction(asSystem(context), (tx) => countTryIn(tx, context, email))
}

/** The same in a transaction of the platform itself. */
export function countTryIn(tx: Transaction, context: RequestContext, email: string): Promise<boolean> {
  const now = context.clock.now()
  return insertAttempt(tx, [accountKey(context, email), addressKey(context)], {
    now,
    since: minutesAfter(now, -1),
    limit,
  })
}

/** Things of one kind begun at one place within a minute that are kept: whoever sends no cookie begins anew with each request. */
const mostBegun = 30

/**
 * Whether one more of a kind may be begun, and kept, at the visitor's place; each kind is counted by itself. In a transaction
 * of the platform itself.
 */
export function mayBeginMore(tx: Transaction, context: RequestContext, kind: string): Promise<boolean> {
  const now = context.clock.now()
  const key = keyFor(context, `begun ${kind} ${networkOf(context.visit.address)}`)
  return insertAttempt(tx, [key], { now, since: minutesAfter(now, -1), limit: mostBegun })
}

/** The try succeeded: it and those on this account before it count no more. */
export function forgetTries(context: RequestContext, email: string): Promise<void> {
  return inTransaction(asSystem(context), (tx) => deleteAttempts(tx, accountKey(context, email), addressKey(context)))
}

function accountKey(context: RequestContext, email: string): Buffer {
  return keyFor(context, `account ${email}`)
}

function addressKey(context: RequestContext): Buffer {
  return keyFor(context, `address ${networkOf(context.visit.address)}`)
}

/** With the installation's secret: a plain hash of an address is found out by trying all there are. */
function keyFor({ secretKey }: RequestContext, what: string): Buffer {
  return createHmac('sha256', secretKey.derive('identity.attempt')).update(what).digest()
}
