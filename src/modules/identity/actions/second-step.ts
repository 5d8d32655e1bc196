import { z } from 'zod'
import { asSystem, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { NewSession } from '../../../kernel/http/reply.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { tokenHash } from '../../../kernel/secret-token.ts'
import { minutesAfter } from '../model/moment.ts'
import { type SignInMethod, signInMethods } from '../model/person.ts'
import { wrongCodesInASignIn } from '../policy.ts'
import { findAccount } from '../store/accounts.ts'
import { type ChallengeRow, deleteChallenge, findChallenge, updateChallenge } from '../store/challenges.ts'
import { countTry, forgetTries } from './attempts.ts'
import { beginSession } from './begin-session.ts'
import { takeCode } from './codes.ts'

/** Somebody whose first step is done, in this browser. */
export interface PendingStep {
  readonly personId: number
  readonly method: SignInMethod
}

/** `notBegun`: there is no first step in this browser, or it is too long ago. `startOver`: that was one wrong code too many. */
export type SecondStepRefusal = 'notBegun' | 'startOver' | 'wrongCode' | 'codesLocked' | 'tooManyTries'

const kind = 'secondStep'

/** Minutes in which the code must be typed. */
const lasts = 10

/** The row that keeps a first step: one in each browser. */
export function pendingStep(
  { clock, visit }: Pick<RequestContext, 'clock' | 'visit'>,
  step: PendingStep,
): ChallengeRow {
  const browser = visit.browser()
  const expiresAt = minutesAfter(clock.now(), lasts)
  return { idHash: idHash(browser), browser, kind, content: step, expiresAt }
}

/** Whether a first step is done in this browser, and a code would finish it. */
export async function isStepPending(context: RequestContext): Promise<boolean> {
  return (await findPending(context)) !== undefined
}

/** Signs in with a code from the app, or with a recovery code. Neither is taken twice. */
export async function takeSecondStep(
  context: RequestContext,
  code: string,
): Promise<Result<NewSession, SecondStepRefusal>> {
  const pending = await findPending(context)
  if (pending === undefined) return refused('notBegun')
  const { personId, method, email } = pending
  if (!(await countTry(context, email))) return refused('tooManyTries')

  const entered = await inTransaction(asSystem(context), async (tx) => {
    const tried = await takeCode(tx, context, personId, code)
    if (tried === 'locked') return refused('codesLocked')
    if (tried === 'wrong') return refused(await countWrongCode(tx, context))
    await deleteChallenge(tx, idHash(context.visit.browser()))
    return ok(await beginSession(tx, context, { personId, method, hasSecondFactor: true }))
  })
  if (entered.ok) await forgetTries(context, email)
  return entered
}

/** Whoever goes on guessing must show the first step again. Wrong codes of one person come here one after the other. */
async function countWrongCode(tx: Transaction, context: RequestContext): Promise<'wrongCode' | 'startOver'> {
  const pending = await findPendingIn(tx, context)
  const [id, wrongCodes] = [idHash(context.visit.browser()), (pending?.wrongCodes ?? 0) + 1]
  if (pending === undefined) return 'startOver'
  if (wrongCodes >= wrongCodesInASignIn) {
    await deleteChallenge(tx, id)
    return 'startOver'
  }
  await updateChallenge(tx, id, { ...pending, wrongCodes })
  return 'wrongCode'
}

type Pending = z.output<typeof pendingContent>

function findPending(context: RequestContext): Promise<(Pending & { readonly email: string }) | undefined> {
  return inTransaction(asSystem(context), async (tx) => {
    const pending = await findPendingIn(tx, context)
    const account = pending && (await findAccount(tx, pending.personId))
    return pending && account && { ...pending, email: account.email }
  })
}

async function findPendingIn(tx: Transaction, { clock, visit }: RequestContext): Promise<Pending | undefined> {
  const browser = visit.browser()
  return pendingContent.safeParse(await findChallenge(tx, { idHash: idHash(browser), browser, kind }, clock.now())).data
}

const pendingContent = z.object({
  personId: z.int(),
  method: z.enum(signInMethods),
  wrongCodes: z.int().default(0),
})

function idHash(browser: string): Buffer {
  return tokenHash(`${kind} ${browser}`)
}
