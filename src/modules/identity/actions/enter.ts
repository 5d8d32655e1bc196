import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { NewSession } from '../../../kernel/http/reply.ts'
import { countsAsSecondFactor, nextStep, type Proof } from '../policy.ts'
import { findAccount } from '../store/accounts.ts'
import { insertChallenge } from '../store/challenges.ts'
import { beginSession } from './begin-session.ts'
import { pendingStep } from './second-step.ts'

/** Somebody whose first step of signing in is done. */
export interface Arrival extends Proof {
  readonly personId: number
}

/** What comes of it. `gone`: the account was deleted in the meantime. */
export type Entry =
  | { readonly kind: 'entered' | 'setUpNeeded'; readonly session: NewSession }
  | { readonly kind: 'codeNeeded' | 'gone' }

/** Signs in somebody who has proved who they are, or keeps the proof in this browser until the second step is done. */
export function enter(context: RequestContext, arrival: Arrival): Promise<Entry> {
  return inTransaction(asSystem(context), (tx) => enterIn(tx, context, arrival))
}

/** The same in a transaction of the platform itself. */
export async function enterIn(tx: Transaction, context: RequestContext, arrival: Arrival): Promise<Entry> {
  const { personId, method } = arrival
  const account = await findAccount(tx, personId)
  if (account === undefined) return { kind: 'gone' }

  const step = nextStep(account, arrival)
  if (step === 'code') {
    await insertChallenge(tx, pendingStep(context, { personId, method }))
    return { kind: 'codeNeeded' }
  }
  const hasSecondFactor = countsAsSecondFactor(account, arrival)
  const session = await beginSession(tx, context, { personId, method, hasSecondFactor })
  return { kind: step === 'setUp' ? 'setUpNeeded' : 'entered', session }
}
